import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  isoWeekday,
  localDayAt,
  parseLocalDay,
  utcDate,
  type LocalDay,
} from '../../../src/core/dates.ts';

const hour = 3_600_000;
/** From the date line's one side to the other, with half hours, summer time in both hemispheres and skipped days. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Africa/Casablanca',
  'America/Sao_Paulo',
];
const zone = fc.constantFrom(...zones);
const moment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) });
const day = fc
  .integer({ min: -700_000, max: 2_500_000 })
  .map((epochDay) => new Date(epochDay * 86_400_000).toISOString().slice(0, 10) as LocalDay);

describe('a local day', () => {
  it('is read only when it exists', () => {
    for (const text of ['2026-11-24', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
      assert.equal(parseLocalDay(text), text);
    for (const text of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1'])
      assert.equal(parseLocalDay(text), undefined, text);
    for (const text of ['', '2026-11-24T00:00', ' 2026-11-24', '2026-11-24\n', '+002026-11-24', '२०२६-११-२४'])
      assert.equal(parseLocalDay(text), undefined, text);
  });

  it('is the day on the person’s wall, whatever the zone', () => {
    fc.assert(
      fc.property(moment, zone, (now, timeZone) => {
        const found = localDayAt(now, timeZone);
        assert.equal(parseLocalDay(found), found);
        const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
        assert.equal(found, wall);
      }),
      { numRuns: 2000 },
    );
  });

  it('is at most one day from the day in UTC', () => {
    fc.assert(
      fc.property(moment, zone, (now, timeZone) => {
        assert.ok(Math.abs(daysBetween(localDayAt(now, 'UTC'), localDayAt(now, timeZone))) <= 1);
      }),
    );
  });

  it('never goes back while time goes on, also over a change of summer time', () => {
    fc.assert(
      fc.property(moment, zone, fc.integer({ min: 0, max: 60 * hour }), (now, timeZone, later) => {
        assert.ok(localDayAt(now, timeZone) <= localDayAt(now + later, timeZone));
      }),
    );
  });

  it('holds on the days on which clocks change and at the ends of years', () => {
    const at = (text: string, timeZone: string): string => localDayAt(Date.parse(text), timeZone);
    assert.equal(at('2026-03-28T22:59:59Z', 'Europe/Berlin'), '2026-03-28');
    assert.equal(at('2026-03-28T23:00:00Z', 'Europe/Berlin'), '2026-03-29');
    assert.equal(at('2026-03-29T21:59:59Z', 'Europe/Berlin'), '2026-03-29');
    assert.equal(at('2026-03-29T22:00:00Z', 'Europe/Berlin'), '2026-03-30');
    assert.equal(at('2026-10-25T22:59:59Z', 'Europe/Berlin'), '2026-10-25');
    assert.equal(at('2026-12-31T23:30:00Z', 'Europe/Berlin'), '2027-01-01');
    assert.equal(at('2027-01-01T04:30:00Z', 'America/New_York'), '2026-12-31');
    assert.equal(at('2026-11-24T10:30:00Z', 'Pacific/Kiritimati'), '2026-11-25');
    assert.equal(at('2026-11-24T10:30:00Z', 'Pacific/Pago_Pago'), '2026-11-23');
    // Samoa went over the date line: 30 December 2011 never was there.
    assert.equal(at('2011-12-30T09:59:59Z', 'Pacific/Apia'), '2011-12-29');
    assert.equal(at('2011-12-30T10:00:00Z', 'Pacific/Apia'), '2011-12-31');
    // Clocks that skip midnight: the day starts at one o'clock.
    assert.equal(at('2018-11-04T02:59:59Z', 'America/Sao_Paulo'), '2018-11-03');
    assert.equal(at('2018-11-04T03:00:00Z', 'America/Sao_Paulo'), '2018-11-04');
  });
});

describe('counting days', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        const to = addDays(from, days);
        assert.equal(parseLocalDay(to), to);
        if (to === '0000-01-01' || to === '9999-12-31') return;
        assert.equal(daysBetween(from, to), days);
        assert.equal(addDays(to, -days), from);
        assert.equal(from < to, days > 0);
      }),
    );
  });

  it('stops where the calendar of four-digit years ends', () => {
    assert.equal(addDays('9999-12-30' as LocalDay, 5), '9999-12-31');
    assert.equal(addDays('0000-01-02' as LocalDay, -5), '0000-01-01');
  });

  it('knows leap days and year ends', () => {
    const of = (text: string): LocalDay => text as LocalDay;
    assert.equal(addDays(of('2024-02-28'), 1), '2024-02-29');
    assert.equal(addDays(of('2026-12-31'), 1), '2027-01-01');
    assert.equal(daysBetween(of('2024-01-01'), of('2025-01-01')), 366);
  });

  it('gives seven weekdays in a row, Monday first', () => {
    assert.equal(isoWeekday('2026-11-23' as LocalDay), 1);
    assert.equal(isoWeekday('2026-11-29' as LocalDay), 7);
    fc.assert(
      fc.property(day, (each) => {
        assert.equal(isoWeekday(each), utcDate(each).getUTCDay() || 7);
        if (each !== '9999-12-31') assert.equal(isoWeekday(addDays(each, 1)), (isoWeekday(each) % 7) + 1);
      }),
    );
  });
});
