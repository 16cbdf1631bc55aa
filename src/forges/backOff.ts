/** How often a question that changes nothing is asked before its failure is believed. */
export const maxTries = 3;

const firstPause = 400;

/** A forge that wants a longer pause than this gets it, but nobody waits for it here (ms). */
export const longestPause = 5000;

/**
 * Milliseconds until try number `tries + 1`: doubled each time, and spread by chance (0 to 1) over its second half, so
 * that windows which failed together do not come back together.
 */
export function pauseAfter(tries: number, chance: number): number {
  const whole = Math.min(longestPause, firstPause * 2 ** (tries - 1));
  return Math.round(whole / 2 + (whole / 2) * chance);
}
