import { aDay } from './standing.ts';
import type { Standing } from './standing.ts';

/** Required checks that should have ended long ago. */
export interface HungChecks {
  /** Epoch milliseconds. */
  readonly since: number;
  /** What they outlasted, or that nobody ever heard of them. */
  readonly because: 'usual' | 'a-day' | 'never-reported';
}

/**
 * The required checks where they run for far too long: three times as long as nine of ten runs take here, a day where
 * nobody knows how long they take. Those that never reported are as old as the last push.
 */
export function hungChecks({ facts, pushedAt, now }: Standing): HungChecks | undefined {
  const { checks, openedAt } = facts;
  const since = checks?.since ?? pushedAt ?? openedAt;
  if (checks?.state !== 'running' || since === undefined) return undefined;
  const { usuallyWithin } = checks;
  if (!(now - since > (usuallyWithin === undefined ? aDay : 3 * usuallyWithin))) return undefined;
  if (checks.since === undefined) return { since, because: 'never-reported' };
  return { since, because: usuallyWithin === undefined ? 'a-day' : 'usual' };
}
