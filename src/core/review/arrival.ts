import { normaliseLineEnds } from '../lines.ts';

/** A comment as a live thread shows it. */
export interface ShownComment {
  readonly body: string;
  /** It is open in an editor: an extension whose sending failed leaves it so, with the words in it. */
  readonly isOpen: boolean;
  /** The extension shows it already while it is still being sent. */
  readonly isUnderWay: boolean;
}

/**
 * What became of a comment that another extension was given to send: such an extension says itself what went wrong, and its
 * command ends as if nothing had, often before anything was sent. `under-way`: the thread shows it, and it is still being
 * sent. `unknown`: the thread does not show it, or cannot be read.
 */
export type Arrival = 'arrived' | 'refused' | 'under-way' | 'unknown';

/** Tells by what the thread showed before and shows now; undefined stands for a thread that cannot be read. */
export function arrivalOf(
  text: string,
  before: readonly ShownComment[] | undefined,
  after: readonly ShownComment[] | undefined,
): Arrival {
  if (!before || !after) return 'unknown';
  const more = (is: (comment: ShownComment) => boolean): boolean =>
    count(text, after, is) > count(text, before, is);
  // What came while the comment stays open is somebody else's, or an earlier one.
  if (more(({ isOpen }) => isOpen)) return 'refused';
  if (more(({ isOpen, isUnderWay }) => !isOpen && !isUnderWay)) return 'arrived';
  return more(({ isUnderWay }) => isUnderWay) ? 'under-way' : 'unknown';
}

function count(
  text: string,
  comments: readonly ShownComment[],
  is: (comment: ShownComment) => boolean,
): number {
  return comments.filter((comment) => is(comment) && same(comment.body, text)).length;
}

function same(one: string, other: string): boolean {
  return normaliseLineEnds(one).trim() === normaliseLineEnds(other).trim();
}
