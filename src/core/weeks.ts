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

/** The number of the week that holds `day`, and the year it is counted in, which at its ends may be another than the day's. */
export function weekOf(day: LocalDay, rule: WeekRule): { readonly year: number; readonly week: number } {
  // The day of the week that decides to which year it belongs: the ISO rule's Thursday.
  const decisive = addDays(weekStart(day, rule), 7 - rule.minimalDays);
  const january = parseLocalDay(`${decisive.slice(0, 4)}-01-01`);
  if (!january) throw new Error(`${decisive} is in a year without a first day.`);
  return {
    year: Number(decisive.slice(0, 4)),
    week: Math.floor(daysBetween(january, decisive) / 7) + 1,
  };
}
