import { localDayAt, parseLocalDay, type LocalDay } from '../../src/core/dates.ts';

/** A day as a test writes it; throws when there is no such day. */
export function dayOf(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (!day) throw new Error(`${text} is not a day`);
  return day;
}

/** Name of today's entry in a host that runs in the zone of this process. */
export function todaysFile(): string {
  return `${localDayAt(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone)}.md`;
}
