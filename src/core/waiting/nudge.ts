import { addDays, localDayAt } from '../dates.ts';
import { isNote } from './markerOwners.ts';
import { momentAt } from './zonedTime.ts';
import { workingDay, workingTimeBetween, type WorkingWeek } from './workingTime.ts';
import type { Since } from './signal.ts';
import type { Wait } from './wait.ts';

/** The moment a verdict is made for, in the person's zone and working week. */
export interface Present {
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
  readonly week: WorkingWeek;
}

/** How a wait stands for the status bar. */
export type WaitState =
  /** It names a person and has been idle for a working day or more. */
  | 'counted'
  /** It names a person, and something happened within the last working day; or a machine works. */
  | 'moving'
  /** Mine, and never counted: my own draft, or a branch that is merged and only left to be deleted. */
  | 'draft'
  /** It is for any one of a team. */
  | 'shared'
  /** It is for any one of a team that I am not in, and has been idle for a working day or more. */
  | 'other-team'
  /** It names nobody, is only a note, or nobody knows since when. */
  | 'cannot-tell';

/**
 * Working time (ms) since a wait began; undefined when that cannot be told. Of a day without a time of day only the
 * time after that day is certain, so counting starts at its end.
 */
export function idleTime(since: Since, present: Present): number | undefined {
  const { now, timeZone, week } = present;
  switch (since.kind) {
    case 'moment':
      return workingTimeBetween(since.at, now, timeZone, week);
    case 'day':
      return workingTimeBetween(momentAt(addDays(since.day, 1), 0, timeZone), now, timeZone, week);
    case 'uncommitted':
      return 0;
    case 'unknown':
      return undefined;
  }
}

function isOfToday(since: Since, { now, timeZone }: Present): boolean {
  const today = localDayAt(now, timeZone);
  if (since.kind === 'moment') return localDayAt(since.at, timeZone) >= today;
  return since.kind === 'uncommitted' || (since.kind === 'day' && since.day >= today);
}

/** The one rule of what counts: a wait on a person that has been idle for a whole working day and is not of today. */
export function waitStateOf(wait: Wait, present: Present): WaitState {
  if (wait.signal.kind === 'branch' && wait.signal.state === 'left-behind') return 'draft';
  if (wait.signal.kind === 'marker' && isNote(wait.signal)) return 'cannot-tell';
  if (wait.turn.kind === 'shared') return 'shared';
  if (wait.turn.kind === 'cannot-tell') return 'cannot-tell';
  if (wait.turn.kind === 'nobody') return 'moving';
  if (wait.signal.kind === 'pull-request') {
    if (wait.signal.isDraft) return 'draft';
    if (wait.signal.turn.moving) return 'moving';
  }
  if (isOfToday(wait.since, present)) return 'moving';
  const idle = idleTime(wait.since, present);
  if (idle === undefined) return 'cannot-tell';
  if (idle < workingDay(present.week)) return 'moving';
  return wait.turn.kind === 'other-team' ? 'other-team' : 'counted';
}

/**
 * Whether a wait can be overdue: on a person, and idle. A limit may be shorter than the working day after which a wait
 * counts; but while whoever is on turn is at work, nothing is late.
 */
export function mayBeOverdue(wait: Wait, state: WaitState): boolean {
  if (state !== 'moving') return state === 'counted';
  const isAtWork = wait.signal.kind === 'pull-request' && wait.signal.turn.moving;
  return (wait.turn.kind === 'me' || wait.turn.kind === 'others') && !isAtWork;
}

/** Whether a wait would be counted, or be moving, if somebody knew since when it stands. */
export function isUndated(wait: Wait, present: Present): boolean {
  if (waitStateOf(wait, present) !== 'cannot-tell') return false;
  const { signal, turn } = wait;
  if (signal.kind === 'marker' && isNote(signal)) return false;
  return turn.kind === 'me' || turn.kind === 'others';
}

/** What the status bar says. Both zero is the quiet state. */
export interface Nudge {
  /** Waits whose turn is somebody else's. */
  readonly others: number;
  /** Waits whose turn is mine. */
  readonly me: number;
}

export function nudgeOf(waits: readonly Wait[], present: Present): Nudge {
  let others = 0;
  let me = 0;
  for (const wait of waits) {
    if (waitStateOf(wait, present) !== 'counted') continue;
    if (wait.turn.kind === 'me') me += 1;
    else others += 1;
  }
  return { others, me };
}
