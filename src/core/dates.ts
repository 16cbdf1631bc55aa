/**
 * Local calendar days as values. A day is the string `YYYY-MM-DD` in the person's own zone: it
 * sorts, compares and prints as itself, and no daylight-saving change can move it. Arithmetic goes
 * through UTC, where every day has 24 hours.
 */
import { zonedFormatter } from './zonedFormatter.ts';

declare const localDayBrand: unique symbol;

/** A calendar day such as `2026-11-24`, always a real one, in the proleptic Gregorian calendar. */
export type LocalDay = string & { readonly [localDayBrand]: true };

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const msPerDay = 86_400_000;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads `YYYY-MM-DD`; undefined when it is not a day that exists. */
export function parseLocalDay(text: string): LocalDay | undefined {
  const match = dayPattern.exec(text);
  if (!match) return undefined;
  // By numbers: this is asked for each file of a journal, and a `Date` costs fifty times as much.
  const month = Number(match[2]);
  const date = Number(match[3]);
  const length = month === 2 && isLeapYear(Number(match[1])) ? 29 : (monthLengths[month - 1] ?? 0);
  return date >= 1 && date <= length ? (text as LocalDay) : undefined;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const timeFormatter = zonedFormatter('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** What the clocks in `timeZone` (IANA name) show at the moment `now` (epoch ms), as `HH:MM`. */
export function localTimeAt(now: number, timeZone: string): string {
  return timeFormatter(timeZone).format(now);
}

const dayFormatter = zonedFormatter('en-US', {
  calendar: 'gregory',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day on which the moment `now` (epoch ms) falls in `timeZone` (IANA name). */
export function localDayAt(now: number, timeZone: string): LocalDay {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const part of dayFormatter(timeZone).formatToParts(now)) parts[part.type] = part.value;
  return `${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}` as LocalDay;
}

function epochDay(day: LocalDay): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / msPerDay);
}

const firstDay = Date.parse('0000-01-01T00:00:00Z') / msPerDay;
const lastDay = Date.parse('9999-12-31T00:00:00Z') / msPerDay;

/**
 * The day that lies `days` calendar days later (or earlier, when negative). It stops at the first day of the year
 * 0 and at the last of 9999, where `YYYY-MM-DD` ends.
 */
export function addDays(day: LocalDay, days: number): LocalDay {
  const moved = Math.min(lastDay, Math.max(firstDay, epochDay(day) + days));
  return new Date(moved * msPerDay).toISOString().slice(0, 10) as LocalDay;
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return epochDay(to) - epochDay(from);
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function isoWeekday(day: LocalDay): number {
  return ((((epochDay(day) + 3) % 7) + 7) % 7) + 1;
}

/** `2026-11-24` → the same day as a UTC date, for `Intl.DateTimeFormat` with `timeZone: 'UTC'`. */
export function utcDate(day: LocalDay): Date {
  return new Date(epochDay(day) * msPerDay);
}

/** The same day of a month that lies `months` away; the last of that month where it is shorter. */
export function addMonths(day: LocalDay, months: number): LocalDay {
  const { first, length } = monthDays(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + months);
  return addDays(first, Math.min(Number(day.slice(8)), length) - 1);
}

/** A month of a year: its first day and how many it has. `month` may lie beyond 1 to 12 and counts on into other years. */
export function monthDays(
  year: number,
  month: number,
): { readonly first: LocalDay; readonly length: number } {
  const months = year * 12 + month - 1;
  const name = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}`;
  const first = parseLocalDay(`${name}-01`);
  if (!first) throw new Error(`There is no month ${month} of ${year}.`);
  const length = [31, 30, 29].find((day) => parseLocalDay(`${name}-${day}`)) ?? 28;
  return { first, length };
}
