import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, isoWeekday } from '../../../src/core/dates.ts';
import { dayOfIsoWeek, isoWeekOf } from '../../../src/core/isoWeek.ts';
import { dayOf as day } from '../../support/days.ts';

describe('a week of the ISO calendar', () => {
  it('belongs to the year of its Thursday, with a leap week where there is one', () => {
    assert.deepEqual(isoWeekOf(day('2026-11-24')), { year: 2026, week: 48 });
    assert.deepEqual(isoWeekOf(day('2024-12-30')), { year: 2025, week: 1 });
    assert.deepEqual(isoWeekOf(day('2021-01-03')), { year: 2020, week: 53 });
    assert.deepEqual(isoWeekOf(day('2026-12-31')), { year: 2026, week: 53 });
    assert.deepEqual(isoWeekOf(day('2027-01-03')), { year: 2026, week: 53 });
  });

  it('gives each of its days back, and no day for a week that the year does not have', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (offset) => {
        const some = addDays(day('2000-01-01'), offset);
        const { year, week } = isoWeekOf(some);
        assert.equal(dayOfIsoWeek({ year, week }, isoWeekday(some)), some);
      }),
    );
    assert.equal(dayOfIsoWeek({ year: 2025, week: 53 }, 4), undefined);
    assert.equal(dayOfIsoWeek({ year: 2026, week: 53 }, 4), '2026-12-31');
    assert.equal(dayOfIsoWeek({ year: 2026, week: 0 }, 4), undefined);
  });
});
