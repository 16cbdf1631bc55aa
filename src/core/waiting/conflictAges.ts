import * as v from 'valibot';
import type { PullRequestSignal } from './signal.ts';

/**
 * Since when pull requests conflict with their base. No forge tells, so it is remembered when that was first seen: the
 * conflict may be older, and is never called older than is known. By pull request: epoch milliseconds.
 */
export type ConflictAges = ReadonlyMap<string, number>;

/** More than these nobody has; what a forge hides for long must not pile up. */
const most = 500;

const schema = v.record(v.string(), v.pipe(v.number(), v.finite()));

/** Reads what was stored; anything else counts as nothing remembered. */
export function readConflictAges(stored: unknown): ConflictAges {
  const read = v.safeParse(schema, stored);
  return new Map(read.success ? Object.entries(read.output) : []);
}

function placeOf({ host, repository, number }: PullRequestSignal): string {
  return `${host}/${repository}#${number}`;
}

function isConflict({ turn }: PullRequestSignal): boolean {
  return turn.code === 'conflict';
}

/**
 * What is to be remembered after a look (`now` is epoch milliseconds): conflicts that are seen, those that were seen
 * before with their moment. One that is not seen any more is over, unless its forge hid something from this look.
 */
export function conflictAges(
  before: ConflictAges,
  signals: readonly PullRequestSignal[],
  now: number,
  isUnclear: (host: string) => boolean,
): ConflictAges {
  const shown = new Set(signals.map(placeOf));
  const unclear = [...before].filter(
    ([place]) => !shown.has(place) && isUnclear(place.slice(0, place.indexOf('/'))),
  );
  const seen = signals
    .filter(isConflict)
    .map((signal): [string, number] => [placeOf(signal), before.get(placeOf(signal)) ?? now]);
  return new Map([...seen, ...unclear].slice(0, most));
}

/** The signal with the age of its conflict, where it is one. */
export function withConflictAge(signal: PullRequestSignal, ages: ConflictAges): PullRequestSignal {
  const at = isConflict(signal) ? ages.get(placeOf(signal)) : undefined;
  if (at === undefined) return signal;
  return { ...signal, turn: { ...signal.turn, since: at }, since: { kind: 'moment', at } };
}
