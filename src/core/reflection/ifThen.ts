import { normaliseCommitmentText } from './commitment.ts';

/**
 * A commitment in if–then form: a moment and what I will do then. Saying both beforehand makes it much likelier to happen
 * (implementation intentions: d = .65 over 94 tests, Gollwitzer and Sheeran 2006).
 */
export interface IfThen {
  readonly ifPart: string;
  readonly thenPart: string;
}

/** `{0}` is the moment, `{1}` the step. Features pass the form in the person's language. */
const englishForm = 'If {0}, then I will {1}.';

/**
 * The text of an if–then commitment. Blanks, line breaks and the full stops, commas and semicolons at the end of a part
 * are left out, since the form brings its own. Undefined when a part is empty.
 */
export function ifThenCommitment(ifPart: string, thenPart: string, form = englishForm): string | undefined {
  const parts = { ifPart: tidy(ifPart), thenPart: tidy(thenPart) };
  if (parts.ifPart === '' || parts.thenPart === '') return undefined;
  const { before, between, after } = piecesOf(form);
  return before + parts.ifPart + between + parts.thenPart + after;
}

/**
 * Both parts of a text in if–then form; undefined when it is not in that form. What joins the parts is looked for from
 * the start, in capital or small letters; the form's last full stop may be missing.
 */
export function readIfThen(text: string, form = englishForm): IfThen | undefined {
  const { before, between, after } = piecesOf(form);
  const said = text.trim();
  const folded = said.toLowerCase();
  if (folded.length !== said.length || !folded.startsWith(before.toLowerCase())) return undefined;
  const joint = folded.indexOf(between.toLowerCase(), before.length);
  if (joint < 0) return undefined;
  const rest = said.slice(joint + between.length);
  const then = after !== '' && rest.endsWith(after) ? rest.slice(0, -after.length) : rest;
  const parts = { ifPart: tidy(said.slice(before.length, joint)), thenPart: tidy(then) };
  return parts.ifPart === '' || parts.thenPart === '' ? undefined : parts;
}

function tidy(part: string): string {
  return normaliseCommitmentText(part).replace(/[\s.,;]+$/u, '');
}

function piecesOf(form: string): {
  readonly before: string;
  readonly between: string;
  readonly after: string;
} {
  const first = form.indexOf('{0}');
  const second = form.indexOf('{1}');
  if (first < 0 || second < first + 3) throw new Error('An if–then form needs {0} and {1}, in this order.');
  return {
    before: form.slice(0, first),
    between: form.slice(first + 3, second),
    after: form.slice(second + 3),
  };
}
