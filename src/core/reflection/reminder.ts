import * as v from 'valibot';
import { isoWeekday, localDayAt, parseLocalDay, type LocalDay } from '../dates.ts';
import type { Disposable } from '../ports.ts';
import { momentAt } from '../waiting/zonedTime.ts';

/** What the person chose; off until they do. */
export interface ReminderPlan {
  /** `status-bar`: a word there and nothing else; `notification`: one sentence more, once a day. */
  readonly by: 'off' | 'status-bar' | 'notification';
  /** ISO weekdays, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight, by the clocks on the wall. */
  readonly minutes: number;
}

/** What was done before; undefined where it never was. */
export interface Reminded {
  /** The day on which a notification came last. */
  readonly notified?: LocalDay | undefined;
  /** The day on which the person followed the reminder last, or said not today. */
  readonly taken?: LocalDay | undefined;
}

/** Whether today's entry has an answer; `unknown` while it cannot be read. */
export type Answered = 'yes' | 'no' | 'unknown';

/** Why nothing is said, for the tests. */
export type ReminderSilence = 'off' | 'another-day' | 'too-early' | 'answered' | 'taken' | 'cannot-tell';

export type ReminderDecision =
  | { readonly kind: 'silent'; readonly why: ReminderSilence }
  /** It stands in the status bar; with `notify` a notification may come too. */
  | { readonly kind: 'due'; readonly day: LocalDay; readonly notify: boolean };

/** A sign that it is time to reflect, for whatever shows it. */
export interface ReminderSign {
  readonly isDue: boolean;
  onDidChange(listener: () => void): Disposable;
}

/**
 * Whether the person is to be reminded at the moment `now` (epoch ms): on a chosen weekday from the chosen hour to
 * midnight, until something is answered or they took it up. A clock that was set back, a day that comes twice on a
 * journey and an hour that comes twice in autumn remind nobody a second time.
 */
export function decideReminder(
  now: number,
  timeZone: string,
  plan: ReminderPlan,
  answered: Answered,
  reminded: Reminded,
): ReminderDecision {
  if (plan.by === 'off') return silent('off');
  const day = localDayAt(now, timeZone);
  if (!plan.weekdays.includes(isoWeekday(day))) return silent('another-day');
  if (now < momentAt(day, plan.minutes, timeZone)) return silent('too-early');
  if (reminded.taken === day) return silent('taken');
  if (answered !== 'no') return silent(answered === 'yes' ? 'answered' : 'cannot-tell');
  return { kind: 'due', day, notify: plan.by === 'notification' && reminded.notified !== day };
}

function silent(why: ReminderSilence): ReminderDecision {
  return { kind: 'silent', why };
}

/** Minutes after midnight of `9:05` or `17:30`; undefined when no clock shows it. */
export function parseClockTime(text: string): number | undefined {
  const [, hours, minutes] = /^\s*(\d{1,2}):(\d{2})\s*$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return Number(hours) * 60 + Number(minutes);
}

const schema = v.object({ notified: v.optional(v.string()), taken: v.optional(v.string()) });

/** Reads what was stored; anything else counts as never reminded. */
export function readReminded(stored: unknown): Reminded {
  const read = v.safeParse(schema, stored);
  if (!read.success) return {};
  const { notified = '', taken = '' } = read.output;
  return { notified: parseLocalDay(notified), taken: parseLocalDay(taken) };
}
