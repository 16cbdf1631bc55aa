import type { Commitment } from '../commitment.ts';
import type { ExportedEntry } from './exportedEntry.ts';

/**
 * The journal as JSON. `text` is the whole file, so that nothing in it is lost; the other fields are what we read in it.
 * Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD.
 *
 * @param exportedAt ISO 8601 with its zone
 */
export function jsonExport(entries: readonly ExportedEntry[], exportedAt: string): string {
  const journal = {
    format: 'those-guys-journal',
    version: 1,
    exportedAt,
    entries: entries.map(({ day, fileName, entry }) => ({
      day,
      file: fileName,
      text: entry.source,
      answers: entry.answers.map(({ principle, prompt, text }) => ({ principle, prompt, text })),
      notes: entry.notes.map(({ text }) => text),
      commitments: entry.commitments.map(commitmentOf),
    })),
  };
  return `${JSON.stringify(journal, undefined, 2).toWellFormed()}\n`;
}

function commitmentOf({ text, state, due, link, settledOn, movedTo, reason }: Commitment) {
  return { text, state, due, link, settledOn, movedTo, reason };
}
