/** A stretch of a file's change, as a unified diff shows it. Lines count from 1. */
export interface Hunk {
  readonly leftStart: number;
  readonly leftLines: number;
  readonly rightStart: number;
  readonly rightLines: number;
}

/**
 * The hunks of one file's patch, as forges give it (without the lines that name the file). Text that is no hunk is
 * passed over; an empty list when there is none, as for a file that was only renamed.
 */
export function hunksOf(patch: string): readonly Hunk[] {
  return [...patch.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)].map(
    ([, leftStart, leftLines = '1', rightStart, rightLines = '1']) => ({
      leftStart: Number(leftStart),
      leftLines: Number(leftLines),
      rightStart: Number(rightStart),
      rightLines: Number(rightLines),
    }),
  );
}
