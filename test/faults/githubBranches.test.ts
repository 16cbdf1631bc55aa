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

  it('are asked for in one question; what is not there or not shown is missing from the answer', async () => {
    const places = [
      place('open'),
      place('merged'),
      place('alone'),
      place('gone'),
      place('alone', 'acme/secret'),
      place('alone', 'acme/nothing'),
    ];
    const answer = await forge.ofBranches(places);
    assert.ok(answer.ok);
    const told = places.map((each) => answer.value.get(each)?.map(({ number, state }) => [number, state]));
    assert.deepEqual(told, [
      [[open.number, 'open']],
      [[merged.number, 'merged']],
      [],
      undefined,
      undefined,
      undefined,
    ]);
    assert.equal(answer.value.get(places[1] ?? place(''))?.[0]?.headCommit, merged.head);
    assert.deepEqual(
      double.requests.map(({ operation, cost }) => [operation, cost]),
      [['WaitingBranches', 1]],
    );
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
