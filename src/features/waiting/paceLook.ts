import type { Result } from '../../core/ports.ts';
import {
  isBeforeReview,
  paceOf,
  sizeOf,
  type MergedPullRequest,
  type Pace,
} from '../../core/waiting/pace.ts';
import type { PullRequestSignal } from '../../core/waiting/signal.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import type { WorkingWeek } from '../../core/waiting/workingTime.ts';
import type { LookDoors } from './doors.ts';
import type { LookInput } from './look.ts';

/** The pace of a repository changes slowly (ms). */
const freshFor = 24 * 3_600_000;
/** After a failure it is asked for again sooner (ms). */
const againAfter = 10 * 60_000;
/** Repositories that are asked for in one look; the next look goes on. */
const atOnce = 3;
/** A look does not wait longer for it (ms); what comes later is there for the next one. */
const patience = 2000;

const placeOf = ({ host, repository }: PullRequestSignal): string => `${host}/${repository}`;

function waitsForReview(signal: PullRequestSignal): boolean {
  return isBeforeReview(signal.turn.code) && signal.changedLines !== undefined;
}

/** Asks for the merged pull requests of repositories in which a review is waited for, a few at a time, once a day. */
export async function readPaces(
  { clock, log }: Pick<LookDoors, 'clock' | 'log'>,
  { memory, end }: Pick<LookInput, 'memory' | 'end'>,
  signals: readonly PullRequestSignal[],
): Promise<void> {
  const now = clock.now();
  const wanted = new Map(signals.filter(waitsForReview).map((signal) => [placeOf(signal), signal]));
  const unknown = [...wanted].filter(([place, { host }]) => {
    const known = memory.merged.get(place);
    return memory.askable.has(host) && (!known || now - known.at >= freshFor);
  });
  const asked = unknown.slice(0, atOnce).map(async ([place, { host, repository }]) => {
    const forge = memory.askable.get(host);
    if (!forge) return;
    const before = memory.merged.get(place)?.value;
    // Marked before it is asked: looks follow each other faster than a forge answers. Nothing is known until it did.
    memory.merged.set(place, { at: now, value: before });
    const result: Result<readonly MergedPullRequest[]> = await forge.merged(repository, end);
    const isStill = memory.askable.get(host) === forge;
    if (result.ok && isStill) memory.merged.set(place, { at: now, value: result.value });
    else memory.merged.set(place, { at: now - freshFor + againAfter, value: before });
    if (!result.ok) log.warn(`The pace of a repository on ${host} could not be read: ${result.failure.kind}`);
  });
  if (asked.length === 0) return;
  let limit: { dispose(): void } | undefined;
  const late = new Promise<void>((resolve) => {
    limit = clock.after(patience, resolve);
  });
  await Promise.race([Promise.all(asked), late]);
  limit?.dispose();
}

/** Tells the pace that a wait is compared with; each repository and size is worked out once. */
export function paceTeller(
  { clock }: Pick<LookDoors, 'clock'>,
  { memory, week }: Pick<LookInput, 'memory'> & { readonly week: WorkingWeek },
): (wait: Wait) => Pace | undefined {
  const told = new Map<string, Pace>();
  return ({ signal }) => {
    if (signal.kind !== 'pull-request' || !waitsForReview(signal)) return undefined;
    const merged = memory.merged.get(placeOf(signal))?.value;
    if (!merged || signal.changedLines === undefined) return undefined;
    const size = sizeOf(signal.changedLines);
    const key = `${placeOf(signal)} ${size}`;
    const pace = told.get(key) ?? paceOf(merged, size, clock.timeZone(), week);
    told.set(key, pace);
    return pace;
  };
}
