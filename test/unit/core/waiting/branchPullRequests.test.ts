import assert from 'node:assert/strict';
import {
  isInQuestion,
  readPullRequestPlace,
  withForgeAnswer,
  withPullRequest,
  type BranchPullRequest,
} from '../../../../src/core/waiting/branchPullRequests.ts';
import { movesFor } from '../../../../src/core/waiting/moves.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { pagesOf } from '../../../../src/core/waiting/waitPages.ts';
import { remoteAddress } from '../../../../src/core/waiting/remoteAddress.ts';
import type { BranchSignal, PullRequestSignal } from '../../../../src/core/waiting/signal.ts';

const remote = remoteAddress('git@github.com:acme/api.git');
const since = { kind: 'unknown' } as const;
const branch: BranchSignal = {
  kind: 'branch',
  root: 'file:///r',
  branch: 'retry',
  state: 'unpushed',
  ahead: 1,
  behind: 0,
  since,
};
const seen = (number: number, head: PullRequestSignal['head']): PullRequestSignal => ({
  kind: 'pull-request',
  host: 'github.com',
  repository: 'acme/api',
  number,
  title: 'Retry',
  url: `https://github.com/acme/api/pull/${number}`,
  author: 'sam',
  isDraft: false,
  head,
  changedLines: undefined,
  turn: {
    turn: 'me',
    people: ['sam'],
    code: 'approved',
    event: undefined,
    actor: undefined,
    since: undefined,
    confidence: 'high',
    moving: false,
    nextStep: 'merge',
    data: {},
  },
  othersActedAt: undefined,
  pushedSinceApproval: undefined,
  since,
});

describe('The pull request of a branch', () => {
  it('is read from what GitHub’s extension wrote down, and nothing else', () => {
    assert.deepEqual(readPullRequestPlace('acme#api#12', remote), {
      repository: 'acme/api',
      number: 12,
      url: 'https://github.com/acme/api/pull/12',
    });
    for (const value of ['', 'acme/api#12', 'acme#api#x', 'acme#api#12#3', 'a b#c#1'])
      assert.equal(readPullRequestPlace(value, remote), undefined, value);
  });

  it('is else the one whose head it is, of the same repository and not of a fork', () => {
    const mine = seen(7, { repository: 'Acme/API', branch: 'retry' });
    const fork = seen(8, { repository: 'ben/api', branch: 'retry' });
    const gone = seen(9, { repository: undefined, branch: 'retry' });
    assert.equal(withPullRequest(branch, remote, [gone, fork, mine]).pullRequest?.number, 7);
    assert.equal(withPullRequest(branch, remote, [gone, fork]).pullRequest, undefined);
    assert.equal(withPullRequest(branch, undefined, [mine]).pullRequest, undefined);
  });

  it('is the one that was written down, even if another has the same head', () => {
    const named = { ...branch, pullRequest: { repository: 'acme/api', number: 12, url: undefined } };
    const other = seen(7, { repository: 'acme/api', branch: 'retry' });
    const own = seen(12, { repository: 'acme/api', branch: 'renamed' });
    assert.equal(withPullRequest(named, remote, [other, own]).pullRequest?.url, own.url);
    assert.deepEqual(withPullRequest(named, remote, [other]), named);
  });
});

describe('A branch without a pull request', () => {
  const pushed: BranchSignal = {
    ...branch,
    state: 'pushed',
    ahead: 0,
    pushedTo: { host: 'github.com', repository: 'acme/api', branch: 'retry', commit: 'abc' },
  };
  const stale: BranchSignal = { ...pushed, state: 'stale' };
  const made = (state: BranchPullRequest['state'], headCommit = 'abc'): BranchPullRequest => ({
    repository: 'acme/api',
    number: 5,
    url: 'https://github.com/acme/api/pull/5',
    state,
    headCommit,
  });
  const stateOf = (signal: BranchSignal, answer: readonly BranchPullRequest[] | undefined): unknown =>
    withForgeAnswer(signal, answer)?.state;

  it('waits when the forge has the branch and no pull request for it', () => {
    assert.equal(stateOf(pushed, []), 'no-pull-request');
    assert.equal(stateOf(stale, []), 'no-pull-request');
  });

  it('is nothing that waits while nobody could say, or one is open', () => {
    assert.equal(stateOf(pushed, undefined), undefined);
    assert.equal(stateOf(stale, undefined), 'stale');
    assert.equal(stateOf(pushed, [made('open')]), undefined);
    assert.equal(withForgeAnswer(stale, [made('open')])?.pullRequest?.number, 5);
    assert.equal(stateOf({ ...pushed, pullRequest: made('open') }, []), undefined);
  });

  it('was squashed when a merged one ends at its last commit: left behind, never counted', () => {
    const left = withForgeAnswer(pushed, [made('merged')]);
    assert.deepEqual([left?.state, left?.pullRequest?.number], ['left-behind', 5]);
    assert.equal(stateOf(pushed, [made('merged', 'older')]), 'no-pull-request');
  });

  it('was decided when one was closed as it stands, and waits again with a new commit', () => {
    assert.equal(stateOf(pushed, [made('closed')]), undefined);
    assert.equal(stateOf(pushed, [made('closed', 'older')]), 'no-pull-request');
  });

  it('leaves every other state alone, and asks about none of them', () => {
    for (const state of ['unpushed', 'never-pushed', 'behind', 'diverged', 'left-behind'] as const) {
      assert.equal(stateOf({ ...pushed, state }, []), state);
      assert.equal(isInQuestion({ ...pushed, state }), false);
    }
    assert.equal(isInQuestion(pushed), true);
    assert.equal(isInQuestion(stale), true);
    assert.equal(isInQuestion({ ...pushed, pullRequest: made('open') }), false);
  });

  it('finds an open one by the name it was pushed under', () => {
    const elsewhere: BranchSignal = {
      ...pushed,
      branch: 'mine',
      pushedTo: { host: 'github.com', repository: 'sam/api', branch: 'retry', commit: 'abc' },
    };
    const own = seen(7, { repository: 'sam/api', branch: 'retry' });
    assert.equal(withPullRequest(elsewhere, remote, [own]).pullRequest?.number, 7);
  });

  it('is on me, and offers the page on which one is opened', () => {
    const [judged] = [withForgeAnswer(pushed, [])];
    assert.ok(judged);
    const wait = waitOf(judged, nobodyKnown);
    assert.deepEqual(wait.turn, { kind: 'me' });
    assert.deepEqual(pagesOf(wait), [
      { label: 'acme/api: retry', url: 'https://github.com/acme/api/pull/new/retry' },
    ]);
    assert.ok(movesFor(wait).includes('open-page'));
  });
});
