import { addDays, daysBetween, isoWeekday, localDayAt, type LocalDay } from '../dates.ts';
import { momentAt } from './zonedTime.ts';

/** The person's working week. Ages of waits are told and counted in it: nights and weekends are free. */
export interface WorkingWeek {
  /** ISO weekdays, 1 Monday to 7 Sunday. */
  readonly days: readonly number[];
  /** Minutes after midnight, by the clocks on the wall. */
  readonly from: number;
  /** Minutes after midnight, later than `from`; at most 1440. */
  readonly to: number;
  /** Days on which the person does not work though the week would say so. In order, none overlapping another. */
  readonly daysOff: readonly DayRange[];
}

/** Calendar days from the first to the last, both among them. */
export interface DayRange {
  readonly first: LocalDay;
  readonly last: LocalDay;
}

/** Monday to Friday, 9 to 17 o'clock: eight hours make a working day. */
export const defaultWeek: WorkingWeek = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60, daysOff: [] };

/** Milliseconds of one full working day. */
export function workingDay(week: WorkingWeek): number {
  return (week.to - week.from) * 60_000;
}

/** Whether the person works on that day at all. */
export function isWorkingDay(day: LocalDay, { days, daysOff }: WorkingWeek): boolean {
  return days.includes(isoWeekday(day)) && !daysOff.some(({ first, last }) => first <= day && day <= last);
}

/** Whether the moment (epoch ms) lies in the person's working hours. */
export function isWorkingTime(moment: number, timeZone: string, week: WorkingWeek): boolean {
  const day = localDayAt(moment, timeZone);
  return (
    isWorkingDay(day, week) &&
    moment >= momentAt(day, week.from, timeZone) &&
    moment < momentAt(day, week.to, timeZone)
  );
}

/** Days of the week's kind, days off among them. */
function weekdaysBetween(first: LocalDay, last: LocalDay, week: WorkingWeek): number {
  const total = daysBetween(first, last) + 1;
  if (total <= 0) return 0;
  const weeks = Math.floor(total / 7);
  let days = weeks * week.days.length;
  for (let offset = weeks * 7; offset < total; offset += 1)
    if (week.days.includes(isoWeekday(addDays(first, offset)))) days += 1;
  return days;
}

function workingDaysBetween(first: LocalDay, last: LocalDay, week: WorkingWeek): number {
  let days = weekdaysBetween(first, last, week);
  for (const off of week.daysOff) {
    const from = off.first > first ? off.first : first;
    const to = off.last < last ? off.last : last;
    if (from <= to) days -= weekdaysBetween(from, to, week);
  }
  return days;
}

/**
 * Working time (ms) between two moments in the person's zone; 0 when `to` is not later than `from`. The first and
 * the last day are measured between the real moments of their working hours, whole days between them count as one
 * working day each, so that a change of the clocks moves nothing.
 */
export function workingTimeBetween(from: number, to: number, timeZone: string, week: WorkingWeek): number {
  if (to <= from) return 0;
  const first = localDayAt(from, timeZone);
  const last = localDayAt(to, timeZone);
  const within = (day: LocalDay): number => {
    if (!isWorkingDay(day, week)) return 0;
    const start = Math.max(from, momentAt(day, week.from, timeZone));
    return Math.max(0, Math.min(to, momentAt(day, week.to, timeZone)) - start);
  };
  if (first === last) return within(first);
  const between = workingDaysBetween(addDays(first, 1), addDays(last, -1), week);
  return within(first) + between * workingDay(week) + within(last);
}
