import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, isoWeekday } from '../../../../src/core/dates.ts';
import { yearCalendar } from '../../../../src/core/reflection/calendar.ts';
import { dayOf } from '../../../support/days.ts';

const years = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(0, 9999, 2000, 1900));

describe('the calendar of a year', () => {
  it('holds every day of the year once, in order, under its weekday', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 7 }), (year, firstDay) => {
        const months = yearCalendar(year, firstDay);
        const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== undefined);
        const name = String(year).padStart(4, '0');
        const first = dayOf(`${name}-01-01`);
        assert.equal(days.length, daysBetween(first, dayOf(`${name}-12-31`)) + 1);
        for (const [index, day] of days.entries()) assert.equal(day, addDays(first, index));
        for (const { weeks } of months) {
          for (const week of weeks) {
            assert.equal(week.length, 7);
            assert.ok(week.some((day) => day !== undefined));
            for (const [index, day] of week.entries()) {
              if (day) assert.equal(isoWeekday(day), ((firstDay - 1 + index) % 7) + 1);
            }
          }
        }
      }),
    );
  });

  it('begins the weeks of November 2026 on a Monday or on a Sunday', () => {
    assert.deepEqual(yearCalendar(2026, 1)[10]?.weeks[0], [
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      '2026-11-01',
    ]);
    assert.equal(yearCalendar(2026, 7)[10]?.weeks[0]?.[0], '2026-11-01');
  });
});

describe('going on by months', () => {
  for (const [day, months, there] of [
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2026-11-24', -12, '2025-11-24'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2024-02-29', -48, '2020-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 2, '2027-02-28'],
  ] as const) {
    it(`leads from ${day} by ${months} to ${there}`, () =>
      assert.equal(addMonths(dayOf(day), months), there));
  }
});
