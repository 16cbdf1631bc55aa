import { parseLocalDay } from '../dates.ts';
import { defaultWeek, type DayRange, type WorkingWeek } from './workingTime.ts';

/** The names of weekdays as a person sets them, Monday first as ISO counts. */
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A span of the day in minutes after midnight. `to` may be earlier than `from`: then it goes over midnight. */
export interface ClockSpan {
  readonly from: number;
  readonly to: number;
}

/** Reads `9:00-17:30`, with a hyphen or a dash; undefined when it is no span of a day. */
export function parseClockSpan(text: string): ClockSpan | undefined {
  const match = /^\s*(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\s*$/.exec(text);
  if (!match) return undefined;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
  if (fromMinute > 59 || toMinute > 59) return undefined;
  const span = { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
  return span.from < 1440 && span.to <= 1440 && span.from !== span.to ? span : undefined;
}

/** Reads `2026-12-24` or `2026-12-24..2027-01-01`; undefined when a day does not exist or the order is wrong. */
export function parseDayRange(text: string): DayRange | undefined {
  const [one = '', other = one, ...rest] = text.split('..').map((part) => part.trim());
  const first = parseLocalDay(one);
  const last = parseLocalDay(other);
  return first && last && first <= last && rest.length === 0 ? { first, last } : undefined;
}

/** In order and without overlap, so that no day is taken away twice. */
function joined(ranges: readonly DayRange[]): readonly DayRange[] {
  const result: DayRange[] = [];
  for (const range of ranges.toSorted((one, other) => (one.first < other.first ? -1 : 1))) {
    const before = result.at(-1);
    if (before && range.first <= before.last)
      result[result.length - 1] = {
        first: before.first,
        last: range.last > before.last ? range.last : before.last,
      };
    else result.push(range);
  }
  return result;
}

/**
 * The working week of a person's settings. What cannot be read falls back to its default, or is left out of the
 * days off: a typing error must not make every age wrong.
 */
export function weekOf(setting: {
  readonly days: readonly string[];
  readonly hours: string;
  readonly daysOff: readonly string[];
}): WorkingWeek {
  const days = weekdays.flatMap((name, index) => (setting.days.includes(name) ? [index + 1] : []));
  const span = parseClockSpan(setting.hours);
  const hours = span && span.from < span.to ? span : defaultWeek;
  return {
    days: days.length > 0 ? days : defaultWeek.days,
    from: hours.from,
    to: hours.to,
    daysOff: joined(setting.daysOff.flatMap((text) => parseDayRange(text) ?? [])),
  };
}
