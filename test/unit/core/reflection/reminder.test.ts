import assert from 'node:assert/strict';
import fc from 'fast-check';
import { localDayAt, localTimeAt } from '../../../../src/core/dates.ts';
import {
  decideReminder,
  parseClockTime,
  readReminded,
  type Answered,
  type Reminded,
  type ReminderPlan,
} from '../../../../src/core/reflection/reminder.ts';
import { dayOf } from '../../../support/days.ts';

/** 2026-11-25 is a Wednesday. */
const plan: ReminderPlan = { by: 'status-bar', weekdays: [1, 2, 3, 4, 5], minutes: 17 * 60 };

/** In one word: `due`, `notify`, or why it is silent. */
function decided(
  moment: string,
  changes: Partial<ReminderPlan> = {},
  {
    zone = 'UTC',
    answered = 'no',
    reminded = {},
  }: { readonly zone?: string; readonly answered?: Answered; readonly reminded?: Reminded } = {},
): string {
  const decision = decideReminder(Date.parse(moment), zone, { ...plan, ...changes }, answered, reminded);
  if (decision.kind === 'silent') return decision.why;
  return decision.notify ? 'notify' : 'due';
}

describe('a reminder', () => {
  it('comes on chosen weekdays from its hour to midnight, and never before it was chosen', () => {
    assert.equal(decided('2026-11-25T20:00:00Z', { by: 'off' }), 'off');
    assert.equal(decided('2026-11-25T16:59:59Z'), 'too-early');
    assert.equal(decided('2026-11-25T17:00:00Z'), 'due');
    assert.equal(decided('2026-11-25T23:59:59Z'), 'due');
    assert.equal(decided('2026-11-26T00:00:00Z'), 'too-early');
    assert.equal(decided('2026-11-28T20:00:00Z'), 'another-day');
    assert.equal(decided('2026-11-28T20:00:00Z', { weekdays: [6] }), 'due');
    assert.equal(decided('2026-11-25T20:00:00Z', { weekdays: [] }), 'another-day');
  });

  it('is quiet when today is answered, cannot be read, or was taken up', () => {
    const at = '2026-11-25T20:00:00Z';
    const today = dayOf('2026-11-25');
    assert.equal(decided(at, {}, { answered: 'yes' }), 'answered');
    assert.equal(decided(at, {}, { answered: 'unknown' }), 'cannot-tell');
    assert.equal(decided(at, {}, { reminded: { taken: today } }), 'taken');
    assert.equal(decided(at, {}, { reminded: { taken: dayOf('2026-11-24') } }), 'due');
  });

  it('is a notification only for who chose that, once a day', () => {
    const at = '2026-11-25T20:00:00Z';
    assert.equal(decided(at, { by: 'notification' }), 'notify');
    const reminded = { notified: dayOf('2026-11-25') };
    assert.equal(decided(at, { by: 'notification' }, { reminded }), 'due');
    assert.equal(decided('2026-11-26T20:00:00Z', { by: 'notification' }, { reminded }), 'notify');
  });

  it('comes at an hour that summer time skips, and once at one that comes twice', () => {
    const zone = 'Europe/Berlin';
    const half = { minutes: 2 * 60 + 30, weekdays: [7] };
    // 2026-03-29: from 2:00 to 3:00 in no time.
    assert.equal(decided('2026-03-29T00:59:59Z', half, { zone }), 'too-early');
    assert.equal(decided('2026-03-29T01:30:00Z', half, { zone }), 'due');
    // 2026-10-25: 2:30 at 0:30 and again at 1:30 UTC.
    assert.equal(decided('2026-10-25T00:29:59Z', half, { zone }), 'too-early');
    assert.equal(decided('2026-10-25T00:30:00Z', half, { zone }), 'due');
    const reminded = { taken: dayOf('2026-10-25') };
    assert.equal(decided('2026-10-25T01:30:00Z', half, { zone, reminded }), 'taken');
  });

  it('goes by the clocks on the wall where the person is, and does not repeat on a day that comes twice', () => {
    const at = '2026-11-25T09:30:00Z';
    assert.equal(decided(at, {}, { zone: 'Asia/Tokyo' }), 'due');
    assert.equal(decided(at, {}, { zone: 'Europe/Berlin' }), 'too-early');
    const reminded = { taken: dayOf('2026-11-25') };
    assert.equal(decided('2026-11-26T03:00:00Z', {}, { zone: 'America/Los_Angeles', reminded }), 'taken');
  });

  it('agrees with what the clock on the wall shows, in any zone at any moment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) }),
        fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia'),
        fc.integer({ min: 4 * 60, max: 1439 }),
        (now, zone, minutes) => {
          const every = { ...plan, minutes, weekdays: [1, 2, 3, 4, 5, 6, 7] };
          const decision = decideReminder(now, zone, every, 'no', {});
          const [hours = 0, rest = 0] = localTimeAt(now, zone).split(':').map(Number);
          assert.equal(decision.kind === 'due', hours * 60 + rest >= minutes);
          if (decision.kind === 'due') assert.equal(decision.day, localDayAt(now, zone));
        },
      ),
    );
  });

  it('reads a time of the day and what was stored, and takes nothing else for one', () => {
    assert.deepEqual(
      ['9:05', '17:00', ' 23:59 ', '0:00', '24:00', '12:60', '12', '', '12:5'].map(parseClockTime),
      [545, 1020, 1439, 0, undefined, undefined, undefined, undefined, undefined],
    );
    const stored = { notified: '2026-11-25', taken: '2026-13-25' };
    assert.deepEqual(readReminded(stored), { notified: '2026-11-25', taken: undefined });
    for (const other of [undefined, 'text', { taken: 5 }, []])
      assert.equal(readReminded(other).taken, undefined);
  });
});
