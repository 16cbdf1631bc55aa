import { bomLength } from '../markdown.ts';
import { contentEndBefore, dominantLineEnd, isBlank, Lines } from '../lines.ts';
import { sectionHeadings, sectionOrder, type Outline, type SectionName } from './outline.ts';

/** A place in a text and what is put there; nothing is taken away. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** The text with one range replaced. */
export function splice(source: string, start: number, end: number, text: string): string {
  return source.slice(0, start) + text + source.slice(end);
}

/** Where a section that is missing belongs: behind the last one of those before it, else before the first one after it. */
export function sectionPlace(outline: Outline, name: SectionName): number {
  const rank = sectionOrder.indexOf(name);
  const before = outline.sections.filter((section) => sectionOrder.indexOf(section.name) < rank);
  const last = before.toSorted((a, b) => sectionOrder.indexOf(a.name) - sectionOrder.indexOf(b.name)).at(-1);
  if (last) return last.range.end;
  const after = outline.sections.find((section) => sectionOrder.indexOf(section.name) > rank);
  return after?.range.start ?? outline.bodyEnd;
}

/**
 * A block of lines as its own paragraph at the start of a line or at the end of the text: with a blank line before and
 * after it where there is none yet. A file without a final line end stays without one.
 */
export function blockInsertion(source: string, at: number, lines: readonly string[]): Insertion {
  const eol = dominantLineEnd(source);
  const atLineStart = isLineStart(source, at);
  let text = atLineStart ? '' : eol;
  if (!isBlankBefore(source, at)) text += atLineStart ? firstLineEnd(source, at, eol) : eol;
  text += lines.join(eol);
  if (at === source.length) return { at, text: atLineStart ? text + eol : text };
  const nextIsBlank = isBlank(source, at, new Lines(source).contentEnd(at));
  return { at, text: text + (nextIsBlank ? '' : eol) + lastLineEnd(source, at, eol) };
}

/**
 * A text into the empty lines under a prompt or heading that ends at `at`, so that taking it away again gives the
 * same empty lines.
 */
export function slotInsertion(source: string, at: number, text: string): Insertion {
  const lines = new Lines(source);
  const first = lines.end(at);
  const hasBlankLine =
    at < source.length && isLineStart(source, at) && isBlank(source, at, lines.contentEnd(at));
  if (!hasBlankLine || !isLineStart(source, first)) return blockInsertion(source, at, [text]);
  // A free line is used up only when another blank one keeps the text apart from what follows.
  const next = lines.end(first);
  const isFree =
    first < source.length &&
    lines.contentEnd(first) === first &&
    isBlank(source, next, lines.contentEnd(next));
  return isFree ? { at: first, text } : blockInsertion(source, first, [text]);
}

/** The lines of a heading we insert. */
export function headingLines(name: SectionName): readonly string[] {
  return [`## ${sectionHeadings[name]}`, ''];
}

function isLineStart(source: string, at: number): boolean {
  const before = source.charAt(at - 1);
  return at <= bomLength(source) || before === '\n' || before === '\r';
}

/** Whether nothing or a blank line stands before the line (or the unfinished line) that `at` follows. */
function isBlankBefore(source: string, at: number): boolean {
  const bom = bomLength(source);
  let start = isLineStart(source, at) ? contentEndBefore(source, at) : at;
  while (start > bom && ' \t'.includes(source.charAt(start - 1))) start--;
  return isLineStart(source, start);
}

/** A line end that stays its own behind a lone `\r`. */
function firstLineEnd(source: string, at: number, eol: string): string {
  return eol === '\n' && source.charAt(at - 1) === '\r' ? '\r\n' : eol;
}

/** A line end that stays its own before a lone `\n`. */
export function lastLineEnd(source: string, at: number, eol: string): string {
  return eol === '\r' && source.charAt(at) === '\n' ? '\n' : eol;
}
