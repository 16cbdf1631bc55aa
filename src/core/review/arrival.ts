import { normaliseLineEnds } from '../lines.ts';

/** A comment as a live thread shows it. */
export interface ShownComment {
  readonly body: string;
  /** It is open in an editor: an extension whose sending failed leaves it so, with the words in it. */
  readonly isOpen: boolean;
}

/**
 * What became of a comment that another extension was given to send: such an extension says itself what went wrong, and its
 * command ends as if nothing had. `unknown`: the thread does not show it, or cannot be read.
 */
export type Arrival = 'arrived' | 'refused' | 'unknown';

/** Tells by what the thread showed before and shows now; undefined stands for a thread that cannot be read. */
export function arrivalOf(
  text: string,
  before: readonly ShownComment[] | undefined,
  after: readonly ShownComment[] | undefined,
): Arrival {
  if (!before || !after) return 'unknown';
  const more = (isOpen: boolean): boolean => count(text, after, isOpen) > count(text, before, isOpen);
  // What came while the comment stays open is somebody else's, or an earlier one.
  if (more(true)) return 'refused';
  return more(false) ? 'arrived' : 'unknown';
}

function count(text: string, comments: readonly ShownComment[], isOpen: boolean): number {
  return comments.filter((comment) => comment.isOpen === isOpen && same(comment.body, text)).length;
}

function same(one: string, other: string): boolean {
  return normaliseLineEnds(one).trim() === normaliseLineEnds(other).trim();
}
