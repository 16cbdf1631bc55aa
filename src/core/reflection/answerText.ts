import {
  afterListMarkers,
  atxStart,
  fenceStart,
  htmlStart,
  markerAt,
  matchEnd,
  quoteStart,
  underline,
  visitMarkdown,
} from '../markdown.ts';
import { Lines, isBlank, normaliseLineEnds, type TextRange } from '../lines.ts';

/**
 * How much of an answer is escaped. `needed`: only lines that would be read as the file's own structure; code between
 * fences stays as typed. `all`: every line that could be a marker anywhere, for a file in which `needed` is not enough.
 */
export type EscapeLevel = 'needed' | 'all';

/** An answer as it is kept: line ends as `\n`, blank lines before and after it left out, nothing else changed. */
export function normaliseAnswer(answer: string): string {
  const text = normaliseLineEnds(answer);
  const { start, end } = withoutOuterBlankLines(new Lines(text), 0, text.length);
  return text.slice(start, end);
}

/**
 * From the start of the first line that is not blank to the end of the content of the last one; when every line is
 * blank, an empty range at `start`. `start` must be the start of a line.
 */
export function withoutOuterBlankLines(lines: Lines, start: number, end: number): TextRange {
  const { source } = lines;
  let first = start;
  while (first < end && isBlank(source, first, lines.contentEnd(first))) first = lines.end(first);
  if (first >= end) return { start, end: start };
  // Backwards by characters: every blank line there consists of these four.
  let last = end;
  while (last > first && ' \t\r\n'.includes(source.charAt(last - 1))) last--;
  return { start: first, end: Math.min(lines.contentEnd(last), end) };
}

/** Offsets of the lines of `text`, with whether each stands between fences. */
function* markedLines(
  text: string,
): Generator<{ start: number; contentEnd: number; end: number; code: boolean }> {
  const code: TextRange[] = [];
  visitMarkdown(text, 0, {
    block: (kind, start, _contentEnd, end) => void (kind === 'code' && code.push({ start, end })),
    heading: () => {},
    unclosed: () => {},
  });
  const lines = new Lines(text);
  let next = 0;
  for (let start = 0; start < text.length; start = lines.end(start)) {
    while ((code[next]?.end ?? Infinity) <= start) next++;
    const end = lines.end(start);
    yield { start, contentEnd: lines.contentEnd(start), end, code: (code[next]?.start ?? Infinity) <= start };
  }
}

/** The marker of a line, after the backslashes that may stand before it. */
interface Marker {
  readonly start: number;
  readonly backslashes: number;
  readonly kind: 'structure' | 'underline' | 'fence';
}

function skipBackslashes(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 92) end++;
  return end;
}

function findMarker(text: string, lineStart: number): Marker | undefined {
  const start = markerAt(text, lineStart);
  const at = skipBackslashes(text, start);
  const backslashes = at - start;
  if ([atxStart, quoteStart, htmlStart].some((pattern) => matchEnd(pattern, text, at) >= 0))
    return { start, backslashes, kind: 'structure' };
  if (matchEnd(underline, text, at) >= 0) return { start, backslashes, kind: 'underline' };
  const inItem = backslashes === 0 ? afterListMarkers(text, start) : start;
  const fence = skipBackslashes(text, inItem);
  if (matchEnd(fenceStart, text, fence) >= 0)
    return { start: inItem, backslashes: fence - inItem, kind: 'fence' };
  return undefined;
}

/** HTML blocks and code that is never closed would change how all lines after them are read. */
function hidesLines(text: string): boolean {
  let hides = false;
  visitMarkdown(text, 0, {
    block: (kind) => void (kind === 'html' && (hides = true)),
    heading: () => {},
    unclosed: () => void (hides = true),
  });
  return hides;
}

/** Puts one backslash before each marker that would be misread; `text` is a normalised answer. */
function escapeAnswer(text: string, asked: EscapeLevel): string {
  const level = asked === 'needed' && hidesLines(text) ? 'all' : asked;
  const parts: string[] = [];
  let copied = 0;
  let afterText = false;
  for (const line of markedLines(text)) {
    const marker = level === 'all' || !line.code ? findMarker(text, line.start) : undefined;
    if (marker && (level === 'all' || isMisread(marker, afterText))) {
      parts.push(text.slice(copied, marker.start), '\\');
      copied = marker.start;
    }
    afterText = !isBlank(text, line.start, line.contentEnd);
  }
  parts.push(text.slice(copied));
  return parts.join('');
}

function isMisread(marker: Marker, afterText: boolean): boolean {
  // A marker that already has a backslash gets one more, so that reading can always take one away.
  if (marker.backslashes > 0 || marker.kind === 'structure') return true;
  return marker.kind === 'underline' && afterText;
}

/** Takes one backslash away before each escaped marker outside fences; the reverse of `escapeAnswer`. */
function unescapeAnswer(text: string): string {
  if (!text.includes('\\')) return text;
  const parts: string[] = [];
  let copied = 0;
  for (const line of markedLines(text)) {
    const marker = line.code ? undefined : findMarker(text, line.start);
    if (!marker || marker.backslashes === 0) continue;
    parts.push(text.slice(copied, marker.start));
    copied = marker.start + 1;
  }
  parts.push(text.slice(copied));
  return parts.join('');
}

/** What stands in the file for a normalised answer. */
export function printAnswer(answer: string, lineEnd: string, level: EscapeLevel): string {
  const escaped = escapeAnswer(answer, level);
  return lineEnd === '\n' ? escaped : escaped.replaceAll('\n', lineEnd);
}

/** The answer that stands in a range of the file. */
export function readAnswer(source: string, { start, end }: TextRange): string {
  return unescapeAnswer(normaliseLineEnds(source.slice(start, end)));
}
