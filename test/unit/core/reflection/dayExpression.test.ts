import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  isoWeekday,
  type LocalDay,
  parseLocalDay,
} from '../../../../src/core/dates.ts';
import { addMonths, parseDayExpression } from '../../../../src/core/reflection/dayExpression.ts';

const tuesday = parseLocalDay('2026-11-24') as LocalDay;
const anyDay = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays(tuesday, days));

describe('what a person types for a day', () => {
  const readings: readonly (readonly [string, string | undefined])[] = [
    ['today', '2026-11-24'],
    ['  Yesterday ', '2026-11-23'],
    ['tomorrow', '2026-11-25'],
    ['-3d', '2026-11-21'],
    ['- 3 days', '2026-11-21'],
    ['+2w', '2026-12-08'],
    ['-1m', '2026-10-24'],
    ['-1y', '2025-11-24'],
    ['3 days ago', '2026-11-21'],
    ['a week ago', '2026-11-17'],
    ['in 2 weeks', '2026-12-08'],
    ['friday', '2026-11-20'],
    ['tuesday', '2026-11-24'],
    ['last friday', '2026-11-20'],
    ['last tuesday', '2026-11-17'],
    ['next tue', '2026-12-01'],
    ['next mon', '2026-11-30'],
    ['this sunday', '2026-11-29'],
    ['2026-11-02', '2026-11-02'],
    ['2026-1-5', '2026-01-05'],
    ['11-02', '2026-11-02'],
    ['12-30', '2025-12-30'],
    ['2026-02-30', undefined],
    ['13-01', undefined],
    ['soonish', undefined],
    ['last', undefined],
    ['-3', undefined],
    ['-99999y', undefined],
    ['', undefined],
  ];
  for (const [text, day] of readings) {
    it(`reads “${text}” on a Tuesday as ${day ?? 'no day'}`, () => {
      assert.equal(parseDayExpression(text, tuesday), day);
    });
  }

  it('reads every day that it is given as a date', () => {
    fc.assert(fc.property(anyDay, anyDay, (day, today) => parseDayExpression(day, today) === day));
  });

  it('finds a last weekday one to seven days back, and it is that weekday', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (today, index) => {
        const name = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][index];
        const day = parseDayExpression(`last ${name}`, today);
        assert.ok(day);
        const back = daysBetween(day, today);
        return back >= 1 && back <= 7 && isoWeekday(day) === index + 1;
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), anyDay, (text, today) => {
        const day = parseDayExpression(text, today);
        return day === undefined || parseLocalDay(day) === day;
      }),
    );
  });

  it('keeps to the end of the month where the month has no such day', () => {
    assert.equal(addMonths(parseLocalDay('2026-03-31') as LocalDay, -1), '2026-02-28');
    assert.equal(addMonths(parseLocalDay('2028-01-30') as LocalDay, 1), '2028-02-29');
    assert.equal(addMonths(parseLocalDay('2026-12-31') as LocalDay, 1), '2027-01-31');
  });
});
