import { commentPrefix } from './conventionalComment.ts';
import type { SnippetPiece } from './snippet.ts';
import { snippetText } from './snippet.ts';
import type { Template } from './template.ts';
import type { BodyPart, BodyPiece } from './templateBody.ts';

/**
 * The variables of a template, with the placeholder that stands for each while its value is not known. English, as
 * the balance check and the built-in templates are.
 */
export const variables = {
  /** The selected lines, as a fenced block. */
  CODE: 'the code',
  /** The file, relative to the workspace folder. */
  FILE: 'the file',
  /** `12`, or `12–15`. */
  LINES: 'the lines',
  /** A link to exactly these lines at a commit that the remote has. */
  PERMALINK: 'a link to the lines',
  /** Who opened the pull request. */
  AUTHOR: 'the author',
  /** Every participant of the thread in their own words, quoted. */
  PERSPECTIVES: 'what each side said, in their own words',
  /** The branch that is checked out. */
  BRANCH: 'the branch',
  /** Today, as YYYY-MM-DD. */
  DATE: 'the date',
  /** Who is asked, with `@`. This and what follows is known in the kind follow-up of a wait only. */
  WHO: 'who is asked',
  /** What waits, in its own words. */
  SUBJECT: 'what waits',
  /** Since when it waits, such as `Nov 4`. */
  SINCE: 'since when',
  /** Where it waits, if that is an address that others can open. */
  LINK: 'a link to it',
  /** What I offer to do, as a verb: `walk you through it`. */
  OFFER: 'what I can do',
} as const;

export type VariableName = keyof typeof variables;

/** What is known. A variable that is missing is not known, which is not the same as empty. */
export type TemplateValues = Readonly<Partial<Record<VariableName, string>>>;

export function isVariableName(name: string): name is VariableName {
  return Object.hasOwn(variables, name);
}

/** `‹what to fill in›`, on one line. Nobody sends one by mistake, and what was not filled in can be told. */
export function placeholder(text: string): string {
  const inside = text.replace(/[‹›]/g, ' ').replace(/\s+/g, ' ').trim();
  return inside === '' ? '' : `‹${inside}›`;
}

/** What a variable reads as while its value is not known. */
export function unknownVariable(name: string): string {
  return placeholder(isVariableName(name) ? variables[name] : name);
}

/**
 * The template as it goes into a box. A value is never guessed: an unknown one becomes the default that the template
 * gives (which may be empty), else a placeholder with a tab stop of its own. Values are text, whatever they hold.
 * `withLabel` puts the label and decorations of Conventional Comments in front.
 */
export function fillTemplate(
  template: Pick<Template, 'pieces' | 'label' | 'decorations'>,
  values: TemplateValues,
  withLabel = false,
): readonly SnippetPiece[] {
  const stops = stopTexts(template.pieces, values);
  let next = Math.max(0, ...template.pieces.map((piece) => ('number' in piece ? piece.number : 0))) + 1;
  const unknown = new Map<string, number>();
  const pieces: SnippetPiece[] = [];
  if (withLabel) pieces.push({ kind: 'text', text: commentPrefix(template.label, template.decorations) });
  for (const piece of template.pieces) {
    if (piece.kind === 'text' || piece.kind === 'choice') pieces.push(piece);
    else if (piece.kind === 'stop')
      pieces.push({ kind: 'stop', number: piece.number, text: stops.get(piece.number) ?? '' });
    else {
      const { text, isKnown } = partsText([piece], values);
      if (isKnown) pieces.push({ kind: 'text', text });
      else {
        const number = unknown.get(piece.name) ?? next++;
        unknown.set(piece.name, number);
        pieces.push({ kind: 'stop', number, text: placeholder(text) });
      }
    }
  }
  return pieces.filter((piece) => piece.kind !== 'text' || piece.text !== '');
}

/** The template as plain text, before anything is typed. */
export function templateText(
  template: Pick<Template, 'pieces' | 'label' | 'decorations'>,
  values: TemplateValues = {},
): string {
  return snippetText(fillTemplate(template, values));
}

/** The text of each tab stop: the first one with a placeholder speaks for all of its number. */
function stopTexts(pieces: readonly BodyPiece[], values: TemplateValues): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const piece of pieces) {
    if (piece.kind !== 'stop' || piece.parts.length === 0 || texts.has(piece.number)) continue;
    texts.set(piece.number, stopText(piece.parts, values));
  }
  return texts;
}

/** A value that is known may be sent as it is; everything else is a placeholder. */
function stopText(parts: readonly BodyPart[], values: TemplateValues): string {
  const { text, isKnown } = partsText(parts, values);
  return isKnown && parts.some((part) => part.kind === 'variable') ? text : placeholder(text);
}

function partsText(
  parts: readonly BodyPart[],
  values: TemplateValues,
): { readonly text: string; readonly isKnown: boolean } {
  let text = '';
  let isKnown = true;
  for (const part of parts) {
    const value = part.kind === 'text' ? part.text : valueOf(part.name, values);
    if (value !== undefined) text += value;
    else if (part.kind === 'variable' && part.fallback) {
      const fallback = partsText(part.fallback, values);
      text += fallback.text;
      isKnown &&= fallback.isKnown;
    } else if (part.kind === 'variable') {
      text += isVariableName(part.name) ? variables[part.name] : part.name;
      isKnown = false;
    }
  }
  return { text, isKnown };
}

function valueOf(name: string, values: TemplateValues): string | undefined {
  return isVariableName(name) ? values[name] : undefined;
}
