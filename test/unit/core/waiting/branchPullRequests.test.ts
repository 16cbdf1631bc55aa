import assert from 'node:assert/strict';
import {
  isInQuestion,
  readPullRequestPlace,
  withForgeAnswer,
  withPullRequest,
  type BranchPullRequest,
  type ForgeBranch,
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
  const made = (state: BranchPullRequest['state'], last = 'abc'): BranchPullRequest => ({
    repository: 'acme/api',
    number: 5,
    url: 'https://github.com/acme/api/pull/5',
    state,
    commits: ['first', last],
  });
  const there = (...pullRequests: readonly BranchPullRequest[]): ForgeBranch => ({
    isThere: true,
    pullRequests,
  });
  const deleted = (...pullRequests: readonly BranchPullRequest[]): ForgeBranch => ({
    isThere: false,
    pullRequests,
  });
  const stateOf = (signal: BranchSignal, answer: ForgeBranch | undefined): unknown =>
    withForgeAnswer(signal, answer)?.state;

  it('waits when the forge has the branch and no pull request for it', () => {
    assert.equal(stateOf(pushed, there()), 'no-pull-request');
    assert.equal(stateOf(stale, there()), 'no-pull-request');
  });

  it('is nothing that waits while nobody could say, or one is open', () => {
    assert.equal(stateOf(pushed, undefined), undefined);
    assert.equal(stateOf(stale, undefined), 'stale');
    assert.equal(stateOf(pushed, there(made('open'))), undefined);
    assert.equal(withForgeAnswer(stale, there(made('open')))?.pullRequest?.number, 5);
    assert.equal(stateOf({ ...pushed, pullRequest: { ...made('open'), isOpen: true } }, there()), undefined);
  });

  it('was squashed when a merged one ends at its last commit: left behind, never counted', () => {
    const left = withForgeAnswer(pushed, there(made('merged')));
    assert.deepEqual([left?.state, left?.pullRequest?.number], ['left-behind', 5]);
    assert.equal(stateOf(pushed, there(made('merged', 'older'))), 'no-pull-request');
  });

  it('was decided when one was closed as it stands, and waits again with a new commit', () => {
    assert.equal(stateOf(pushed, there(made('closed'))), undefined);
    assert.equal(stateOf(pushed, there(made('closed', 'older'))), 'no-pull-request');
  });

  it('is in question although the configuration names a pull request, until that one is seen open', () => {
    const named = { ...pushed, pullRequest: { repository: 'acme/api', number: 5, url: undefined } };
    assert.equal(isInQuestion(named), true);
    assert.equal(stateOf(named, deleted(made('merged'))), 'left-behind');
    const alone = withForgeAnswer(named, there(made('merged', 'older')));
    assert.deepEqual([alone?.state, alone?.pullRequest], ['no-pull-request', undefined]);
    const open = withPullRequest(named, remote, [seen(5, { repository: 'acme/api', branch: 'other' })]);
    assert.equal(isInQuestion(open), false);
  });

  it('leaves every other state alone, and asks about none of them', () => {
    for (const state of ['unpushed', 'never-pushed', 'behind', 'diverged', 'left-behind'] as const) {
      assert.equal(stateOf({ ...pushed, state }, there()), state);
      assert.equal(isInQuestion({ ...pushed, state }), false);
    }
    assert.equal(isInQuestion(pushed), true);
    assert.equal(isInQuestion(stale), true);
    assert.equal(isInQuestion({ ...pushed, pullRequest: { ...made('open'), isOpen: true } }), false);
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
    const [judged] = [withForgeAnswer(pushed, there())];
    assert.ok(judged);
    const wait = waitOf(judged, nobodyKnown);
    assert.deepEqual(wait.turn, { kind: 'me' });
    assert.deepEqual(pagesOf(wait), [
      { label: 'acme/api: retry', url: 'https://github.com/acme/api/pull/new/retry' },
    ]);
    assert.ok(movesFor(wait).includes('open-page'));
  });
});

describe('A branch that was deleted at its remote', () => {
  const gone: BranchSignal = {
    ...branch,
    state: 'gone',
    ahead: undefined,
    behind: undefined,
    pushedTo: { host: 'github.com', repository: 'acme/api', branch: 'retry', commit: 'abc' },
    since: { kind: 'moment', at: 0 },
  };
  const answer = (
    state: BranchPullRequest['state'],
    commits: readonly string[],
    isThere = false,
  ): ForgeBranch => ({
    isThere,
    pullRequests: [
      { repository: 'acme/api', number: 5, url: 'https://github.com/acme/api/pull/5', state, commits },
    ],
  });
  const stateWith = (signal: BranchSignal, told: ForgeBranch | undefined): unknown =>
    withForgeAnswer(signal, told)?.state;

  it('was merged when a merged pull request has its last commit, even below later ones', () => {
    assert.equal(isInQuestion(gone), true);
    assert.equal(stateWith(gone, answer('merged', ['abc', 'update', 'last'])), 'left-behind');
  });

  it('is never called merged nor unmerged while nobody knows, and is on nobody', () => {
    const unknown = [undefined, { isThere: false, pullRequests: [] }, answer('merged', ['before'])];
    for (const told of unknown) {
      const judged = withForgeAnswer(gone, told);
      assert.equal(judged?.state, 'gone');
      assert.deepEqual(waitOf(judged, nobodyKnown).turn, { kind: 'cannot-tell' });
    }
  });

  it('is over when its pull request was closed as it stands', () => {
    assert.equal(stateWith(gone, answer('closed', ['abc'])), undefined);
  });

  it('is found out from the forge before git hears of it', () => {
    for (const state of ['pushed', 'stale'] as const) {
      assert.equal(stateWith({ ...gone, state }, { isThere: false, pullRequests: [] }), 'gone');
      assert.equal(stateWith({ ...gone, state }, answer('merged', ['abc'])), 'left-behind');
    }
  });
});
