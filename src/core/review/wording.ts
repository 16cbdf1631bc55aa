import { prefixLength } from './conventionalComment.ts';
import { placeholder, unknownVariable } from './templateValues.ts';
import type { BodyPart, BodyPiece } from './templateBody.ts';

/**
 * The words that templates bring. What a person has not filled in can be told by them, in any box
 * and without knowing which template it began with.
 */
export interface Wording {
  readonly pieces: readonly BodyPiece[];
}

/** The words of several templates together, read at their first use. */
export function wordingOf(templates: readonly Wording[]): Wording {
  let all: readonly BodyPiece[] | undefined;
  return {
    get pieces() {
      return (all ??= templates.flatMap(({ pieces }) => [...pieces, { kind: 'text', text: '\n' } as const]));
    },
  };
}

/** The placeholders that count as "not filled in yet". */
export function placeholders(wording: Wording): readonly string[] {
  return shapeOf(wording).placeholders;
}

/** A line of a template with every placeholder taken out; what stands between its pieces is a value. */
type LinePattern = readonly string[];

interface Shape {
  readonly placeholders: readonly string[];
  /** Lines without values, right-trimmed. */
  readonly lines: ReadonlySet<string>;
  /** Lines with values, right-trimmed. */
  readonly patterns: readonly LinePattern[];
}

const shapes = new WeakMap<Wording, Shape>();

function shapeOf(wording: Wording): Shape {
  const known = shapes.get(wording);
  if (known) return known;
  const shape = makeShape(wording.pieces);
  shapes.set(wording, shape);
  return shape;
}

/** Ways in which the choices of one line may have gone; more are not looked at. */
const mostWays = 64;

function makeShape(pieces: readonly BodyPiece[]): Shape {
  const found = new Set<string>();
  const lines = new Set<string>();
  const patterns: LinePattern[] = [];
  // Each way that the current line may read, as texts with values between them.
  let ways: readonly LinePattern[] = [['']];
  const endLine = (): void => {
    for (const way of ways) {
      const line = [...way.slice(0, -1), (way.at(-1) ?? '').trimEnd()];
      if (line.length === 1) lines.add(line[0] ?? '');
      // A line that is little more than a value would fit everything.
      else if ((line.join('').match(/\p{L}/gu)?.length ?? 0) > 2) patterns.push(line);
    }
    ways = [['']];
  };
  const append = (texts: readonly string[]): void => {
    ways = ways
      .flatMap((way) => texts.map((text) => [...way.slice(0, -1), `${way.at(-1) ?? ''}${text}`]))
      .slice(0, mostWays);
  };
  const addHole = (): void => {
    ways = ways.map((way) => [...way, '']);
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      for (const [index, part] of piece.text.split('\n').entries()) {
        if (index > 0) endLine();
        append([part]);
      }
    } else if (piece.kind === 'choice') append(piece.options);
    else if (piece.kind === 'stop') {
      const text = placeholder(unknownText(piece.parts));
      if (text !== '') found.add(text);
      if (piece.parts.some(({ kind }) => kind === 'variable')) addHole();
    } else {
      if (!piece.fallback) found.add(unknownVariable(piece.name));
      addHole();
    }
  }
  endLine();
  lines.delete('');
  return { placeholders: [...found], lines, patterns };
}

function unknownText(parts: readonly BodyPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.fallback ? unknownText(part.fallback) : unknownVariable(part.name);
    })
    .join('');
}

/** Longest line that is compared with lines that hold values (UTF-16 units). */
const longestLine = 2_000;

/** Whether a line, without the label it may begin with, is one of a template. */
function isTemplateLine(line: string, { lines, patterns }: Shape): boolean {
  const text = line.slice(prefixLength(line)).trimEnd();
  if (lines.has(text)) return true;
  return text.length <= longestLine && patterns.some((pattern) => fits(text, pattern));
}

/** Whether the texts stand in the line in their order, the first at its start and the last at its end. */
function fits(line: string, pattern: LinePattern): boolean {
  const first = pattern[0] ?? '';
  const last = pattern.at(-1) ?? '';
  if (line.length < first.length + last.length || !line.startsWith(first) || !line.endsWith(last))
    return false;
  let at = first.length;
  for (const text of pattern.slice(1, -1)) {
    const found = line.indexOf(text, at);
    if (found < 0) return false;
    at = found + text.length;
  }
  return at <= line.length - last.length;
}

function isUnfilled(line: string, shape: Shape): boolean {
  if (!line.includes('‹')) return false;
  const rest = shape.placeholders.reduce((text, each) => text.replaceAll(each, ''), line);
  const isOnlyPlaceholder = rest.slice(prefixLength(rest)).trim() === '';
  return rest !== line && (isOnlyPlaceholder || isTemplateLine(rest, shape));
}

/** A line of a draft with its place; `end` lies before the line end. Offsets count UTF-16 units. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n|$/g)) {
    lines.push({ start, end: match.index, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  return lines;
}

/**
 * The same text, of the same length, with unfilled lines and placeholders blanked: what a check may
 * read without nagging about words that are ours. Line ends stay.
 */
export function maskUnfilled(text: string, wording: Wording): string {
  if (!text.includes('‹')) return text;
  const shape = shapeOf(wording);
  const parts: string[] = [];
  let done = 0;
  for (const line of linesOf(text)) {
    if (!isUnfilled(line.text, shape)) continue;
    parts.push(text.slice(done, line.start), ' '.repeat(line.end - line.start));
    done = line.end;
  }
  return shape.placeholders.reduce(
    (rest, each) => rest.replaceAll(each, ' '.repeat(each.length)),
    parts.join('') + text.slice(done),
  );
}

/**
 * Ranges of the lines that were left unfilled, each with the line end behind it; empty when none is. The label in
 * front of the comment is not part of them.
 */
export function unfilledLines(
  text: string,
  wording: Wording,
): readonly { readonly start: number; readonly end: number }[] {
  const shape = shapeOf(wording);
  const lines = linesOf(text);
  return lines.flatMap((line, index) =>
    isUnfilled(line.text, shape)
      ? [{ start: line.start + prefixLength(line.text), end: lines[index + 1]?.start ?? line.end }]
      : [],
  );
}

/** A draft as it would be sent. */
export interface Finished {
  /** Without the lines left unfilled; empty when nothing in it is the person's own. */
  readonly text: string;
  /** Lines that were left out. */
  readonly dropped: number;
  /** Placeholders that still stand inside lines which the person began. */
  readonly remaining: number;
}

/**
 * Leaves out what was not filled in, and the empty lines that surrounded it. Everything else stays as typed; a label
 * in front of what is left out goes to the next line that stays.
 */
export function finish(text: string, wording: Wording): Finished {
  const shape = shapeOf(wording);
  const lines = linesOf(text);
  const kept: string[] = [];
  let dropped = 0;
  let afterGap = false;
  let lastIsEmpty = true;
  let label = '';
  for (const [index, line] of lines.entries()) {
    if (isUnfilled(line.text, shape)) {
      label ||= line.text.slice(0, prefixLength(line.text));
      dropped += 1;
      afterGap = true;
      continue;
    }
    const isEmpty = line.text.trim() === '';
    if (afterGap && isEmpty && lastIsEmpty) continue;
    kept.push(isEmpty ? '' : label, text.slice(line.start, lines[index + 1]?.start ?? line.end));
    lastIsEmpty = isEmpty;
    if (isEmpty) continue;
    afterGap = false;
    label = '';
  }
  const result = kept.join('').trimEnd();
  const remaining = shape.placeholders.reduce((sum, each) => sum + result.split(each).length - 1, 0);
  return { text: hasOwnText(text, wording) ? result : '', dropped, remaining };
}

/** True when anything in the text goes beyond the templates: a filled placeholder or a line of one's own. */
export function hasOwnText(text: string, wording: Wording): boolean {
  const shape = shapeOf(wording);
  return linesOf(text).some(
    (line) =>
      line.text.slice(prefixLength(line.text)).trim() !== '' &&
      !isUnfilled(line.text, shape) &&
      !isTemplateLine(line.text, shape) &&
      !isTemplateLine(line.text.trim(), shape),
  );
}
