import type { LedgerSignal } from './signal.ts';
import type { Wait } from './wait.ts';
import { linkOf } from './waitLink.ts';

const withoutLine = (link: string): string => link.replace(/#L\d+$/, '');

/** Whether the item is about the wait: the same address, or the same file and the same words where lines have moved. */
function isAbout(item: LedgerSignal, wait: Wait): boolean {
  const link = linkOf(wait);
  if (item.link === link) return true;
  return (
    wait.signal.kind === 'marker' &&
    item.link !== undefined &&
    withoutLine(item.link) === withoutLine(link) &&
    item.text === (wait.signal.text === '' ? wait.signal.tag : wait.signal.text)
  );
}

/**
 * The waits of one look, with items of the ledger that are about another wait put beside that wait: one wait, one row.
 * An item whose wait is not there (any more) stays a wait of its own.
 */
export function withLedgerNotes(waits: readonly Wait[]): readonly Wait[] {
  const items = waits.flatMap(({ signal }) =>
    signal.kind === 'ledger' && signal.link !== undefined ? [signal] : [],
  );
  if (items.length === 0) return waits;
  const taken = new Set<LedgerSignal>();
  const noted = waits.map((wait): Wait => {
    if (wait.signal.kind === 'ledger') return wait;
    const note = items.find((item) => !taken.has(item) && isAbout(item, wait));
    if (!note) return wait;
    taken.add(note);
    return { ...wait, note };
  });
  return noted.filter(({ signal }) => signal.kind !== 'ledger' || !taken.has(signal));
}
