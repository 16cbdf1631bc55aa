/** Time itself changes ages, and branches change without a word: a window that has the focus looks this often (ms). */
export const lookEvery = 5 * 60_000;

/** A forge is not asked again because a branch changed: its news are at most this old (ms), or one look. */
export const forgesFreshFor = 2 * 60_000;

const halfAnHour = 30 * 60_000;

/**
 * How much less often a forge is asked that showed the same for so long (ms), while nobody wants to know: every second
 * time after half an hour, every third after two. What counts is idle for a day, so that a quarter of an hour hides
 * nothing; whoever comes back to the window or asks is told what is new at once.
 */
export function restOf(sameFor: number): 1 | 2 | 3 {
  if (sameFor < halfAnHour) return 1;
  return sameFor < 4 * halfAnHour ? 2 : 3;
}
