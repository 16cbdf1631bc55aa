import { daysBetween, isoWeekday, type LocalDay } from '../dates.ts';
import { isoWeeks, weekOf } from '../weeks.ts';

/**
 * A part of a file-name pattern that a day fills in, spelled as Moment.js and Obsidian's daily notes spell it. Names of
 * months and weekdays are English in every display language: files are found again after the language was changed.
 */
export interface PatternToken {
  /** A number without leading zeros: what stands beside it must not be a digit. */
  readonly isLoose: boolean;
  readonly isNumber: boolean;
  /** Regular expression source of what it prints. */
  readonly expression: string;
  print(day: LocalDay): string;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const monthNames = { MMMM: months, MMM: months.map(short) } as const;
export const weekdayNames = { dddd: weekdays, ddd: weekdays.map(short) } as const;

function short(name: string): string {
  return name.slice(0, 3);
}

function padded(width: number, print: (day: LocalDay) => number): PatternToken {
  return {
    isLoose: false,
    isNumber: true,
    expression: `\\d{${width}}`,
    print: (day) => String(print(day)).padStart(width, '0'),
  };
}

/** A number that stands in the day itself. */
function written(start: number, end: number): PatternToken {
  const width = end - start;
  return {
    isLoose: false,
    isNumber: true,
    expression: `\\d{${width}}`,
    print: (day) => day.slice(start, end),
  };
}

function loose(most: number, print: (day: LocalDay) => number): PatternToken {
  return {
    isLoose: true,
    isNumber: true,
    expression: `\\d{1,${most}}`,
    print: (day) => String(print(day)),
  };
}

function named(names: readonly string[], index: (day: LocalDay) => number): PatternToken {
  return {
    isLoose: false,
    isNumber: false,
    expression: names.join('|'),
    print: (day) => names[index(day) - 1] ?? '',
  };
}

const year = (day: LocalDay): number => Number(day.slice(0, 4));
const month = (day: LocalDay): number => Number(day.slice(5, 7));
const date = (day: LocalDay): number => Number(day.slice(8));
const dayOfYear = (day: LocalDay): number => daysBetween(`${day.slice(0, 4)}-01-01` as LocalDay, day) + 1;

/** Every token by its spelling. */
export const patternTokens: ReadonlyMap<string, PatternToken> = new Map([
  ['YYYY', written(0, 4)],
  ['YY', padded(2, (day) => year(day) % 100)],
  ['Q', padded(1, (day) => Math.ceil(month(day) / 3))],
  ['MMMM', named(monthNames.MMMM, month)],
  ['MMM', named(monthNames.MMM, month)],
  ['MM', written(5, 7)],
  ['M', loose(2, month)],
  ['DDDD', padded(3, dayOfYear)],
  ['DDD', loose(3, dayOfYear)],
  ['DD', written(8, 10)],
  ['D', loose(2, date)],
  ['dddd', named(weekdayNames.dddd, isoWeekday)],
  ['ddd', named(weekdayNames.ddd, isoWeekday)],
  ['GGGG', padded(4, (day) => weekOf(day, isoWeeks).year)],
  ['WW', padded(2, (day) => weekOf(day, isoWeeks).week)],
  ['W', loose(2, (day) => weekOf(day, isoWeeks).week)],
  ['E', padded(1, isoWeekday)],
]);
