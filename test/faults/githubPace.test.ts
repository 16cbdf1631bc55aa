import assert from 'node:assert/strict';
import { paceOf } from '../../src/core/waiting/pace.ts';
import { defaultWeek } from '../../src/core/waiting/workingTime.ts';
import { forgeDoors } from '../support/forgeDoors.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { addRepository, githubWorld, openPullRequest } from '../support/githubDouble/githubWorld.ts';
import { addReview, happen, requestReview } from '../support/githubDouble/pullRequestActs.ts';

const hour = 3_600_000;
const monday = Date.parse('2026-11-02T09:00:00Z');

describe('The pace of a repository on GitHub', () => {
  let double: GithubDouble;
  const world = githubWorld(Date.parse('2026-11-24T15:00:00Z'));
  const api = addRepository(world, 'acme/api');
  /** Asked on Monday at nine, answered that many hours later; undefined: merged without an answer. */
  const merge = (hours: number | undefined, changedLines: number): void => {
    const made = openPullRequest(world, api, 'ana', 'A change', monday - 20 * hour, { changedLines });
    requestReview(world, made, 'ana', 'ben', monday);
    happen(world, made, { kind: 'comment', actor: 'robot[bot]', subject: 'Preview', at: monday + 1 });
    happen(world, made, { kind: 'comment', actor: 'ana', subject: 'Any time', at: monday + 2 });
    if (hours !== undefined) addReview(world, made, 'ben', 'APPROVED', monday + hours * hour);
    Object.assign(made, { state: 'MERGED' });
  };
  for (let count = 1; count <= 130; count += 1) merge(1 + (count % 5), count % 2 === 0 ? 10 : 900);
  merge(undefined, 10);
  openPullRequest(world, api, 'ana', 'Still open', monday);

  before(async () => {
    double = await startGithubDouble(world);
  });
  after(() => double.close());

  it('is read from its merged pull requests, page by page, without bots and without the author', async () => {
    const result = await forgeDoors(double, double.signIn('sam', ['repo'])).merged('acme/api');
    assert.ok(result.ok);
    assert.equal(result.value.length, 131);
    assert.deepEqual(
      double.requests.map(({ operation }) => operation),
      ['WaitingPace', 'WaitingPace'],
    );
    assert.deepEqual(paceOf(result.value, 'small', 'UTC', defaultWeek), {
      kind: 'known',
      size: 'small',
      reviews: 65,
      usual: 3 * hour,
      late: 5 * hour,
    });
  });

  it('is that of the last two hundred merges, whatever was said later under older ones', async () => {
    const busy = addRepository(world, 'acme/busy');
    const day = 24 * hour;
    const merged = (mergedAt: number, answeredAfter: number, bots: number): void => {
      const made = openPullRequest(world, busy, 'ana', 'A change', mergedAt - day);
      requestReview(world, made, 'ana', 'ben', mergedAt - day);
      for (let number = 0; number < bots; number += 1)
        addReview(world, made, `checker${number}[bot]`, 'COMMENTED', mergedAt - day + number);
      addReview(world, made, 'ben', 'APPROVED', mergedAt - day + answeredAfter);
      happen(world, made, { kind: 'merged', actor: 'ana', at: mergedAt });
      Object.assign(made, { state: 'MERGED' });
    };
    // Merged long ago, reviewed slowly, and somebody said thanks today.
    for (let number = 0; number < 110; number += 1) {
      merged(monday - 300 * day, 20 * hour, 0);
      const made = world.pullRequests.at(-1);
      assert.ok(made);
      happen(world, made, { kind: 'comment', actor: 'cleo', subject: 'Thanks', at: world.now });
    }
    // Merged lately; every other one was looked at by a dozen bots before anybody came.
    for (let number = 0; number < 205; number += 1)
      merged(monday + number * 60_000, 2 * hour, number % 2 === 0 ? 12 : 0);
    const result = await forgeDoors(double, double.signIn('sam', ['repo'])).merged('acme/busy');
    assert.ok(result.ok);
    const answered = result.value.map(({ askedAt, firstReviewAt }) => (firstReviewAt ?? 0) - askedAt);
    assert.equal(answered.length, 200);
    assert.deepEqual(new Set(answered), new Set([2 * hour]));
  });

  it('is a value that says why, where the repository is not to be seen', async () => {
    const result = await forgeDoors(double, double.signIn('sam', ['repo'])).merged('acme/secret');
    assert.deepEqual([result.ok, result.ok ? '' : result.failure.kind], [false, 'hidden']);
  });
});
