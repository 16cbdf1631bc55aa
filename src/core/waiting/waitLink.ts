import { ledgerName } from './ledger.ts';
import type { Wait } from './wait.ts';

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/**
 * The address of a wait, for a link in an entry. A marker: its file at the line, which VS Code opens there. A branch:
 * its repository, with the branch's name behind the `#`. A ledger item: the ledger beside the entry, at the line. A
 * pull request: its page.
 */
export function linkOf({ signal }: Wait): string {
  switch (signal.kind) {
    case 'marker':
      return `${signal.root}/${encoded(signal.file)}#L${signal.line}`;
    case 'branch':
      return `${signal.root}#${encoded(signal.branch)}`;
    case 'ledger':
      return `${ledgerName}#L${signal.line}`;
    case 'pull-request':
      return signal.url;
  }
}
