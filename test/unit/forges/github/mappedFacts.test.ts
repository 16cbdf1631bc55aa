import assert from 'node:assert/strict';
import type { PullRequestFacts, RequiredChecks } from '../../../../src/core/waiting/pullRequest.ts';
import { facts, time, timeline, user } from './wireCase.ts';

/** Where a fact comes from that a rule reads: the mapping of an answer about one pull request, or another place. */
type Origin = 'mapping' | { readonly elsewhere: string };

const origins: Readonly<Record<keyof PullRequestFacts, Origin>> = {
  state: 'mapping',
  isDraft: 'mapping',
  isArchived: 'mapping',
  author: 'mapping',
  openedAt: 'mapping',
  timeline: 'mapping',
  coAuthors: 'mapping',
  assignees: 'mapping',
  mentioned: 'mapping',
  reviewRequests: 'mapping',
  teamMembers: 'mapping',
  reviews: 'mapping',
  pendingReview: 'mapping',
  threads: 'mapping',
  headCommit: 'mapping',
  pushedAt: {
    elsewhere: 'GitHub does not tell it; the last push of the timeline stands for it (standing.ts)',
  },
  decision: 'mapping',
  checks: 'mapping',
  mergeable: 'mapping',
  mergeQueue: 'mapping',
  stackedOn: 'mapping',
  requiredApprovals: 'mapping',
  hasCodeOwners: 'mapping',
  authorMayMerge: 'mapping',
  mayMerge: 'mapping',
  decisions: { elsewhere: 'what the person set aside, which goes for waits of every kind (setAside.ts)' },
};

const originsOfChecks: Readonly<Record<keyof RequiredChecks, Origin>> = {
  state: 'mapping',
  since: 'mapping',
  url: 'mapping',
  failing: 'mapping',
  running: 'mapping',
  usuallyWithin: { elsewhere: 'the runs on the main line (checksPace.ts)' },
};

const run = (name: string, conclusion: string | null): object => ({
  __typename: 'CheckRun',
  name,
  status: conclusion === null ? 'IN_PROGRESS' : 'COMPLETED',
  conclusion,
  startedAt: time(2),
  completedAt: conclusion === null ? null : time(3),
  url: 'https://github.com/acme/lunch/runs/1',
});

const rule = {
  refUpdateRule: {
    requiredApprovingReviewCount: 1,
    requiredStatusCheckContexts: ['lint'],
    requiresCodeOwnerReviews: true,
  },
};
const review = {
  __typename: 'PullRequestReview',
  author: user('sam'),
  state: 'APPROVED',
  submittedAt: time(4),
};
const team = {
  __typename: 'Team',
  id: 'T_1',
  combinedSlug: 'acme/web',
  members: { nodes: [{ login: 'ben' }] },
};

/** Answers that have something to say about everything between them. */
const answers: readonly PullRequestFacts[] = [
  facts(
    {
      ...timeline(review),
      baseRef: { ...rule, associatedPullRequests: { nodes: [] } },
      statusCheckRollup: { contexts: { nodes: [run('lint', 'FAILURE')] } },
      mergeable: 'CONFLICTING',
      reviewDecision: 'APPROVED',
      mergeQueueEntry: { state: 'QUEUED', enqueuedAt: time(5) },
      authorAssociation: 'CONTRIBUTOR',
      repository: {
        nameWithOwner: 'acme/lunch',
        isArchived: false,
        viewerPermission: 'WRITE',
        defaultBranchRef: { name: 'main' },
      },
      reviewRequests: { nodes: [{ requestedReviewer: team }] },
      pending: { nodes: [{ author: user('sam'), updatedAt: time(6), comments: { totalCount: 1 } }] },
    },
    'sam',
    true,
  ),
  facts({
    author: { __typename: 'Bot', login: 'helper' },
    authored: { nodes: [{ commit: { authors: { nodes: [{ user: { login: 'lin' } }] } } }] },
    baseRefName: 'soup-base',
    baseRef: { refUpdateRule: null, associatedPullRequests: { nodes: [{ number: 9 }] } },
  }),
  facts({
    baseRef: { ...rule, associatedPullRequests: { nodes: [] } },
    statusCheckRollup: { contexts: { nodes: [run('lint', null)] } },
  }),
];

/** Names of what is there in one of them. */
function said(values: readonly (object | undefined)[]): readonly string[] {
  const names = values.flatMap((value) =>
    Object.entries(value ?? {}).flatMap(([name, known]) => (known === undefined ? [] : [name])),
  );
  return [...new Set(names)].toSorted();
}

const mapped = (all: Readonly<Record<string, Origin>>): readonly string[] =>
  Object.entries(all)
    .flatMap(([name, origin]) => (origin === 'mapping' ? [name] : []))
    .toSorted();

describe('Every fact that a rule reads', () => {
  it('is told by GitHub’s answer, or is listed with the place it comes from', () => {
    assert.deepEqual(said(answers), mapped(origins));
  });

  it('is so too for the checks', () => {
    assert.deepEqual(said(answers.map(({ checks }) => checks)), mapped(originsOfChecks));
  });
});
