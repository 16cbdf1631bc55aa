import { addDays, isoWeekday, monthDays, type LocalDay } from '../dates.ts';

/** The weeks of one month; a week that reaches into another month has gaps there. */
export interface MonthWeeks {
  /** 1 to 12. */
  readonly month: number;
  /** Each with seven places, the first for the weekday on which weeks begin. */
  readonly weeks: readonly (readonly (LocalDay | undefined)[])[];
}

/** The twelve months of a year in weeks that begin on `firstDay` (ISO weekday). */
export function yearCalendar(year: number, firstDay: number): readonly MonthWeeks[] {
  return Array.from({ length: 12 }, (_, index) => {
    const { first, length } = monthDays(year, index + 1);
    const lead = (isoWeekday(first) - firstDay + 7) % 7;
    const weeks = Array.from({ length: Math.ceil((lead + length) / 7) }, (_week, row) =>
      Array.from({ length: 7 }, (_day, column) => {
        const offset = row * 7 + column - lead;
        return offset >= 0 && offset < length ? addDays(first, offset) : undefined;
      }),
    );
    return { month: index + 1, weeks };
  });
}
