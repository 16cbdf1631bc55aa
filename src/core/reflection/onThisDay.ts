import { addDays, addMonths, type LocalDay } from '../dates.ts';
import type { DayOverview } from './dayOverview.ts';
import { findDay } from './stats.ts';

/** An entry that was written a round time ago. */
export interface EarlierDay {
  readonly ago: { readonly unit: 'week' | 'month' | 'year'; readonly count: number };
  readonly entry: DayOverview;
}

/**
 * The entries of a week, a month, half a year and every whole number of years before `today`, the latest first; those
 * without words are left out. A month without that day (31 June, 29 February) has its last day instead.
 *
 * @param days the earliest first, as the overview has them
 */
export function onThisDay(days: readonly DayOverview[], today: LocalDay): readonly EarlierDay[] {
  const first = days[0]?.day;
  if (first === undefined) return [];
  const found: EarlierDay[] = [];
  const look = (day: LocalDay, ago: EarlierDay['ago']): void => {
    const entry = findDay(days, day);
    if (entry && entry.words > 0) found.push({ ago, entry });
  };
  look(addDays(today, -7), { unit: 'week', count: 1 });
  look(addMonths(today, -1), { unit: 'month', count: 1 });
  look(addMonths(today, -6), { unit: 'month', count: 6 });
  const years = Number(today.slice(0, 4)) - Number(first.slice(0, 4));
  for (let count = 1; count <= years; count++) look(addMonths(today, -12 * count), { unit: 'year', count });
  return found;
}
