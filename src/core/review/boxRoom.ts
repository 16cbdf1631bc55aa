/** Lines of code that stay in sight above a box, and how far down they may be for it to fit below. */
const inSight = 4;

/** Lines of a document, zero-based, both part of it. */
interface Lines {
  readonly startLine: number;
  readonly endLine: number;
}

/**
 * The line to scroll to the top so that a box below these lines is in sight; undefined when it is without. `top` is
 * the first line in sight, `others` the lines that have a box below them already, each of which takes the room of many.
 */
export function topForBox(lines: Lines, top: number, others: readonly Lines[]): number | undefined {
  const above = others.map(({ endLine }) => endLine).filter((line) => line < lines.endLine);
  const first = Math.max(lines.startLine, lines.endLine - inSight, ...above.map((line) => line + 1));
  const isNear = lines.endLine >= top && lines.endLine - top <= inSight;
  // A box below the line before the first one in sight may be in sight itself.
  const isFree = above.every((line) => line < top - 1);
  return isNear && isFree ? undefined : Math.min(lines.endLine, first);
}

/** The draft of exactly these lines; of one line, also the draft whose mark stands beside it. */
export function draftAt<Draft extends Lines>(drafts: readonly Draft[], lines: Lines): Draft | undefined {
  return drafts.find(
    ({ startLine, endLine }) =>
      endLine === lines.endLine && (lines.startLine === lines.endLine || startLine === lines.startLine),
  );
}
