/**
 * Just enough of CommonMark's block structure to edit a file by range: where the header ends, and which lines are
 * headings, quotes, code or HTML. One pass, linear in the length of the text, no tree.
 */

import { contentEndBefore, isBlank, Lines, type TextRange } from './lines.ts';

export interface MarkdownHeading extends TextRange {
  readonly level: number;
  /** Without the marker, the closing `#`s and the blanks around it. */
  readonly text: string;
}

/** What lies between headings. `text` is one paragraph, or one line of a list or of indented code. */
export type MarkdownBlock = 'blank' | 'text' | 'quote' | 'code' | 'html';

export interface MarkdownVisitor {
  /** `start` is always the start of a line; `contentEnd` leaves out the last line end, `end` includes it. */
  block(kind: MarkdownBlock, start: number, contentEnd: number, end: number): void;
  /** An underlined heading starts where its paragraph starts. */
  heading(heading: MarkdownHeading): void;
  /** A construct that is never closed runs from `start` to the end of the text; nothing is visited after it. */
  unclosed(kind: 'code' | 'html', start: number): void;
}

/** The YAML header: `yaml` is what stands between its two `---` lines. */
export interface MarkdownHeader extends TextRange {
  readonly yaml: TextRange;
}

/** Length of the byte order mark at the start, 0 or 1. */
export function bomLength(source: string): number {
  return source.startsWith('\uFEFF') ? 1 : 0;
}

const headerMark = /---[ \t]*(?:\r\n|[\r\n]|$)/y;

/** Whether the first line opens a header, closed or not. */
export function opensHeader(source: string): boolean {
  headerMark.lastIndex = bomLength(source);
  return headerMark.test(source);
}

/** The header at the start of the text; undefined when there is none or when it is never closed. */
export function findHeader(source: string): MarkdownHeader | undefined {
  const start = bomLength(source);
  headerMark.lastIndex = start;
  if (!headerMark.test(source)) return undefined;
  const lines = new Lines(source);
  const yamlStart = headerMark.lastIndex;
  for (let at = yamlStart; at < source.length; at = lines.end(at)) {
    headerMark.lastIndex = at;
    if (headerMark.test(source))
      return { start, end: headerMark.lastIndex, yaml: { start: yamlStart, end: at } };
  }
  return undefined;
}

/** Starts of constructs, tried at the start of a line. The backslashes of an escape stand before group `mark`. */
export const atxStart = /#{1,6}(?=[ \t\r\n]|$)/y;
export const quoteStart = />/y;
export const fenceStart = /`{3,}|~{3,}/y;
export const htmlStart = /<(?:!--|\?|![a-z]|!\[CDATA\[|(?:pre|script|style|textarea)(?=[ \t\r\n>]|$))/iy;
export const underline = /(?:=+|-+)[ \t]*(?=[\r\n]|$)/y;
const listStart = /(?:[-+*]|\d{1,9}[.)])(?:[ \t]|(?=[\r\n]|$))/y;
const thematicBreak = /([-*_])(?:[ \t]*\1){2,}[ \t]*(?=[\r\n]|$)/y;
const listPrefix = /(?:(?:[-+*]|\d{1,9}[.)])[ \t]{1,4}){1,8}/y;

/** Where a sticky pattern that matches at `at` ends; -1 when it does not. */
export function matchEnd(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : -1;
}

/** Skips up to three spaces: a fourth makes the line code or a continuation, never a marker. */
export function markerAt(source: string, lineStart: number): number {
  let at = lineStart;
  while (at < lineStart + 3 && source.charCodeAt(at) === 32) at++;
  return at;
}

/** Skips the list markers before a fence such as `- ~~~`; `at` itself when there are none. */
export function afterListMarkers(source: string, at: number): number {
  const end = matchEnd(listPrefix, source, at);
  return end < 0 ? at : end;
}

/** Where the fence that starts at `fence` has its opening run end; -1 when it opens no code. */
function openingRun(source: string, fence: number, contentEnd: number): number {
  const end = matchEnd(fenceStart, source, fence);
  if (end < 0) return -1;
  return source.charAt(fence) === '`' && source.slice(end, contentEnd).includes('`') ? -1 : end;
}

/**
 * The end of the line that closes a fence; -1 when nothing does. A fence inside a list item (`indent` > 0) also needs
 * its lines to stay inside the item.
 */
function closingLine(lines: Lines, from: number, run: string, indent: number): number {
  const { source } = lines;
  const mark = run.charCodeAt(0);
  for (let at = from; at < source.length; at = lines.end(at)) {
    const contentEnd = lines.contentEnd(at);
    let start = at;
    while (start < contentEnd && start < at + indent + 3 && source.charCodeAt(start) === 32) start++;
    if (start - at < indent && !isBlank(source, at, contentEnd)) return -1;
    let end = start;
    while (source.charCodeAt(end) === mark) end++;
    if (end - start >= run.length && isBlank(source, end, contentEnd)) return lines.end(at);
  }
  return -1;
}

function htmlEnd(source: string, start: number): RegExp {
  if (source.startsWith('<!--', start)) return /-->/g;
  if (source.startsWith('<?', start)) return /\?>/g;
  if (source.startsWith('<![', start)) return /\]\]>/g;
  return source.startsWith('<!', start) ? />/g : /<\/(?:pre|script|style|textarea)>/gi;
}

function headingText(raw: string): string {
  const text = raw.trim();
  let end = text.length;
  while (text.charCodeAt(end - 1) === 35) end--;
  const closed = end === 0 || text[end - 1] === ' ' || text[end - 1] === '\t';
  return closed ? text.slice(0, end).trim() : text;
}

/** Visits `source` from the start of a line on, in order and without gaps. The header is not its business. */
export function visitMarkdown(source: string, from: number, visitor: MarkdownVisitor): void {
  const lines = new Lines(source);
  // A paragraph or quote that may still go on. A `lazy` paragraph belongs to a list or quote: no underline reaches it.
  let open = 'none' as 'none' | 'paragraph' | 'quote' | 'lazy';
  let openStart = 0;
  let openContentEnd = 0;
  const close = (at: number, next: typeof open): void => {
    if (open === 'paragraph') visitor.block('text', openStart, openContentEnd, at);
    if (open === 'quote') visitor.block('quote', openStart, openContentEnd, at);
    open = next;
    openStart = at;
  };

  let at = from;
  while (at < source.length) {
    const contentEnd = lines.contentEnd(at);
    const end = lines.end(at);
    const marker = markerAt(source, at);
    if (isBlank(source, at, contentEnd)) {
      close(at, 'none');
      visitor.block('blank', at, contentEnd, end);
      at = end;
      continue;
    }
    const fence = afterListMarkers(source, marker);
    const run = openingRun(source, fence, contentEnd);
    if (run >= 0) {
      const indent = fence === marker ? 0 : fence - at;
      const closed = closingLine(lines, end, source.slice(fence, run), indent);
      if (closed >= 0 || indent === 0) close(at, 'none');
      if (closed >= 0) {
        visitor.block('code', at, contentEndBefore(source, closed), closed);
        at = closed;
        continue;
      }
      if (indent === 0) {
        visitor.unclosed('code', at);
        return;
      }
    }
    if (matchEnd(htmlStart, source, marker) >= 0) {
      close(at, 'none');
      const closer = htmlEnd(source, marker);
      closer.lastIndex = marker;
      if (!closer.test(source)) {
        visitor.unclosed('html', at);
        return;
      }
      const last = lines.end(closer.lastIndex);
      visitor.block('html', at, lines.contentEnd(closer.lastIndex), last);
      at = last;
      continue;
    }
    const atx = matchEnd(atxStart, source, marker);
    if (atx >= 0) {
      close(at, 'none');
      visitor.heading({
        start: at,
        end,
        level: atx - marker,
        text: headingText(source.slice(atx, contentEnd)),
      });
    } else if (matchEnd(quoteStart, source, marker) >= 0) {
      if (open !== 'quote') close(at, 'quote');
    } else if (open === 'paragraph' && matchEnd(underline, source, marker) >= 0) {
      const level = source.charAt(marker) === '=' ? 1 : 2;
      const text = headingText(source.slice(openStart, openContentEnd));
      open = 'none';
      visitor.heading({ start: openStart, end, level, text });
    } else if (matchEnd(thematicBreak, source, marker) >= 0) {
      close(at, 'none');
      visitor.block('text', at, contentEnd, end);
    } else if (matchEnd(listStart, source, marker) >= 0 || open === 'quote' || open === 'lazy') {
      close(at, 'lazy');
      visitor.block('text', at, contentEnd, end);
    } else if (open === 'none' && /[ \t]/.test(source.charAt(marker))) {
      // Indented code: no paragraph, so that the next line can start one.
      visitor.block('text', at, contentEnd, end);
    } else if (open === 'none') {
      close(at, 'paragraph');
    }
    openContentEnd = contentEnd;
    at = end;
  }
  close(source.length, 'none');
}
