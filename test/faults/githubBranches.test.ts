import assert from 'node:assert/strict';
import type { PushedPlace } from '../../src/core/waiting/signal.ts';
import { forgeDoors, type ForgeDoors } from '../support/forgeDoors.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { addRepository, githubWorld, openPullRequest } from '../support/githubDouble/githubWorld.ts';

const now = Date.parse('2026-11-24T15:00:00Z');

describe('The pull requests of pushed branches on GitHub', () => {
  let double: GithubDouble;
  let forge: ForgeDoors;
  const world = githubWorld(now);
  const api = addRepository(world, 'acme/api');
  const secret = addRepository(world, 'acme/secret', { isPrivate: true });
  Object.assign(api, { branches: ['alone'] });
  Object.assign(secret, { branches: ['alone'] });
  const open = openPullRequest(world, api, 'sam', 'Open', now, { branch: 'open' });
  const merged = openPullRequest(world, api, 'sam', 'Merged', now, { branch: 'merged' });
  const gone = openPullRequest(world, api, 'sam', 'Gone', now, { branch: 'gone' });
  Object.assign(merged, { state: 'MERGED' });
  Object.assign(gone, { state: 'MERGED', isBranchGone: true });

  const fork = addRepository(world, 'sam/api', { parent: api });
  addRepository(world, 'lin/api', { parent: api });
  const forked = openPullRequest(world, api, 'sam', 'Forked', now, { branch: 'patch', fork });
  Object.assign(forked, { state: 'MERGED', isBranchGone: true });

  const place = (branch: string, repository = 'acme/api'): PushedPlace => ({
    host: new URL(double.origin).host,
    repository,
    branch,
    commit: 'abc',
  });

  before(async () => {
    double = await startGithubDouble(world);
    forge = forgeDoors(double, double.signIn('sam', ['read:user']));
  });
  after(() => double.close());
  beforeEach(() => void double.requests.splice(0));

  /** What the forge says of each place: whether it is there, and its pull requests. */
  const told = async (...places: readonly PushedPlace[]): Promise<unknown> => {
    const answer = await forge.ofBranches(places);
    assert.ok(answer.ok);
    return places.map((each) => {
      const found = answer.value.get(each);
      return found && [found.isThere, ...found.pullRequests.map(({ number, state }) => `${number} ${state}`)];
    });
  };

  it('are asked for in one question, of branches that were deleted too; what is not shown is missing', async () => {
    const places = [
      place('open'),
      place('merged'),
      place('alone'),
      place('gone'),
      place('never there'),
      place('alone', 'acme/secret'),
      place('alone', 'acme/nothing'),
    ];
    assert.deepEqual(await told(...places), [
      [true, `${open.number} open`],
      [true, `${merged.number} merged`],
      [true],
      [false, `${gone.number} merged`],
      [false],
      undefined,
      undefined,
    ]);
    assert.deepEqual(
      double.requests.map(({ operation, cost }) => [operation, cost]),
      [['WaitingBranches', 1]],
    );
    const answer = await forge.ofBranches([place('merged')]);
    assert.ok(answer.ok);
    const [known] = [...answer.value.values()];
    assert.deepEqual(known?.pullRequests[0]?.commits, [merged.head]);
  });

  it('are found of a fork’s branch in the repository it was forked from, and never another fork’s', async () => {
    assert.deepEqual(await told(place('patch', 'sam/api'), place('patch', 'lin/api'), place('patch')), [
      [false, `${forked.number} merged`],
      [false],
      [false],
    ]);
  });

  it('are found by their number when the branch was pushed under another name', async () => {
    const named = { repository: 'acme/api', number: gone.number };
    assert.deepEqual(await told({ ...place('elsewhere'), pullRequest: named }, place('alone')), [
      [false, `${gone.number} merged`],
      [true],
    ]);
    const wrong = { repository: 'acme/api', number: 999 };
    assert.deepEqual(await told({ ...place('alone'), pullRequest: wrong }), [[true]]);
  });

  it('are asked for at most twenty branches at once, and for none without asking', async () => {
    const many = Array.from({ length: 50 }, () => place('alone'));
    const answer = await forge.ofBranches(many);
    assert.ok(answer.ok);
    assert.equal(answer.value.size, 20);
    double.requests.splice(0);
    assert.ok((await forge.ofBranches([])).ok);
    assert.deepEqual(double.requests, []);
  });

  it('are not known when GitHub cannot be reached', async () => {
    double.failAlways({ kind: 'reset' });
    const answer = await forge.ofBranches([place('alone')]);
    double.failAlways(undefined);
    assert.ok(!answer.ok);
    assert.equal(answer.failure.kind, 'offline');
  });
});
