import { addDays, parseLocalDay, type LocalDay } from '../dates.ts';
import { dayOfIsoWeek } from '../isoWeek.ts';
import { patternPieces, type PatternPiece } from './patternPiece.ts';
import { monthNames, weekdayNames } from './patternToken.ts';

/** How the files of entries are named: one name for each day, one day for each name. */
export interface FileNamePattern {
  /** As the person wrote it, without blanks around it. */
  readonly source: string;
  /** The file of a day below the journal folder, with `/` before each sub-folder's content. */
  fileName(day: LocalDay): string;
  /** The day of a file; undefined when the name is not one that this pattern gives. */
  day(fileName: string): LocalDay | undefined;
  /** Whether files of this pattern can stand in a sub-folder, or below it. */
  enters(folder: string): boolean;
}

/** Why a pattern cannot name entries. */
export type PatternRefusal =
  | { readonly code: 'empty' }
  /** Letters that are no part of a date and do not stand in `[ ]`; also a `[` that is never closed. */
  | { readonly code: 'word'; readonly word: string }
  /** A character that not every file system takes in a name. */
  | { readonly code: 'character'; readonly character: string }
  /** A folder or file name that is empty, hidden, leads elsewhere, or ends so that Windows would change it. */
  | { readonly code: 'part'; readonly part: string }
  /** More than 200 characters or 8 levels. */
  | { readonly code: 'long' }
  /** Two numbers touch and one of them has no fixed width, so that `111` could be 1 and 11 or 11 and 1. */
  | { readonly code: 'run-together'; readonly first: string; readonly second: string }
  /** Two days would have the same file. */
  | { readonly code: 'one-file'; readonly fileName: string; readonly days: readonly [LocalDay, LocalDay] }
  /** It names each day differently, but not so that the day can be read from the name. */
  | { readonly code: 'no-date' };

export type ParsedPattern =
  | { readonly ok: true; readonly pattern: FileNamePattern }
  | { readonly ok: false; readonly refusal: PatternRefusal };

export const defaultPatternSource = 'YYYY-MM-DD';
const mostCharacters = 200;
const mostLevels = 8;

/** Reads a pattern such as `YYYY/MM/YYYY-MM-DD`, with or without `.md` at its end. */
export function parseFileNamePattern(text: string): ParsedPattern {
  const source = text.trim();
  const bare = source.replace(/\.md$/i, '');
  if (bare === '') return refused({ code: 'empty' });
  if (source.length > mostCharacters || source.split('/').length > mostLevels)
    return refused({ code: 'long' });
  const pieces = patternPieces(bare);
  if (typeof pieces === 'string') return refused({ code: 'word', word: pieces });
  const refusal = wrongPart(pieces) ?? runTogether(pieces);
  if (refusal) return refused(refusal);
  const tokens = new Set(pieces.flatMap((piece) => (piece.token ? [piece.text] : [])));
  const print = (day: LocalDay): string =>
    `${pieces.map((piece) => piece.token?.print(day) ?? piece.text).join('')}.md`;
  if (!dateReaders.some(({ needs }) => needs.every((names) => names.some((name) => tokens.has(name)))))
    return refused(collision(print) ?? { code: 'no-date' });
  return { ok: true, pattern: patternOf(source, pieces, print) };
}

/** `YYYY-MM-DD`: what is used when no other pattern is, and what every journal starts with. */
export const defaultPattern: FileNamePattern = mustParse(defaultPatternSource);

function mustParse(source: string): FileNamePattern {
  const parsed = parseFileNamePattern(source);
  if (!parsed.ok) throw new Error(`Not a pattern: ${source}`);
  return parsed.pattern;
}

function refused(refusal: PatternRefusal): ParsedPattern {
  return { ok: false, refusal };
}

function patternOf(
  source: string,
  pieces: readonly PatternPiece[],
  fileName: (day: LocalDay) => string,
): FileNamePattern {
  const whole = new RegExp(`^${pieces.map(expressionOf).join('')}\\.md$`, 's');
  const folders = partsOf(pieces)
    .slice(0, -1)
    .map((part) => new RegExp(`^${part.map((piece) => bare(expressionOf(piece))).join('')}$`, 's'));
  return {
    source,
    fileName,
    day(name) {
      const match = whole.exec(name);
      if (!match) return undefined;
      const fields = new Map<string, string>();
      let group = 1;
      for (const piece of pieces) if (piece.token) fields.set(piece.text, match[group++] ?? '');
      const day = dateReaders.map(({ read }) => read(fields)).find((found) => found !== undefined);
      // The same part of a date may stand twice and say two things; then it is nobody's file.
      return day !== undefined && fileName(day) === name ? day : undefined;
    },
    enters(folder) {
      const names = folder.split('/');
      return (
        names.length <= folders.length && names.every((name, level) => folders[level]?.test(name) === true)
      );
    },
  };
}

function expressionOf({ text, token }: PatternPiece): string {
  return token ? `(${token.expression})` : text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

/** Without capturing: for names of folders, of which nothing is read. */
function bare(expression: string): string {
  return expression.startsWith('(') ? `(?:${expression.slice(1)}` : expression;
}

/** The pieces of each folder and of the file. */
function partsOf(pieces: readonly PatternPiece[]): readonly (readonly PatternPiece[])[] {
  const parts: PatternPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.token) parts.at(-1)?.push(piece);
    else
      for (const [index, text] of piece.text.split('/').entries()) {
        if (index > 0) parts.push([]);
        if (text !== '') parts.at(-1)?.push({ text, token: undefined });
      }
  }
  return parts;
}

function wrongPart(pieces: readonly PatternPiece[]): PatternRefusal | undefined {
  // oxlint-disable-next-line no-control-regex -- what no file name may hold
  const character = /[<>:"|?*\\\u0000-\u001F\u007F]/;
  for (const { text, token } of pieces) {
    const found = token ? undefined : character.exec(text)?.[0];
    if (found !== undefined) return { code: 'character', character: found };
  }
  const parts = partsOf(pieces).map((part) => part.map(({ text, token }) => (token ? '0' : text)).join(''));
  for (const [index, part] of parts.entries()) {
    const isFile = index === parts.length - 1;
    if (part === '' || /^[. ]/.test(part) || (!isFile && /[. ]$/.test(part))) return { code: 'part', part };
  }
  return undefined;
}

function runTogether(pieces: readonly PatternPiece[]): PatternRefusal | undefined {
  for (const [index, first] of pieces.entries()) {
    const second = pieces[index + 1];
    if (!second || !(first.token?.isLoose || second.token?.isLoose)) continue;
    const isDigitBefore = first.token ? first.token.isNumber : /\d$/.test(first.text);
    const isDigitBehind = second.token ? second.token.isNumber : /^\d/.test(second.text);
    if (isDigitBefore && isDigitBehind)
      return { code: 'run-together', first: first.text, second: second.text };
  }
  return undefined;
}

/** Ways in which a name says its day: one token out of each list is needed. */
const dateReaders: readonly {
  readonly needs: readonly (readonly string[])[];
  read(fields: ReadonlyMap<string, string>): LocalDay | undefined;
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
      return dayOfIsoWeek({ year: Number(year), week: Number(week) }, Number(weekday));
    },
  },
];

function twoDigits(number: string | undefined): string {
  return (number ?? '').padStart(2, '0');
}

/** 1 for the first name; undefined when no such token stands in the pattern. */
function nameIndex(
  fields: ReadonlyMap<string, string>,
  names: Readonly<Record<string, readonly string[]>>,
): string | undefined {
  for (const [token, list] of Object.entries(names)) {
    const name = fields.get(token);
    if (name !== undefined) return String(list.indexOf(name) + 1);
  }
  return undefined;
}

/** The calendar repeats after 400 years: a pattern that gives no name twice in them, and not one year later, never does. */
const cycleDays = 146_097;

function collision(print: (day: LocalDay) => string): PatternRefusal | undefined {
  const first = '2000-01-01' as LocalDay;
  const seen = new Map<string, LocalDay>();
  for (let index = 0; index <= cycleDays; index++) {
    const day = addDays(first, index);
    const fileName = print(day);
    const other = seen.get(fileName);
    if (other !== undefined) return { code: 'one-file', fileName, days: [other, day] };
    seen.set(fileName, day);
  }
  return undefined;
}
