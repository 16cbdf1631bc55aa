import assert from 'node:assert/strict';
import { requiredChecks } from '../../../../src/forges/github/checksMapping.ts';

const at = (hour: number): number => Date.UTC(2026, 10, 24, hour);

describe('Required checks', () => {
  const run = (name: string, conclusion: string | null, hour = 2): object => ({
    __typename: 'CheckRun',
    name,
    status: conclusion === null ? 'IN_PROGRESS' : 'COMPLETED',
    conclusion,
    startedAt: at(hour),
    completedAt: conclusion === null ? null : at(hour),
  });
  const status = (context: string, state: string): object => ({
    __typename: 'StatusContext',
    context,
    state,
    createdAt: at(3),
  });
  const checks = (required: readonly string[], ...wires: readonly object[]): object =>
    requiredChecks(wires as Parameters<typeof requiredChecks>[0], required);

  it('are none where the branch requires none, whatever fails', () => {
    assert.deepEqual(checks([], run('lint', 'FAILURE')), { state: 'none' });
  });
  it('fail by name, since the first of them failed', () => {
    assert.deepEqual(
      checks(
        ['lint', 'test'],
        run('lint', 'FAILURE', 4),
        status('test', 'ERROR'),
        run('extra', 'FAILURE', 1),
      ),
      {
        state: 'failing',
        failing: ['lint', 'test'],
        since: at(3),
      },
    );
  });
  it('run while one of them runs, or was not reported yet', () => {
    assert.deepEqual(checks(['lint', 'test'], run('lint', null, 4), run('test', 'SUCCESS')), {
      state: 'running',
      running: ['lint'],
      since: at(4),
    });
    assert.deepEqual(checks(['lint', 'test'], run('lint', 'SUCCESS')), { state: 'running' });
    assert.deepEqual(checks(['lint'], run('lint', 'STALE')), { state: 'running' });
  });
  it('pass when all of them passed, were skipped, or do not mind', () => {
    assert.deepEqual(
      checks(['a', 'b', 'c'], run('a', 'SKIPPED'), run('b', 'NEUTRAL', 5), status('c', 'SUCCESS')),
      {
        state: 'passing',
        since: at(5),
      },
    );
  });

  it('lead to the check that began the state, and of a status of another service nowhere', () => {
    const page = (name: string): string => `https://github.com/acme/lunch/runs/${name}`;
    const failing = (name: string, hour: number): object => ({
      ...run(name, 'FAILURE', hour),
      url: page(name),
    });
    assert.deepEqual(checks(['lint', 'test'], failing('test', 4), failing('lint', 3)), {
      state: 'failing',
      failing: ['test', 'lint'],
      since: at(3),
      url: page('lint'),
    });
    assert.deepEqual(checks(['ci'], status('ci', 'FAILURE')), {
      state: 'failing',
      failing: ['ci'],
      since: at(3),
    });
  });
});
