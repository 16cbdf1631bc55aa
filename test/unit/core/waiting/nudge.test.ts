import assert from 'node:assert/strict';
import { parseLocalDay } from '../../../../src/core/dates.ts';
import { nudgeOf, waitStateOf, type Present, type WaitState } from '../../../../src/core/waiting/nudge.ts';
import type { Me } from '../../../../src/core/waiting/person.ts';
import type { LedgerSignal, MarkerSignal, Signal, Since } from '../../../../src/core/waiting/signal.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';

const me: Me = { name: 'Sam Rivers', email: 'sam@example.org', handle: undefined };
/** Tuesday, 16:00 in Berlin. */
const present: Present = {
  now: Date.parse('2026-11-24T15:00:00Z'),
  timeZone: 'Europe/Berlin',
  week: defaultWeek,
};
const moment = (text: string): Since => ({ kind: 'moment', at: Date.parse(text) });
const onDay = (text: string): Since => {
  const day = parseLocalDay(text);
  assert.ok(day);
  return { kind: 'day', day };
};
const marker = (owners: readonly string[], since: Since): MarkerSignal => ({
  kind: 'marker',
  root: 'file:///r',
  file: 'a.ts',
  line: 1,
  tag: 'BLOCKED',
  owners,
  ownedBy: owners.length > 0 ? 'name' : 'nobody',
  text: 'the key',
  since,
});
const ledger = (owner: string | undefined, since: Since): LedgerSignal => ({
  kind: 'ledger',
  line: 3,
  source: '- [ ] x',
  owner,
  text: 'x',
  since,
});
const branch = (since: Since): Signal => ({
  kind: 'branch',
  root: 'file:///r',
  branch: 'b',
  state: 'unpushed',
  ahead: 1,
  behind: 0,
  since,
});

describe('What counts in the status bar', () => {
  const lastWeek = moment('2026-11-19T10:00:00Z');
  const cases: readonly [string, Signal, WaitState, number, number][] = [
    ['a marker for somebody from last week', marker(['ana'], lastWeek), 'counted', 1, 0],
    ['a marker for me from last week', marker(['sam'], lastWeek), 'counted', 0, 1],
    ['a marker for me among others', marker(['ana', 'sam'], lastWeek), 'counted', 0, 1],
    ['a marker that names nobody', marker([], lastWeek), 'cannot-tell', 0, 0],
    ['a marker for "me", written by who knows', marker(['me'], lastWeek), 'cannot-tell', 0, 0],
    ['a marker for a team', marker(['acme/api'], lastWeek), 'shared', 0, 0],
    ['a marker for a team and a person', marker(['acme/api', 'ana'], lastWeek), 'counted', 1, 0],
    ['a line that is not committed', marker(['ana'], { kind: 'uncommitted' }), 'moving', 0, 0],
    ['a line whose age nobody knows', marker(['ana'], { kind: 'unknown' }), 'cannot-tell', 0, 0],
    ['exactly one working day', marker(['ana'], moment('2026-11-23T15:00:00Z')), 'counted', 1, 0],
    ['one second less', marker(['ana'], moment('2026-11-23T15:00:01Z')), 'moving', 0, 0],
    ['Friday evening until Monday evening', branch(moment('2026-11-20T16:00:00Z')), 'counted', 0, 1],
    ['a date in the future', branch(moment('2027-01-01T00:00:00Z')), 'moving', 0, 0],
    ['a ledger item of Friday', ledger('ana', onDay('2026-11-20')), 'counted', 1, 0],
    [
      'a ledger item of yesterday, before a whole day is over',
      ledger('ana', onDay('2026-11-23')),
      'moving',
      0,
      0,
    ],
    ['a ledger item of today', ledger('ana', onDay('2026-11-24')), 'moving', 0, 0],
    ['a ledger item on me', ledger('me', onDay('2026-11-20')), 'counted', 0, 1],
    ['a ledger item without a date', ledger('ana', { kind: 'unknown' }), 'cannot-tell', 0, 0],
    ['a ledger item without a name', ledger(undefined, onDay('2026-11-20')), 'cannot-tell', 0, 0],
  ];
  for (const [what, signal, state, others, mine] of cases)
    it(`${what}: ${state}`, () => {
      const wait = waitOf(signal, me);
      assert.equal(waitStateOf(wait, present), state);
      assert.deepEqual(nudgeOf([wait], present), { others, me: mine });
    });

  it('never counts work of today, even of its first minute and at midnight', () => {
    const late: Present = { ...present, now: Date.parse('2026-11-24T22:59:59Z') };
    const sinceMidnight = waitOf(branch(moment('2026-11-23T23:00:00Z')), me);
    assert.equal(waitStateOf(sinceMidnight, late), 'moving');
    assert.equal(waitStateOf(sinceMidnight, { ...late, now: late.now + 1000 }), 'counted');
  });
});
