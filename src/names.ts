/**
 * Every id that also stands in package.json. A test compares both, in both directions, so a
 * command, view, setting or context key is written as a string exactly once in the source: here.
 */

export const Command = {
  reflectOnToday: 'thoseGuys.reflection.today',
  reflectWithSet: 'thoseGuys.reflection.withSet',
  openTodaysEntry: 'thoseGuys.reflection.openToday',
  openEntryForDate: 'thoseGuys.reflection.openForDate',
  quickNote: 'thoseGuys.reflection.quickNote',
  exportJournal: 'thoseGuys.reflection.exportJournal',
  moveJournal: 'thoseGuys.reflection.moveJournal',
  deleteJournal: 'thoseGuys.reflection.deleteJournal',
  revealJournalFolder: 'thoseGuys.reflection.revealFolder',
  searchJournal: 'thoseGuys.reflection.search',
  lookBack: 'thoseGuys.reflection.lookBack',
  weeklyReview: 'thoseGuys.reflection.weeklyReview',
  replaceNames: 'thoseGuys.reflection.replaceNames',
  showWaits: 'thoseGuys.waiting.show',
  addWait: 'thoseGuys.waiting.add',
  chooseMove: 'thoseGuys.waiting.move',
  takeOwnStep: 'thoseGuys.waiting.ownStep',
  openWait: 'thoseGuys.waiting.open',
  endWait: 'thoseGuys.waiting.end',
  askForReview: 'thoseGuys.waiting.ask',
  followUp: 'thoseGuys.waiting.followUp',
  noteWait: 'thoseGuys.waiting.note',
  takeTurn: 'thoseGuys.waiting.takeTurn',
  giveTurnBack: 'thoseGuys.waiting.giveTurnBack',
  setAside: 'thoseGuys.waiting.setAside',
  bringBack: 'thoseGuys.waiting.bringBack',
  connectForge: 'thoseGuys.github.connect',
  refreshWaits: 'thoseGuys.waiting.refresh',
  arrangeWaits: 'thoseGuys.waiting.arrange',
  filterWaits: 'thoseGuys.waiting.filter',
  clearWaitFilter: 'thoseGuys.waiting.clearFilter',
  draftReviewComment: 'thoseGuys.review.draft',
  useTemplate: 'thoseGuys.review.useTemplate',
  newTemplate: 'thoseGuys.review.newTemplate',
  previewTemplate: 'thoseGuys.review.previewTemplate',
  allSides: 'thoseGuys.review.allSides',
  copyReviewComment: 'thoseGuys.review.copy',
  discardReviewComment: 'thoseGuys.review.discard',
  recoverReviewComment: 'thoseGuys.review.recover',
  postDraft: 'thoseGuys.review.post',
  lookOverReview: 'thoseGuys.review.lookOver',
  sendReview: 'thoseGuys.review.sendReview',
  selfReview: 'thoseGuys.review.selfReview',
  goodIntent: 'thoseGuys.review.goodIntent',
  postFromBox: 'thoseGuys.review.postFromBox',
  postFromBoxInReview: 'thoseGuys.review.postFromBoxInReview',
  confirmPost: 'thoseGuys.review.confirmPost',
  cancelPost: 'thoseGuys.review.cancelPost',
  confirmAsk: 'thoseGuys.waiting.confirmAsk',
  cancelAsk: 'thoseGuys.waiting.cancelAsk',
  showLog: 'thoseGuys.showLog',
} as const;

export const View = {
  container: 'those-guys',
  reflect: 'thoseGuys.reflect',
  waiting: 'thoseGuys.waiting',
  lookingBack: 'thoseGuys.lookingBack',
} as const;

export const Setting = {
  journalFolder: 'thoseGuys.journal.folder',
  journalFileName: 'thoseGuys.journal.fileName',
  weekdays: 'thoseGuys.reflection.weekdays',
  reminder: 'thoseGuys.reflection.reminder',
  reminderTime: 'thoseGuys.reflection.reminderTime',
  reviewCheck: 'thoseGuys.review.check',
  reviewRules: 'thoseGuys.review.rules',
  reviewAllow: 'thoseGuys.review.allow',
  reviewLabels: 'thoseGuys.review.labels',
  keepDrafts: 'thoseGuys.review.keepDrafts',
  workingDays: 'thoseGuys.workingDays',
  workingHours: 'thoseGuys.workingHours',
  daysOff: 'thoseGuys.daysOff',
  overdueAfter: 'thoseGuys.waiting.overdueAfter',
  notify: 'thoseGuys.waiting.notify',
  quietHours: 'thoseGuys.waiting.quietHours',
  enterpriseHosts: 'thoseGuys.github.enterpriseHosts',
  markerTags: 'thoseGuys.waiting.markers.tags',
  markerOwners: 'thoseGuys.waiting.markers.owners',
  ignoredPaths: 'thoseGuys.waiting.markers.ignore',
} as const;

/** What `when` clauses of our own ask. */
export const ContextKey = {
  isConnected: 'thoseGuys.github.connected',
  isSignedOut: 'thoseGuys.github.signedOut',
  hasLooked: 'thoseGuys.waiting.looked',
  isFiltered: 'thoseGuys.waiting.filtered',
  cannotTell: 'thoseGuys.waiting.cannotTell',
} as const;

/** Id of our comment controller; `when` clauses in package.json compare `commentController` with it. */
export const commentControllerId = 'those-guys';

/** Scheme of the previews that are read before something is posted; `when` clauses compare `resourceScheme` with it. */
export const previewScheme = 'those-guys-preview';

export type CommandId = (typeof Command)[keyof typeof Command];
