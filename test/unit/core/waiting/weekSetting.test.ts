import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, isoWeekday, localDayAt, parseLocalDay, type LocalDay } from '../../../../src/core/dates.ts';
import { parseClockSpan, parseDayRange, weekOf } from '../../../../src/core/waiting/weekSetting.ts';
import {
  defaultWeek,
  isWorkingDay,
  isWorkingTime,
  workingTimeBetween,
} from '../../../../src/core/waiting/workingTime.ts';
import { momentAt } from '../../../../src/core/waiting/zonedTime.ts';

const hour = 3_600_000;
const day = (text: string): LocalDay => {
  const parsed = parseLocalDay(text);
  assert.ok(parsed);
  return parsed;
};
const week = weekOf({
  days: ['monday', 'tuesday', 'wednesday', 'thursday'],
  hours: '8:30 – 16:30',
  daysOff: ['2026-12-24..2026-12-31', '2026-12-30..2027-01-01', '2026-11-25', 'nonsense', '2026-02-30'],
});

describe('The settings of the working week', () => {
  it('are read as days, minutes and ranges without overlap', () => {
    assert.deepEqual(week, {
      days: [1, 2, 3, 4],
      from: 8 * 60 + 30,
      to: 16 * 60 + 30,
      daysOff: [
        { first: '2026-11-25', last: '2026-11-25' },
        { first: '2026-12-24', last: '2027-01-01' },
      ],
    });
  });

  it('fall back where they make no sense', () => {
    for (const hours of ['', '17:00-09:00', '22:00-06:00', '9-17', '9:00-9:00', '25:00-26:00', '9:60-17:00'])
      assert.deepEqual(weekOf({ days: [], hours, daysOff: [] }), defaultWeek, hours);
  });

  it('take a span over midnight where one is meant', () => {
    assert.deepEqual(parseClockSpan('18:00-09:00'), { from: 1080, to: 540 });
    assert.deepEqual(parseClockSpan('0:00-24:00'), { from: 0, to: 1440 });
  });

  it('take one day or a range in its order', () => {
    assert.deepEqual(parseDayRange('2026-12-24'), { first: '2026-12-24', last: '2026-12-24' });
    for (const text of ['2026-12-24..', '2027-01-01..2026-12-24', '2026-12-24..2026-12-25..2026-12-26'])
      assert.equal(parseDayRange(text), undefined, text);
  });
});

describe('Days off', () => {
  it('count for nothing, right across a change of the clocks', () => {
    const zone = 'Europe/Berlin';
    const holiday = { ...defaultWeek, daysOff: [{ first: day('2026-03-30'), last: day('2026-04-01') }] };
    const from = momentAt(day('2026-03-27'), 9 * 60, zone);
    const to = momentAt(day('2026-04-02'), 17 * 60, zone);
    assert.equal(workingTimeBetween(from, to, zone, holiday) / hour, 16);
    assert.equal(isWorkingTime(momentAt(day('2026-03-31'), 12 * 60, zone), zone, holiday), false);
    assert.equal(isWorkingTime(momentAt(day('2026-04-02'), 12 * 60, zone), zone, holiday), true);
    assert.equal(isWorkingTime(momentAt(day('2026-04-02'), 17 * 60, zone), zone, holiday), false);
  });

  it('are added up as if each day were looked at by itself', () => {
    const start = day('2026-11-20');
    const ranges = fc.array(fc.tuple(fc.nat(60), fc.nat(9)), { maxLength: 6 });
    fc.assert(
      fc.property(
        ranges,
        fc.nat(60),
        fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata'),
        (off, days, zone) => {
          const some = weekOf({
            days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
            hours: '09:00-17:00',
            daysOff: off.map(
              ([first, length]) => `${addDays(start, first)}..${addDays(start, first + length)}`,
            ),
          });
          const all = Array.from({ length: days + 1 }, (_, index) => addDays(start, index));
          const from = momentAt(start, 0, zone);
          const to = momentAt(addDays(start, days), 1440, zone);
          const expected = all.filter((each) => isWorkingDay(each, some)).length * 8;
          assert.equal(workingTimeBetween(from, to, zone, some) / hour, expected);
          assert.ok(all.every((each) => isoWeekday(each) !== 7 || !isWorkingDay(each, some)));
          assert.equal(localDayAt(from, zone), start);
        },
      ),
    );
  });
});
