import { addDays, type LocalDay } from '../dates.ts';
import { dateReaders, type DateFields } from './patternDate.ts';
import { patternPieces, type PatternPiece } from './patternPiece.ts';

/** How the files of entries are named: one name for each day, one day for each name. */
export interface FileNamePattern {
  /** As the person wrote it, without blanks around it. */
  readonly source: string;
  /** The file of a day below the journal folder, with `/` before each sub-folder's content. */
  readonly fileName: (day: LocalDay) => string;
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
  const print = (day: LocalDay): string => {
    let name = '';
    for (const { text: literal, token } of pieces) name += token ? token.print(day) : literal;
    return `${name}.md`;
  };
  if (!dateReaders.some(({ needs }) => needs.every((names) => names.some((name) => tokens.has(name)))))
    return refused(collision(print) ?? { code: 'no-date' });
  return { ok: true, pattern: patternOf(source, pieces, print) };
}

/** `YYYY-MM-DD`: what is used when no other pattern is, and what every journal starts with. */
export const defaultPattern: FileNamePattern = mustParse('YYYY-MM-DD');

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
  const tokens = pieces.filter(({ token }) => token).map(({ text }) => text);
  return {
    source,
    fileName,
    day(name) {
      const match = whole.exec(name);
      if (!match) return undefined;
      const day = firstDay({
        get(token) {
          const index = tokens.lastIndexOf(token);
          return index < 0 ? undefined : match[index + 1];
        },
      });
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

function firstDay(fields: DateFields): LocalDay | undefined {
  for (const reader of dateReaders) {
    const day = reader.read(fields);
    if (day !== undefined) return day;
  }
  return undefined;
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

/** Days looked at for two with the same file; where weeks and years disagree they meet again within some years. */
const searchedDays = 40 * 366;

function collision(print: (day: LocalDay) => string): PatternRefusal | undefined {
  const first = '2000-01-01' as LocalDay;
  const seen = new Map<string, LocalDay>();
  const look = (day: LocalDay): PatternRefusal | undefined => {
    const fileName = print(day);
    const other = seen.get(fileName);
    if (other !== undefined) return { code: 'one-file', fileName, days: [other, day] };
    seen.set(fileName, day);
    return undefined;
  };
  for (let index = 0; index < searchedDays; index++) {
    const found = look(addDays(first, index));
    if (found) return found;
  }
  // A year of two digits comes again after a century.
  return look('2100-01-01' as LocalDay);
}
