import type { LocalDay } from '../dates.ts';
import { utcDate } from '../dates.ts';
import { zonedFormatter } from '../zonedFormatter.ts';

const wallClock = zonedFormatter('en-US', {
  calendar: 'gregory',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** What the clocks on the wall show at a moment, read as if it were UTC. */
function wallAt(moment: number, timeZone: string): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of wallClock(timeZone).formatToParts(moment)) parts[part.type] = Number(part.value);
  return Date.UTC(
    parts.year ?? 0,
    (parts.month ?? 1) - 1,
    parts.day ?? 1,
    parts.hour ?? 0,
    parts.minute ?? 0,
    parts.second ?? 0,
  );
}

/**
 * The moment (epoch ms) at which the clocks in `timeZone` show `minutes` after midnight of `day`; 1440 is the next
 * midnight. A time that a daylight-saving change skips is the moment of the change's other side; of one that comes
 * twice the first is taken.
 */
export function momentAt(day: LocalDay, minutes: number, timeZone: string): number {
  const wall = utcDate(day).getTime() + minutes * 60_000;
  const offsetAt = (moment: number): number => wallAt(moment, timeZone) - moment;
  // The offsets a day before and a day after bracket any change; at most one change lies between.
  const candidates = [offsetAt(wall - 86_400_000), offsetAt(wall + 86_400_000)].map(
    (offset) => wall - offset,
  );
  const exact = candidates.filter((moment) => wallAt(moment, timeZone) === wall);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}
