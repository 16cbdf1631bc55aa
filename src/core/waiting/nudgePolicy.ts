import * as v from 'valibot';
import { localDayAt } from '../dates.ts';
import type { Present } from './nudge.ts';
import type { ClockSpan } from './weekSetting.ts';
import { isWorkingTime, workingDay, workingTimeBetween } from './workingTime.ts';
import { momentAt } from './zonedTime.ts';

/**
 * When a notification may come, for a person who asked for notifications. The status bar always tells first; this only
 * decides about the one sentence more. Sources: silence while work moves is Nudge's rule (Maddila et al., TOSEM 2023),
 * business hours only as well.
 */

/** What was said about one wait before. */
export interface Notified {
  readonly key: string;
  /** Epoch milliseconds of the last notification. */
  readonly at: number;
  readonly times: number;
  /** The person said "Not again for this". */
  readonly never: boolean;
}

/** A wait that may deserve a notification: counted, and not set aside. */
export interface NudgeCandidate {
  readonly key: string;
  /** Working time (ms) since it began. */
  readonly idle: number;
  /** Overdue by the pace or the limit; what is merely counted stays in the status bar. */
  readonly isOverdue: boolean;
}

export interface NudgeRules {
  /** The setting: off means never. */
  readonly isWanted: boolean;
  /** Notifications in one local day at most. */
  readonly perDay: number;
  /** No notification in these hours of the day, whatever the working hours say. */
  readonly quiet: readonly ClockSpan[];
  /** Working time (ms) without an act of the person: while they work on it nothing needs saying. */
  readonly stillFor: number;
}

/** More than this nobody reads as help. */
export const notificationsPerDay = 2;

/** Working time (ms) of stillness before anything is said. */
export const stillFor = 30 * 60_000;

/** Why nothing is said, for the log and the tests. */
export type NudgeSilence =
  | 'not-wanted'
  | 'outside-working-hours'
  | 'quiet-hours'
  | 'daily-cap'
  | 'work-moves'
  | 'nothing-overdue'
  | 'backed-off';

export type NudgeDecision =
  | { readonly kind: 'silent'; readonly why: NudgeSilence }
  | { readonly kind: 'notify'; readonly key: string };

/** Forgotten after this many milliseconds (90 days). */
const keptFor = 90 * 86_400_000;

const schema = v.object({ key: v.string(), at: v.number(), times: v.number(), never: v.boolean() });

/** Reads what was stored; a faulty item counts as never notified. */
export function readNotified(stored: unknown): readonly Notified[] {
  if (!Array.isArray(stored)) return [];
  return (stored as readonly unknown[]).flatMap((value) => {
    const result = v.safeParse(schema, value);
    return result.success ? [result.output] : [];
  });
}

/** Whether the moment lies in a span of the day, which may go over midnight. */
export function isWithin(moment: number, span: ClockSpan, timeZone: string): boolean {
  const day = localDayAt(moment, timeZone);
  const from = momentAt(day, span.from, timeZone);
  const to = momentAt(day, span.to, timeZone);
  return span.from < span.to ? moment >= from && moment < to : moment >= from || moment < to;
}

/** Each time the wait must have doubled its silence: after one working day, two, four, eight … */
function isBackedOff({ at, times }: Notified, { now, timeZone, week }: Present): boolean {
  return workingTimeBetween(at, now, timeZone, week) < workingDay(week) * 2 ** (Math.min(times, 8) - 1);
}

/** Whether to say something now, and about which wait: the longest one that may be spoken of. */
export function decideNudge(
  candidates: readonly NudgeCandidate[],
  notified: readonly Notified[],
  /** When the person last did something about their work, such as a commit, a push or a move (epoch ms). */
  actedAt: number | undefined,
  rules: NudgeRules,
  present: Present,
): NudgeDecision {
  const silent = (why: NudgeSilence): NudgeDecision => ({ kind: 'silent', why });
  const { now, timeZone, week } = present;
  if (!rules.isWanted) return silent('not-wanted');
  if (!isWorkingTime(now, timeZone, week)) return silent('outside-working-hours');
  if (rules.quiet.some((span) => isWithin(now, span, timeZone))) return silent('quiet-hours');
  const today = localDayAt(now, timeZone);
  if (notified.filter(({ at }) => localDayAt(at, timeZone) === today).length >= rules.perDay)
    return silent('daily-cap');
  if (actedAt !== undefined && workingTimeBetween(actedAt, now, timeZone, week) < rules.stillFor)
    return silent('work-moves');
  const overdue = candidates
    .filter(({ isOverdue }) => isOverdue)
    .toSorted((one, other) => other.idle - one.idle);
  if (overdue.length === 0) return silent('nothing-overdue');
  const free = overdue.find(({ key }) => {
    const before = notified.find((each) => each.key === key);
    return !before || (!before.never && !isBackedOff(before, present));
  });
  return free ? { kind: 'notify', key: free.key } : silent('backed-off');
}

/** The record after a notification, or after "Not again for this". */
export function withNotified(
  notified: readonly Notified[],
  key: string,
  now: number,
  never: boolean,
): readonly Notified[] {
  const before = notified.find((each) => each.key === key);
  const added: Notified = never
    ? { key, at: before?.at ?? now, times: before?.times ?? 0, never }
    : { key, at: now, times: (before?.times ?? 0) + 1, never: before?.never ?? false };
  return [added, ...notified.filter((each) => each.key !== key && (each.never || now - each.at < keptFor))];
}
