/** One pull request as GitHub answers it, for tests of what becomes of it. */
import assert from 'node:assert/strict';
import * as v from 'valibot';
import { pullRequestOf } from '../../../../src/forges/github/mapping.ts';
import { entriesOf, wireDetails, type WirePullRequest } from '../../../../src/forges/github/wire.ts';
import type { PullRequestFacts } from '../../../../src/core/waiting/pullRequest.ts';

/** An hour of one day as GitHub writes it. */
export const time = (hour: number): string => new Date(Date.UTC(2026, 10, 24, hour)).toISOString();
/** The same in epoch milliseconds. */
export const at = (hour: number): number => Date.UTC(2026, 10, 24, hour);
export const user = (login: string): object => ({ __typename: 'User', login });

/** An answer of GitHub about one pull request; every test changes what it is about. */
export function wire(parts: object = {}): WirePullRequest {
  const node = {
    __typename: 'PullRequest',
    id: 'PR_1',
    number: 1,
    title: 'Soup',
    url: 'https://github.com/acme/lunch/pull/1',
    state: 'OPEN',
    isDraft: false,
    createdAt: time(1),
    repository: {
      nameWithOwner: 'acme/lunch',
      isArchived: false,
      viewerPermission: 'READ',
      defaultBranchRef: { name: 'main' },
    },
    author: user('ana'),
    authorAssociation: 'MEMBER',
    headRefName: 'soup',
    headRefOid: 'c2',
    headRepository: null,
    baseRefName: 'main',
    baseRef: { refUpdateRule: null, associatedPullRequests: { nodes: [{ number: 1 }, { number: 9 }] } },
    mergeable: 'UNKNOWN',
    reviewDecision: null,
    mergeQueueEntry: null,
    ...parts,
  };
  const schema = wireDetails as unknown as v.GenericSchema;
  const { nodes } = v.parse(schema, { nodes: [node] }) as { readonly nodes: readonly WirePullRequest[] };
  assert.ok(nodes[0]);
  return nodes[0];
}

/** What becomes of it. */
export function facts(parts: object = {}, viewer = 'sam', isMentioned = false): PullRequestFacts {
  const whole = wire(parts);
  const threads = entriesOf(whole.reviewThreads);
  const items = entriesOf(whole.timelineItems);
  return pullRequestOf(whole, threads, items, { viewer, isMentioned }).facts;
}

/** A whole timeline. */
export const timeline = (...nodes: readonly object[]): object => ({
  timelineItems: { pageInfo: { hasNextPage: false }, nodes },
});
