import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseLocalDay, type LocalDay } from '../../../../src/core/dates.ts';
import { defaultWeek, workingDay, workingTimeBetween } from '../../../../src/core/waiting/workingTime.ts';
import { momentAt } from '../../../../src/core/waiting/zonedTime.ts';

const hour = 3_600_000;
const day = (text: string): LocalDay => {
  const parsed = parseLocalDay(text);
  assert.ok(parsed, text);
  return parsed;
};
const at = (text: string, hours: number, zone: string): number => momentAt(day(text), hours * 60, zone);
const hoursBetween = (from: number, to: number, zone: string): number =>
  workingTimeBetween(from, to, zone, defaultWeek) / hour;

describe('A moment by the clocks on the wall', () => {
  const cases: readonly [string, number, string, string][] = [
    ['2026-11-24', 9, 'UTC', '2026-11-24T09:00:00Z'],
    ['2026-11-24', 9, 'Europe/Berlin', '2026-11-24T08:00:00Z'],
    ['2026-07-01', 9, 'Europe/Berlin', '2026-07-01T07:00:00Z'],
    ['2026-11-24', 9, 'Asia/Kolkata', '2026-11-24T03:30:00Z'],
    ['2026-11-24', 9, 'Pacific/Kiritimati', '2026-11-23T19:00:00Z'],
    ['2026-11-24', 24, 'America/New_York', '2026-11-25T05:00:00Z'],
    // The clocks go forward at 2:00 on 29 March 2026 in Berlin: 2:30 does not exist.
    ['2026-03-29', 2.5, 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    // They go back at 3:00 on 25 October 2026: 2:30 comes twice, the first counts.
    ['2026-10-25', 2.5, 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    // Chile goes forward at midnight: the day begins at one.
    ['2026-09-06', 0, 'America/Santiago', '2026-09-06T04:00:00Z'],
    ['2026-10-04', 2.25, 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'],
  ];
  for (const [local, hours, zone, expected] of cases)
    it(`${local} ${hours} h in ${zone} is ${expected}`, () =>
      assert.equal(new Date(at(local, hours, zone)).toISOString().replace('.000', ''), expected));
});

describe('Working time', () => {
  const zone = 'Europe/Berlin';

  it('counts the hours of one working day and nothing around it', () => {
    assert.equal(hoursBetween(at('2026-11-24', 0, zone), at('2026-11-24', 24, zone), zone), 8);
    assert.equal(hoursBetween(at('2026-11-24', 18, zone), at('2026-11-25', 8, zone), zone), 0);
    assert.equal(hoursBetween(at('2026-11-24', 10, zone), at('2026-11-24', 12.5, zone), zone), 2.5);
  });

  it('makes a working day of Friday afternoon and Monday morning', () => {
    assert.equal(hoursBetween(at('2026-11-20', 15, zone), at('2026-11-23', 15, zone), zone), 8);
  });

  it('lets a weekend pass without counting', () => {
    assert.equal(hoursBetween(at('2026-11-20', 17, zone), at('2026-11-23', 9, zone), zone), 0);
  });

  it('counts the same over a weekend on which the clocks change, in either direction', () => {
    for (const [friday, monday] of [
      ['2026-03-27', '2026-03-30'],
      ['2026-10-23', '2026-10-26'],
    ] as const)
      assert.equal(hoursBetween(at(friday, 13, zone), at(monday, 12, zone), zone), 7);
  });

  it('depends on where the person is', () => {
    const from = Date.parse('2026-11-23T08:00:00Z');
    const to = Date.parse('2026-11-23T16:00:00Z');
    assert.equal(hoursBetween(from, to, 'Europe/Berlin'), 8);
    assert.equal(hoursBetween(from, to, 'America/New_York'), 2);
    assert.equal(hoursBetween(from, to, 'Asia/Tokyo'), 0);
  });

  it('is nothing when the clock was set back', () => {
    assert.equal(workingTimeBetween(2000, 1000, zone, defaultWeek), 0);
  });

  it('answers at once for a wait of twenty years', () => {
    const years = hoursBetween(at('2006-11-20', 0, zone), at('2026-11-23', 0, zone), zone);
    assert.equal(years / 8 / 5, 1044);
  });

  it('adds up: the time to a moment and from there is the whole, in every zone', () => {
    const zones = [
      'UTC',
      'Europe/Berlin',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Cairo',
    ];
    const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.tuple(moment, moment, moment), (where, moments) => {
        const [first = 0, middle = 0, last = 0] = moments.toSorted((one, other) => one - other);
        const part = (from: number, to: number): number => workingTimeBetween(from, to, where, defaultWeek);
        assert.equal(part(first, middle) + part(middle, last), part(first, last));
        assert.ok(part(first, last) <= last - first);
        assert.ok(part(first, last) >= 0);
      }),
    );
  });

  it('has eight hours in a working day by default', () => {
    assert.equal(workingDay(defaultWeek), 8 * hour);
  });
});
