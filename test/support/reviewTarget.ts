import type { ReviewTarget } from '../../src/core/review/submission.ts';

/** Ana's pull request, in which nobody said anything yet, as Sam sees it. */
export const reviewTarget: ReviewTarget = {
  id: 'PR',
  repository: 'octo/repo',
  number: 7,
  title: 'Split the fee',
  state: 'open',
  isLocked: false,
  hasHead: true,
  headCommit: 'head',
  baseCommit: 'base',
  viewer: 'sam',
  viewerIsAuthor: false,
  pendingReview: undefined,
  ownSummaries: [],
  author: { login: 'ana', isBot: false },
  description: 'Splits it.',
  url: 'https://github.com/octo/repo/pull/7',
  conversation: [],
  threads: [],
};
