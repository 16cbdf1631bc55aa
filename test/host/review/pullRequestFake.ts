import type { Clock } from '../../../src/core/ports.ts';
import type { ReviewTarget } from '../../../src/core/review/submission.ts';
import type { PullRequestReadings } from '../../../src/features/review/pullRequestReading.ts';
import type { RepositoryPlace } from '../../../src/host/repositoryPlace.ts';

/** A pull request of ana's that was read already, and what git knows of its branch. */
export function readingsOf(target: Partial<ReviewTarget>): PullRequestReadings {
  return {
    of: async (root) => {
      const place: RepositoryPlace = {
        host: 'github.com',
        repository: 'octo/repo',
        heads: ['octo/repo'],
        root,
        path: 'src/a.ts',
        branch: 'split-the-fee',
        pullRequest: undefined,
        textAt: async () => undefined,
        mergeBase: async () => undefined,
        owners: async () => [],
        remoteCommit: async () => undefined,
      };
      return { place, target: { ...open, ...target }, changedFiles: async () => undefined };
    },
    forget: () => undefined,
  };
}

const open: ReviewTarget = {
  id: 'PR_1',
  repository: 'octo/repo',
  number: 7,
  title: 'Split the fee',
  url: 'https://github.com/octo/repo/pull/7',
  state: 'open',
  isLocked: false,
  hasHead: true,
  headCommit: 'abc',
  baseCommit: 'base',
  author: { login: 'ana', isBot: false },
  description: '',
  conversation: [],
  threads: [],
  viewer: 'sam',
  viewerIsAuthor: false,
  pendingReview: undefined,
  ownSummaries: [],
};

/** Noon of one day in UTC; no time passes. */
export const noon: Clock = {
  now: () => Date.UTC(2026, 10, 27, 12),
  timeZone: () => 'UTC',
  after: () => ({ dispose: () => undefined }),
};
