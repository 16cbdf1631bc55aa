/**
 * Every id that also stands in package.json. A test compares both, in both directions, so a
 * command, view, setting or context key is written as a string exactly once in the source: here.
 */

export const Command = {
  reflectOnToday: 'thoseGuys.reflection.today',
  openTodaysEntry: 'thoseGuys.reflection.openToday',
  revealJournalFolder: 'thoseGuys.reflection.revealFolder',
  searchJournal: 'thoseGuys.reflection.search',
  showWaits: 'thoseGuys.waiting.show',
  addWait: 'thoseGuys.waiting.add',
  draftReviewComment: 'thoseGuys.review.draft',
  copyReviewComment: 'thoseGuys.review.copy',
  discardReviewComment: 'thoseGuys.review.discard',
  showLog: 'thoseGuys.showLog',
} as const;

export const View = {
  container: 'those-guys',
  reflect: 'thoseGuys.reflect',
} as const;

export const Setting = {
  journalFolder: 'thoseGuys.journal.folder',
  journalFileName: 'thoseGuys.journal.fileName',
  reviewCheck: 'thoseGuys.review.check',
} as const;

/** Id of our comment controller; `when` clauses in package.json compare `commentController` with it. */
export const commentControllerId = 'those-guys';

export type CommandId = (typeof Command)[keyof typeof Command];
