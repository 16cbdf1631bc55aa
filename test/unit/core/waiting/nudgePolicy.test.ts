import assert from 'node:assert/strict';
import type { Present } from '../../../../src/core/waiting/nudge.ts';
import {
  decideNudge,
  isWithin,
  notificationsPerDay,
  readNotified,
  stillFor,
  withNotified,
  type Notified,
  type NudgeCandidate,
  type NudgeRules,
  type NudgeSilence,
} from '../../../../src/core/waiting/nudgePolicy.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';

const zone = 'Europe/Berlin';
/** A Tuesday, 11:00 in Berlin. */
const now = Date.parse('2026-11-24T10:00:00Z');
const hour = 3_600_000;
const day = 24 * hour;
const rules: NudgeRules = { isWanted: true, perDay: notificationsPerDay, quiet: [], stillFor };
const late: NudgeCandidate = { key: 'late', idle: 30 * hour, isOverdue: true };
const later: NudgeCandidate = { key: 'later', idle: 40 * hour, isOverdue: true };
const fine: NudgeCandidate = { key: 'fine', idle: 90 * hour, isOverdue: false };

interface Case {
  readonly candidates?: readonly NudgeCandidate[];
  readonly notified?: readonly Notified[];
  readonly actedAt?: number;
  readonly rules?: Partial<NudgeRules>;
  readonly at?: number;
}
const decide = ({
  candidates = [late, later, fine],
  notified = [],
  actedAt,
  rules: some,
  at = now,
}: Case) => {
  const present: Present = { now: at, timeZone: zone, week: defaultWeek };
  return decideNudge(candidates, notified, actedAt, { ...rules, ...some }, present);
};
const said = (key: string, at: number, times = 1, never = false): Notified => ({ key, at, times, never });

describe('A notification about a wait', () => {
  it('speaks of the longest wait that is overdue', () => {
    assert.deepEqual(decide({}), { kind: 'notify', key: 'later' });
  });

  const silences: readonly [string, NudgeSilence, Case][] = [
    ['nobody asked for it', 'not-wanted', { rules: { isWanted: false } }],
    ['it is early in the morning', 'outside-working-hours', { at: Date.parse('2026-11-24T07:59:59Z') }],
    ['it is Saturday', 'outside-working-hours', { at: Date.parse('2026-11-28T10:00:00Z') }],
    ['these are quiet hours', 'quiet-hours', { rules: { quiet: [{ from: 10 * 60, to: 12 * 60 }] } }],
    ['quiet hours go over midnight', 'quiet-hours', { rules: { quiet: [{ from: 22 * 60, to: 12 * 60 }] } }],
    ['two were said today', 'daily-cap', { notified: [said('a', now - hour), said('b', now - 2 * hour)] }],
    ['the person just did something', 'work-moves', { actedAt: now - stillFor + 1 }],
    ['nothing is overdue', 'nothing-overdue', { candidates: [fine] }],
    ['there is nothing at all', 'nothing-overdue', { candidates: [] }],
    [
      'each was said a short time ago',
      'backed-off',
      { candidates: [late], notified: [said('late', now - hour)] },
    ],
    [
      'the person said "not again for this"',
      'backed-off',
      { candidates: [late], notified: [said('late', now - 60 * day, 1, true)] },
    ],
  ];
  for (const [what, why, given] of silences)
    it(`is not shown when ${what}`, () => assert.deepEqual(decide(given), { kind: 'silent', why }));

  it('is shown again right where each of these ends', () => {
    for (const given of [
      { at: Date.parse('2026-11-24T08:00:00Z') },
      { rules: { quiet: [{ from: 11 * 60 + 1, to: 12 * 60 }] } },
      { notified: [said('a', now - day), said('b', now - day)] },
      { actedAt: now - stillFor },
    ])
      assert.equal(decide(given).kind, 'notify', JSON.stringify(given));
  });

  it('waits twice as long each time: one working day, two, four', () => {
    const friday = Date.parse('2026-11-20T10:00:00Z');
    const only = { candidates: [late] };
    assert.equal(decide({ ...only, notified: [said('late', friday + day * 3, 1)] }).kind, 'notify');
    assert.equal(decide({ ...only, notified: [said('late', friday + day * 3, 2)] }).kind, 'silent');
    assert.equal(decide({ ...only, notified: [said('late', friday, 2)] }).kind, 'notify');
    assert.equal(decide({ ...only, notified: [said('late', friday, 3)] }).kind, 'silent');
  });

  it('goes on to the next wait when one is backed off', () => {
    assert.deepEqual(decide({ notified: [said('later', now - 3 * hour)] }), { kind: 'notify', key: 'late' });
  });

  it('counts how often it was said, and forgets what is long past but never a "not again"', () => {
    const once = withNotified([], 'late', now, false);
    const twice = withNotified(once, 'late', now + day, false);
    assert.deepEqual(twice, [said('late', now + day, 2)]);
    const never = withNotified(twice, 'late', now + day, true);
    assert.deepEqual(never, [said('late', now + day, 2, true)]);
    assert.deepEqual(
      withNotified([...never, said('old', now)], 'new', now + 120 * day, false).map(({ key }) => key),
      ['new', 'late'],
    );
  });

  it('reads back what was stored and passes over what it does not know', () => {
    assert.deepEqual(readNotified([said('a', 1), { key: 'b' }, 'x']), [said('a', 1)]);
    for (const nothing of [undefined, 3, {}]) assert.deepEqual(readNotified(nothing), []);
  });
});

describe('Hours of the day', () => {
  it('may go over midnight, and follow the clocks on the wall when they change', () => {
    const night = { from: 22 * 60, to: 6 * 60 };
    const at = (text: string): boolean => isWithin(Date.parse(text), night, zone);
    assert.deepEqual(
      ['2026-11-24T20:59:59Z', '2026-11-24T21:00:00Z', '2026-11-25T04:59:59Z', '2026-11-25T05:00:00Z'].map(
        at,
      ),
      [false, true, true, false],
    );
    assert.deepEqual(['2026-07-01T19:59:59Z', '2026-07-01T20:00:00Z'].map(at), [false, true]);
  });
});
