import type { LocalDay } from '../dates.ts';

/** A list with at most one element for each day, the earliest first. */
export type SortedDays<Each extends { readonly day: LocalDay }> = readonly Each[];

/** Index of the first element whose day is not before `text`; found by halving. */
export function indexFrom<Each extends { readonly day: LocalDay }>(
  days: SortedDays<Each>,
  text: string,
): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.day ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The list with `each` as what it has for that day; without anything for the day when that is undefined. */
export function withDay<Each extends { readonly day: LocalDay }>(
  days: SortedDays<Each>,
  day: LocalDay,
  each: Each | undefined,
): SortedDays<Each> {
  const index = indexFrom(days, day);
  const isThere = days[index]?.day === day;
  if (!isThere && !each) return days;
  return days.toSpliced(index, isThere ? 1 : 0, ...(each ? [each] : []));
}

/** The list in its order. */
export function sortedDays<Each extends { readonly day: LocalDay }>(days: readonly Each[]): SortedDays<Each> {
  return days.toSorted((one, other) => (one.day < other.day ? -1 : 1));
}
