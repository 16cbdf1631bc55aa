import { addDays, parseLocalDay, type LocalDay } from '../dates.ts';
import { dayOfWeek, isoWeeks } from '../weeks.ts';
import { monthNames, weekdayNames } from './patternToken.ts';

/** What stands in a name for each token of its pattern; undefined for a token that the pattern does not have. */
export interface DateFields {
  get(token: string): string | undefined;
}

/** Ways in which a name says its day: one token out of each list is needed. */
export const dateReaders: readonly {
  readonly needs: readonly (readonly string[])[];
  read(fields: DateFields): LocalDay | undefined;
}[] = [
  {
    needs: [['YYYY'], ['MM', 'M', 'MMM', 'MMMM'], ['DD', 'D']],
    read(fields) {
      const month = fields.get('MM') ?? fields.get('M') ?? nameIndex(fields, monthNames);
      const date = fields.get('DD') ?? fields.get('D');
      return parseLocalDay(`${fields.get('YYYY')}-${twoDigits(month)}-${twoDigits(date)}`);
    },
  },
  {
    needs: [['YYYY'], ['DDDD', 'DDD']],
    read(fields) {
      const first = parseLocalDay(`${fields.get('YYYY')}-01-01`);
      const count = fields.get('DDDD') ?? fields.get('DDD');
      return first && count !== undefined ? addDays(first, Number(count) - 1) : undefined;
    },
  },
  {
    needs: [['GGGG'], ['WW', 'W'], ['E', 'ddd', 'dddd']],
    read(fields) {
      const week = fields.get('WW') ?? fields.get('W');
      const weekday = fields.get('E') ?? nameIndex(fields, weekdayNames);
      const year = fields.get('GGGG');
      if (year === undefined || week === undefined || weekday === undefined) return undefined;
      return dayOfWeek({ year: Number(year), week: Number(week) }, Number(weekday), isoWeeks);
    },
  },
];

function twoDigits(number: string | undefined): string {
  return (number ?? '').padStart(2, '0');
}

/** 1 for the first name; undefined when no such token stands in the pattern. */
function nameIndex(
  fields: DateFields,
  names: Readonly<Record<string, readonly string[]>>,
): string | undefined {
  for (const [token, list] of Object.entries(names)) {
    const name = fields.get(token);
    if (name !== undefined) return String(list.indexOf(name) + 1);
  }
  return undefined;
}
