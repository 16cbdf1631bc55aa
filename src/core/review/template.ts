import { parseSnippet, type SnippetPiece, snippetText } from './snippet.ts';

/** What starts a draft: a body in snippet grammar. Every placeholder stands between ‹ and ›. */
export interface Template {
  /** Stable name, kept with a draft. */
  readonly name: string;
  readonly pieces: readonly SnippetPiece[];
}

/**
 * The built-in template: what I see, the author's likely reason, what I would keep, my concern and
 * why it matters, what I am not sure of, a question, a way forward, blocking or not. A line per
 * thought, so that a line left unfilled drops out without breaking the rest. What works is asked
 * for, never written for the person. English, as the balance check is.
 */
export const balancedPerspective: Template = {
  name: 'balanced-perspective',
  pieces: parseSnippet(
    [
      'I see ${1:‹what this code does, as I read it›}.',
      'My guess at the reason: ${2:‹the best one I can think of›}.',
      'I would keep ${3:‹what works well here›}.',
      '',
      'My concern is ${4:‹what could go wrong›}, because ${5:‹who would notice, and how›}.',
      'I am not sure ${6:‹what I have not checked or cannot know›}.',
      '',
      '${7:‹What do I want to ask you?›}',
      'One way forward: ${8:‹a step that would settle it for me›}.',
      '',
      '${9|Not blocking: your call.,Blocking: I would like us to settle this before it is merged.|}',
    ].join('\n'),
  ),
};

/** The text of the template before anything is typed. */
export function templateText(template: Template): string {
  return snippetText(template.pieces);
}

/** The placeholders that count as "not filled in yet". */
export function placeholders(template: Template): readonly string[] {
  return template.pieces.flatMap((piece) => (piece.kind === 'stop' && piece.text !== '' ? [piece.text] : []));
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

/** The lines of the template as they read with every placeholder taken out. */
function emptyLines(template: Template): ReadonlySet<string> {
  const withoutStops = template.pieces.map((piece): SnippetPiece =>
    piece.kind === 'stop' ? { ...piece, text: '' } : piece,
  );
  return new Set(snippetText(withoutStops).split('\n'));
}

function withoutPlaceholders(line: string, template: Template): string {
  return placeholders(template).reduce((rest, placeholder) => rest.replaceAll(placeholder, ''), line);
}

/** A line that still reads as in the template, with every placeholder unfilled. */
function isUnfilled(line: string, template: Template): boolean {
  const rest = withoutPlaceholders(line, template);
  return rest !== line && (emptyLines(template).has(rest.trimEnd()) || rest.trim() === '');
}

/**
 * The same text, of the same length, with unfilled lines and placeholders blanked: what a check may
 * read without nagging about words that are ours. Line ends stay.
 */
export function maskUnfilled(text: string, template: Template): string {
  let masked = text;
  for (const line of linesOf(text)) {
    if (!isUnfilled(line.text, template)) continue;
    masked = masked.slice(0, line.start) + ' '.repeat(line.end - line.start) + masked.slice(line.end);
  }
  return placeholders(template).reduce(
    (rest, placeholder) => rest.replaceAll(placeholder, ' '.repeat(placeholder.length)),
    masked,
  );
}

/** Ranges of the lines that were left unfilled, each with the line end behind it; empty when none is. */
export function unfilledLines(
  text: string,
  template: Template,
): readonly { readonly start: number; readonly end: number }[] {
  const lines = linesOf(text);
  return lines.flatMap((line, index) =>
    isUnfilled(line.text, template) ? [{ start: line.start, end: lines[index + 1]?.start ?? line.end }] : [],
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

/** Leaves out what was not filled in, and the empty lines that surrounded it. Everything else stays as typed. */
export function finish(text: string, template: Template): Finished {
  const lines = linesOf(text);
  const kept: string[] = [];
  let dropped = 0;
  let afterGap = false;
  let lastIsEmpty = true;
  for (const [index, line] of lines.entries()) {
    if (isUnfilled(line.text, template)) {
      dropped += 1;
      afterGap = true;
      continue;
    }
    const isEmpty = line.text.trim() === '';
    if (afterGap && isEmpty && lastIsEmpty) continue;
    kept.push(text.slice(line.start, lines[index + 1]?.start ?? line.end));
    lastIsEmpty = isEmpty;
    if (!isEmpty) afterGap = false;
  }
  const result = kept.join('').trimEnd();
  const remaining = placeholders(template).reduce((sum, each) => sum + result.split(each).length - 1, 0);
  return { text: hasOwnText(text, template) ? result : '', dropped, remaining };
}

/** True when anything in the text goes beyond the template: a filled placeholder or a line of one's own. */
export function hasOwnText(text: string, template: Template): boolean {
  const ours = new Set(template.pieces.flatMap((piece) => (piece.kind === 'choice' ? piece.options : [])));
  return linesOf(text).some((line) => {
    const trimmed = line.text.trim();
    return trimmed !== '' && !isUnfilled(line.text, template) && !ours.has(trimmed);
  });
}
