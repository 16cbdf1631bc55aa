import assert from 'node:assert/strict';
import { readPullRequestPlace, withPullRequest } from '../../../../src/core/waiting/branchPullRequests.ts';
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
