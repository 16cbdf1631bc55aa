import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, daysBetween, isoWeekday } from '../../../src/core/dates.ts';
import { dayOfWeek, isoWeeks, weekOf, weekStart, type WeekRule } from '../../../src/core/weeks.ts';
import { dayOf } from '../../support/days.ts';

const americanWeeks: WeekRule = { firstDay: 7, minimalDays: 1 };
const anyRule = fc.record({
  firstDay: fc.integer({ min: 1, max: 7 }),
  minimalDays: fc.integer({ min: 1, max: 7 }),
});
const anyDay = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays(dayOf('1900-01-01'), days));

describe('weeks', () => {
  for (const [day, year, week] of [
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2026-01-01', 2026, 1],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2023-01-01', 2022, 52],
    ['2026-11-24', 2026, 48],
  ] as const) {
    it(`puts ${day} into ISO week ${week} of ${year}`, () =>
      assert.deepEqual(weekOf(dayOf(day), isoWeeks), { year, week }));
  }

  for (const [day, year, week] of [
    ['2026-12-26', 2026, 52],
    ['2026-12-27', 2027, 1],
    ['2027-01-02', 2027, 1],
    ['2027-01-03', 2027, 2],
    ['2028-12-30', 2028, 53],
    ['2028-12-31', 2029, 1],
  ] as const) {
    it(`puts ${day} into week ${week} of ${year} where the first holds 1 January and begins on Sunday`, () =>
      assert.deepEqual(weekOf(dayOf(day), americanWeeks), { year, week }));
  }

  it('begin on the day of the rule, at most six days before', () => {
    fc.assert(
      fc.property(anyDay, anyRule, (day, rule) => {
        const start = weekStart(day, rule);
        assert.equal(isoWeekday(start), rule.firstDay);
        assert.ok(daysBetween(start, day) >= 0 && daysBetween(start, day) < 7);
      }),
    );
  });

  it('count one on each week, and start again at 1 after 52 or 53', () => {
    fc.assert(
      fc.property(anyDay, anyRule, (day, rule) => {
        const here = weekOf(day, rule);
        const next = weekOf(addDays(day, 7), rule);
        assert.deepEqual(weekOf(weekStart(day, rule), rule), here);
        if (next.year === here.year) assert.equal(next.week, here.week + 1);
        else {
          assert.deepEqual(next, { year: here.year + 1, week: 1 });
          assert.ok(here.week === 52 || here.week === 53);
        }
      }),
    );
  });

  it('have of the first week as many days in January as the rule asks for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), anyRule, (year, rule) => {
        const start = weekStart(dayOf(`${year}-01-01`), rule);
        const holds = 7 - daysBetween(start, dayOf(`${year}-01-01`));
        assert.equal(weekOf(start, rule).year === year, holds >= rule.minimalDays);
      }),
    );
  });

  it('give each of their days back, and no day for a week that the year does not have', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), anyRule, (offset, rule) => {
        const some = addDays(dayOf('2000-01-01'), offset);
        assert.equal(dayOfWeek(weekOf(some, rule), isoWeekday(some), rule), some);
      }),
    );
    assert.equal(dayOfWeek({ year: 2025, week: 53 }, 4, isoWeeks), undefined);
    assert.equal(dayOfWeek({ year: 2026, week: 53 }, 4, isoWeeks), '2026-12-31');
    assert.equal(dayOfWeek({ year: 2026, week: 0 }, 4, isoWeeks), undefined);
  });
});
