import assert from 'node:assert/strict';
import { pullRequestSignals } from '../../src/core/waiting/pullRequestSignals.ts';
import { forgeDoors, type ForgeDoors } from '../support/forgeDoors.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import {
  addRepository,
  githubWorld,
  openPullRequest,
  type WorldRepository,
} from '../support/githubDouble/githubWorld.ts';

const now = Date.parse('2026-11-24T15:00:00Z');
const minute = 60_000;

describe('Checks that run on GitHub', () => {
  let double: GithubDouble;
  let doors: ForgeDoors;
  const world = githubWorld(now);
  const rule = { approvals: 0, checks: ['test'] };
  const known = addRepository(world, 'acme/known', { rule });
  const young = addRepository(world, 'acme/young', { rule });
  const run = (repository: WorldRepository, startedAt: number, took: number | undefined): void => {
    const made = openPullRequest(world, repository, 'sam', 'A change', startedAt - minute);
    const completedAt = took === undefined ? undefined : startedAt + took;
    made.checks = [
      { name: 'test', startedAt, completedAt, conclusion: took === undefined ? undefined : 'SUCCESS' },
    ];
    if (took !== undefined) Object.assign(made, { state: 'MERGED' });
  };
  for (let count = 1; count <= 10; count += 1) run(known, now - 90_000 * minute, count * minute);
  for (let count = 1; count <= 9; count += 1) run(young, now - 90_000 * minute, count * minute);
  run(known, now - 28 * minute, undefined);
  run(known, now - 26 * minute, undefined);
  run(young, now - 600 * minute, undefined);

  before(async () => {
    double = await startGithubDouble(world);
    doors = forgeDoors(double, double.signIn('sam', ['read:user']));
  });
  after(() => double.close());

  const codes = async (): Promise<unknown> => {
    const look = await doors.look();
    assert.ok(look.ok);
    return pullRequestSignals(new URL(double.origin).host, look.value, now)
      .map(({ repository, number, turn }) => `${repository}#${number} ${turn.code}`)
      .toSorted((one, other) => (one < other ? -1 : 1));
  };

  it('hang when they take three times as long as nine of ten did here, and run where that is not known', async () => {
    assert.deepEqual(await codes(), [
      'acme/known#11 checks-overdue',
      'acme/known#12 checks-running',
      'acme/young#10 checks-running',
    ]);
  });

  it('are asked about once a day for each repository', async () => {
    double.requests.length = 0;
    await codes();
    assert.deepEqual(
      double.requests.map(({ operation }) => operation),
      ['WaitingList'],
    );
  });
});
