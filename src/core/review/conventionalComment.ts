/**
 * Labels and decorations of Conventional Comments (conventionalcomments.org): `**label (decoration):** subject`.
 * They are part of a comment, so they are never translated.
 */

/** What kind of comment it is. */
export const commentLabels = [
  'praise',
  'question',
  'suggestion',
  'issue',
  'todo',
  'thought',
  'nitpick',
  'note',
  'chore',
] as const;

export type CommentLabel = (typeof commentLabels)[number];

export function isCommentLabel(value: unknown): value is CommentLabel {
  return commentLabels.some((label) => label === value);
}

/** How much the merge depends on it: the two decorations that are always offered. */
export const weights = ['blocking', 'non-blocking'] as const;

export type Weight = (typeof weights)[number];

/** A decoration is a short word of its own, for instance `blocking`, `security` or `if-minor`. */
export function isDecoration(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9-]{0,29}$/.test(value);
}

/** The beginning of a comment: `**issue (blocking):** `, or `**blocking:** ` without a label. */
export function commentPrefix(label: CommentLabel | undefined, decorations: readonly string[]): string {
  const list = decorations.join(', ');
  if (label === undefined) return list === '' ? '' : `**${list}:** `;
  return list === '' ? `**${label}:** ` : `**${label} (${list}):** `;
}

const prefix = /^\*\*([a-z][a-z-]{0,29})(?: \(([a-z][a-z0-9, -]{0,99})\))?:\*\* ?/;

/** Length of such a beginning at the start of a line; 0 when there is none. */
export function prefixLength(line: string): number {
  return prefix.exec(line)?.[0].length ?? 0;
}

/** Another beginning of a line: its first `length` characters become `prefix`. */
export interface PrefixEdit {
  readonly length: number;
  readonly prefix: string;
}

/** The line with this weight in place of any other; its label and other decorations stay. */
export function withWeight(line: string, weight: Weight): PrefixEdit {
  const { length, label, decorations } = readPrefix(line);
  const others = decorations.filter((each) => !weights.some((one) => one === each));
  return { length, prefix: commentPrefix(label, [weight, ...others]) };
}

/** The line with this label; its decorations stay. */
export function withLabel(line: string, label: CommentLabel): PrefixEdit {
  const { length, decorations } = readPrefix(line);
  return { length, prefix: commentPrefix(label, decorations) };
}

/** The beginning of a line; one with a label that is none of ours is the person's own, and counts as none. */
export function readPrefix(line: string): {
  readonly length: number;
  readonly label: CommentLabel | undefined;
  readonly decorations: readonly string[];
} {
  const [whole = '', first = '', list = ''] = prefix.exec(line) ?? [];
  const decorations = list.split(', ').filter(isDecoration);
  if (weights.some((weight) => weight === first))
    return { length: whole.length, label: undefined, decorations: [first] };
  if (isCommentLabel(first)) return { length: whole.length, label: first, decorations };
  return { length: 0, label: undefined, decorations: [] };
}
