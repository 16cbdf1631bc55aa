import type { IssueLink } from './issueLinks.ts';
import type { Wait } from './wait.ts';

const isWeb = (url: string): boolean => /^https?:\/\/[^\s@/]+(?:\/[^\s<>]*)?$/i.test(url);

/**
 * Pages in the browser that belong to a wait: of the pull request, of the branch's pull request, of the issues that a
 * marker or an item of the ledger names. Only http(s).
 */
export function pagesOf({ signal }: Wait): readonly IssueLink[] {
  switch (signal.kind) {
    case 'pull-request': {
      const { repository, number, url } = signal;
      return isWeb(url) ? [{ label: `${repository}#${number}`, url }] : [];
    }
    case 'branch': {
      const { repository, number, url } = signal.pullRequest ?? {};
      return url !== undefined && isWeb(url) ? [{ label: `${repository}#${number}`, url }] : [];
    }
    case 'marker':
      return (signal.issues ?? []).filter(({ url }) => isWeb(url));
    case 'ledger': {
      const { link } = signal;
      return link !== undefined && isWeb(link)
        ? [{ label: link.replace(/^https?:\/\//i, ''), url: link }]
        : [];
    }
  }
}
