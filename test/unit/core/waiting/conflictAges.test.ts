import assert from 'node:assert/strict';
import {
  conflictAges,
  readConflictAges,
  withConflictAge,
  type ConflictAges,
} from '../../../../src/core/waiting/conflictAges.ts';
import { pullRequestSignals } from '../../../../src/core/waiting/pullRequestSignals.ts';
import type { PullRequestSignal } from '../../../../src/core/waiting/signal.ts';
import type { PullRequestFacts } from '../../../../src/core/waiting/pullRequest.ts';
import { host, pullRequest } from './pullRequestWaits.ts';
import { ada, day, event, thursday } from './turnCase.ts';

function signalsOf(...all: readonly Partial<PullRequestFacts>[]): readonly PullRequestSignal[] {
  const pullRequests = all.map((parts, index) => pullRequest(index + 1, parts));
  return pullRequestSignals(host, { viewer: { login: 'ada' }, pullRequests }, thursday);
}

const conflict = { mergeable: 'conflicting', timeline: [event(2, 'committed', ada)] } as const;
const first = `${host}/acme/lunch#1`;
const clear = (): boolean => false;

describe('The age of a conflict', () => {
  const signals = signalsOf(conflict, {});
  const none: ConflictAges = new Map();

  it('is not that of the last push: nothing says since when, and it counts from when it was first seen', () => {
    const [signal] = signals;
    assert.ok(signal);
    assert.deepEqual(signal.since, { kind: 'unknown' });
    const seen = conflictAges(none, signals, thursday, clear);
    assert.deepEqual([...seen], [[first, thursday]]);
    const dated = withConflictAge(signal, seen);
    assert.deepEqual([dated.since, dated.turn.since], [{ kind: 'moment', at: thursday }, thursday]);
  });

  it('goes on while it is seen, and begins anew after it was over', () => {
    const seen = conflictAges(none, signals, thursday, clear);
    assert.deepEqual(conflictAges(seen, signals, thursday + day, clear), seen);
    const over = conflictAges(seen, signalsOf({}, {}), thursday + day, () => true);
    assert.deepEqual([...over], []);
    assert.deepEqual(
      [...conflictAges(over, signals, thursday + 2 * day, clear)],
      [[first, thursday + 2 * day]],
    );
  });

  it('is kept while its forge hides something, and forgotten when the pull request is gone', () => {
    const seen = conflictAges(none, signals, thursday, clear);
    assert.deepEqual(
      conflictAges(seen, [], thursday + day, (each) => each === host),
      seen,
    );
    assert.deepEqual([...conflictAges(seen, [], thursday + day, clear)], []);
  });

  it('is given to nothing else', () => {
    const [, other] = signals;
    assert.ok(other);
    assert.equal(withConflictAge(other, new Map([[`${host}/acme/lunch#2`, thursday]])), other);
  });

  it('is read from what was stored, whatever that is', () => {
    assert.deepEqual([...readConflictAges({ [first]: thursday })], [[first, thursday]]);
    for (const stored of [undefined, null, 'x', [], { [first]: 'monday' }, { [first]: Number.NaN }])
      assert.deepEqual([...readConflictAges(stored)], []);
  });
});
