import { addDays, daysBetween, isoWeekday, parseLocalDay, type LocalDay } from './dates.ts';

/** A week of ISO 8601: it starts on a Monday and belongs to the year that holds its Thursday. */
export interface IsoWeek {
  /** Not always the calendar year of the day: 2024-12-30 lies in the first week of 2025. */
  readonly year: number;
  /** 1 to 53; about every sixth year has 53. */
  readonly week: number;
}

/** The week that a day lies in. */
export function isoWeekOf(day: LocalDay): IsoWeek {
  const thursday = addDays(day, 4 - isoWeekday(day));
  const year = Number(thursday.slice(0, 4));
  const firstOfYear = `${thursday.slice(0, 4)}-01-01` as LocalDay;
  return { year, week: Math.floor(daysBetween(firstOfYear, thursday) / 7) + 1 };
}

/** The day `weekday` (1 Monday to 7 Sunday) of a week; undefined when the year has no such week. */
export function dayOfIsoWeek({ year, week }: IsoWeek, weekday: number): LocalDay | undefined {
  // The fourth of January is always in the first week.
  const anchor = parseLocalDay(`${String(year).padStart(4, '0')}-01-04`);
  if (!anchor) return undefined;
  const day = addDays(anchor, (week - 1) * 7 + weekday - isoWeekday(anchor));
  const found = isoWeekOf(day);
  return found.year === year && found.week === week ? day : undefined;
}
