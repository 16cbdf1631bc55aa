import { parseLocalDay, type LocalDay } from '../../src/core/dates.ts';

/** A day as a test writes it; throws when there is no such day. */
export function dayOf(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (!day) throw new Error(`${text} is not a day`);
  return day;
}
