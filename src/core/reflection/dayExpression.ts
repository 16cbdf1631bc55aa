import { addDays, isoWeekday, type LocalDay, parseLocalDay } from '../dates.ts';

/**
 * Reads what a person types for a day: `today`, `yesterday`, `tomorrow`, `-3d`, `+2w`, `-1m`, `3 days ago`,
 * `in 2 weeks`, `friday`, `last friday`, `next mon`, `2026-11-02`, `11-02`. Relative to `today`, never to a clock.
 * Undefined when it is not a day, also for days that do not exist (`2026-02-30`).
 *
 * A bare weekday is the nearest one not in the future, because a journal mostly looks back.
 */
export function parseDayExpression(text: string, today: LocalDay): LocalDay | undefined {
  const words = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const named = namedDays.get(words);
  if (named !== undefined) return addDays(today, named);
  return calendarDay(words, today) ?? offsetDay(words, today) ?? weekdayDay(words, today);
}

const namedDays: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['now', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['the day before yesterday', -2],
  ['the day after tomorrow', 2],
]);

function calendarDay(words: string, today: LocalDay): LocalDay | undefined {
  const match = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(words);
  if (!match) return undefined;
  const [, year, month = '', day = ''] = match;
  const date = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year !== undefined) return parseLocalDay(year + date);
  // Without a year it is the last time that date was: in January, `12-30` is last year's.
  const thisYear = Number(today.slice(0, 4));
  const candidate = parseLocalDay(`${today.slice(0, 4)}${date}`);
  if (candidate !== undefined && candidate <= today) return candidate;
  return parseLocalDay(`${String(thisYear - 1).padStart(4, '0')}${date}`) ?? candidate;
}

const units: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year'> = new Map([
  ...['d', 'day', 'days'].map((name) => [name, 'day'] as const),
  ...['w', 'week', 'weeks'].map((name) => [name, 'week'] as const),
  ...['m', 'month', 'months'].map((name) => [name, 'month'] as const),
  ...['y', 'year', 'years'].map((name) => [name, 'year'] as const),
]);

/** Years a journal can be away from today; beyond it the text is a slip of the finger, not a day. */
const farthestYears = 200;

function offsetDay(words: string, today: LocalDay): LocalDay | undefined {
  const signed = /^([+-])\s?(\d{1,5})\s?([a-z]+)$/.exec(words);
  const ago = /^(\d{1,5}|an?)\s?([a-z]+) ago$/.exec(words);
  const ahead = /^in (\d{1,5}|an?)\s?([a-z]+)$/.exec(words);
  const unit = units.get(signed?.[3] ?? ago?.[2] ?? ahead?.[2] ?? '');
  if (unit === undefined) return undefined;
  const amount = signed?.[2] ?? ago?.[1] ?? ahead?.[1] ?? '';
  const count = (amount.startsWith('a') ? 1 : Number(amount)) * (signed?.[1] === '-' || ago ? -1 : 1);
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'day' ? count : count * 7;
    return Math.abs(days) > farthestYears * 366 ? undefined : addDays(today, days);
  }
  const months = unit === 'month' ? count : count * 12;
  return Math.abs(months) > farthestYears * 12 ? undefined : addMonths(today, months);
}

/** The same day of the month `months` later; the month's last day where it has no such day. */
export function addMonths(day: LocalDay, months: number): LocalDay {
  const monthIndex = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = `${String(Math.floor(monthIndex / 12)).padStart(4, '0')}-${String((((monthIndex % 12) + 12) % 12) + 1).padStart(2, '0')}`;
  for (let date = Number(day.slice(8)); date > 28; date -= 1) {
    const candidate = parseLocalDay(`${first}-${String(date)}`);
    if (candidate !== undefined) return candidate;
  }
  return parseLocalDay(`${first}-${String(Math.min(28, Number(day.slice(8)))).padStart(2, '0')}`) ?? day;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function weekdayDay(words: string, today: LocalDay): LocalDay | undefined {
  const match = /^(?:(last|next|this) )?([a-z]{3,9})$/.exec(words);
  if (!match) return undefined;
  const [, which, name = ''] = match;
  const weekday = weekdays.findIndex((full) => full.startsWith(name)) + 1;
  if (weekday === 0) return undefined;
  const back = (isoWeekday(today) - weekday + 7) % 7;
  switch (which) {
    case 'last':
      return addDays(today, back === 0 ? -7 : -back);
    case 'next':
      return addDays(today, back === 0 ? 7 : 7 - back);
    case 'this':
      return addDays(today, weekday - isoWeekday(today));
    default:
      return addDays(today, -back);
  }
}
