import { ledgerName } from '../waiting/ledger.ts';
import type { EntryNames } from './entryNames.ts';
import { isWeekReviewName } from './weekReview.ts';

/** The files of a journal folder that belong to the journal, by kind; names inside the folder, in the order given. */
export interface JournalFiles {
  readonly entries: readonly string[];
  /** Weekly reviews that were kept. They quote entries word for word. */
  readonly weekReviews: readonly string[];
  /** The ledger alone, or nothing. */
  readonly ledger: readonly string[];
  /** Sets of prompts that the person wrote. */
  readonly prompts: readonly string[];
  /** Templates that the person wrote. */
  readonly templates: readonly string[];
}

/** Sorts the names of a folder's files; what belongs to something else, such as pictures and other notes, is left out. */
export function journalFiles(names: readonly string[], entryNames: EntryNames): JournalFiles {
  const isEntry = (name: string): boolean => entryNames.day(name) !== undefined;
  return {
    entries: names.filter(isEntry),
    weekReviews: names.filter((name) => isWeekReviewName(name) && !isEntry(name)),
    ledger: names.filter((name) => name === ledgerName),
    prompts: names.filter((name) => /^prompts\/[^./][^/]*\.md$/i.test(name)),
    templates: names.filter((name) => /^templates\/[^./][^/]*\.md$/i.test(name)),
  };
}
