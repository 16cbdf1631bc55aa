import { addDays, daysBetween, isoWeekday, parseLocalDay, type LocalDay } from './dates.ts';

/** How a place counts weeks, as Unicode's CLDR tells it for each region. */
export interface WeekRule {
  /** ISO weekday on which a week begins: 1 Monday to 7 Sunday. */
  readonly firstDay: number;
  /** How many days of January a week must hold to be the first of the year: 1 to 7. */
  readonly minimalDays: number;
}

/** ISO 8601: weeks begin on Monday, and the first one holds the first Thursday of the year. */
export const isoWeeks: WeekRule = { firstDay: 1, minimalDays: 4 };

/** The day on which the week of `day` begins. */
export function weekStart(day: LocalDay, { firstDay }: Pick<WeekRule, 'firstDay'>): LocalDay {
  return addDays(day, -((isoWeekday(day) - firstDay + 7) % 7));
}

/** A week and the year it is counted in. */
export interface Week {
  /** Not always the calendar year of the day: 2024-12-30 lies in the first ISO week of 2025. */
  readonly year: number;
  /** 1 to 53. */
  readonly week: number;
}

/** The week that holds `day`. */
export function weekOf(day: LocalDay, rule: WeekRule): Week {
  // The day of the week that decides to which year it belongs: the ISO rule's Thursday.
  const decisive = addDays(weekStart(day, rule), 7 - rule.minimalDays);
  const january = `${decisive.slice(0, 4)}-01-01` as LocalDay;
  return {
    year: Number(decisive.slice(0, 4)),
    week: Math.floor(daysBetween(january, decisive) / 7) + 1,
  };
}

/** The day `weekday` (1 Monday to 7 Sunday) of a week; undefined when the year has no such week. */
export function dayOfWeek({ year, week }: Week, weekday: number, rule: WeekRule): LocalDay | undefined {
  // So many days of January are always in the first week.
  const anchor = parseLocalDay(
    `${String(year).padStart(4, '0')}-01-${String(rule.minimalDays).padStart(2, '0')}`,
  );
  if (!anchor) return undefined;
  const start = addDays(weekStart(anchor, rule), (week - 1) * 7);
  const day = addDays(start, (weekday - rule.firstDay + 7) % 7);
  const found = weekOf(day, rule);
  return found.year === year && found.week === week ? day : undefined;
}
