import assert from 'node:assert/strict';
import { pullRequestSignals } from '../../src/core/waiting/pullRequestSignals.ts';
import { forgeDoors, type ForgeDoors } from '../support/forgeDoors.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { addRepository, githubWorld, openPullRequest } from '../support/githubDouble/githubWorld.ts';
import { addThread, beginReview, submitReview } from '../support/githubDouble/pullRequestActs.ts';

const now = Date.parse('2026-11-24T15:00:00Z');
const day = 86_400_000;

describe('A look into the repositories that are open here', () => {
  let double: GithubDouble;
  const world = githubWorld(now);
  const lunch = addRepository(world, 'acme/lunch');
  addRepository(world, 'acme/secret', { isPrivate: true });
  const begun = openPullRequest(world, lunch, 'ana', 'Nobody asked me', now - 20 * day);
  openPullRequest(world, lunch, 'ana', 'Nothing of mine', now - 20 * day);
  const review = beginReview(world, begun, 'sam', now - 10 * day);
  addThread(world, begun, review, { path: 'src/a.ts', line: 3 }, 'Hm.', now - 10 * day);

  before(async () => {
    double = await startGithubDouble(world);
  });
  after(() => double.close());
  beforeEach(() => void double.requests.splice(0));

  const connect = (...scopes: readonly string[]): ForgeDoors =>
    forgeDoors(double, double.signIn('sam', scopes));

  it('finds a review that I never submitted, though no search finds its pull request', async () => {
    const forge = connect('read:user');
    const look = await forge.look();
    assert.ok(look.ok);
    assert.deepEqual(look.value.pullRequests, []);
    const within = await forge.within(['acme/lunch']);
    assert.ok(within.ok);
    const { pullRequests } = within.value;
    assert.deepEqual(
      pullRequestSignals(new URL(double.origin).host, { viewer: { login: 'sam' }, pullRequests }, now).map(
        ({ number, turn }) => [number, turn.turn, turn.code, turn.since],
      ),
      [[begun.number, 'me', 'pending-review', now - 10 * day]],
    );
    const [, asked] = double.requests;
    assert.deepEqual([asked?.operation, asked?.cost], ['WaitingWithin', 1]);
  });

  it('shows a pending review to nobody else', async () => {
    const within = await forgeDoors(double, double.signIn('ana', ['read:user'])).within(['acme/lunch']);
    assert.deepEqual(within, { ok: true, value: { pullRequests: [], hidden: [] } });
  });

  it('says which repositories the sign-in is not shown, as long as a permission could change that', async () => {
    const asked = ['acme/lunch', 'acme/secret', 'acme/nothing'];
    const least = await connect('read:user').within(asked);
    assert.ok(least.ok);
    assert.deepEqual(least.value.hidden, ['acme/secret', 'acme/nothing']);
    const most = await connect('read:user', 'repo').within(asked);
    assert.ok(most.ok);
    assert.deepEqual(most.value.hidden, []);
  });

  it('says nothing of private repositories when GitHub is only out of reach', async () => {
    const forge = connect('read:user');
    double.failAlways({ kind: 'status', status: 502 });
    const within = await forge.within(['acme/secret']);
    double.failAlways(undefined);
    assert.ok(!within.ok);
    assert.equal(within.failure.kind, 'failing');
  });

  it('finds it no more once it is submitted', async () => {
    submitReview(world, begun, review, 'COMMENTED');
    const within = await connect('read:user').within(['acme/lunch']);
    assert.ok(within.ok);
    assert.deepEqual(within.value.pullRequests, []);
  });
});
