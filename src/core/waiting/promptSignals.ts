import { addMonths, localDayAt } from '../dates.ts';
import type { Present } from './nudge.ts';
import type { Overview, WaitRow } from './overview.ts';
import type { Since } from './signal.ts';
import { workingDay } from './workingTime.ts';

/** What can bring a prompt, in the order in which one is looked for: what is on me comes first, since I can move it. */
export const promptSignalKinds = [
  /** A pull request on which I am on turn, idle for a working day. */
  'pull-request-on-me',
  /** Anything else on me, idle for more than three working days. */
  'wait-on-me',
  /** On others, idle for more than three working days. */
  'wait-on-others',
  /** A marker in code that is mine, older than a month of the calendar. */
  'old-marker',
  /** A branch of mine, not in the main line as it stands and without a commit for two weeks. */
  'stale-branch',
  /** A branch of mine that was merged and is still there. */
  'left-behind-branch',
] as const;

export type PromptSignalKind = (typeof promptSignalKinds)[number];

export interface PromptSignal {
  readonly kind: PromptSignalKind;
  readonly row: WaitRow;
}

const longWaitDays = 3;

/** The waits of a look that may bring a prompt: by kind, and of each kind the longest first. What was set aside brings none. */
export function promptSignals({ groups, present }: Overview): readonly PromptSignal[] {
  const found = groups
    .flatMap(({ rows }) => rows)
    .flatMap((row) => {
      const kind = row.said ? undefined : kindOf(row, present);
      return kind ? [{ kind, row }] : [];
    });
  const rank = ({ kind }: PromptSignal): number => promptSignalKinds.indexOf(kind);
  return found.toSorted(
    (one, other) => rank(one) - rank(other) || (other.row.idle ?? -1) - (one.row.idle ?? -1),
  );
}

function kindOf({ wait, state, idle }: WaitRow, present: Present): PromptSignalKind | undefined {
  const { signal, turn } = wait;
  if (signal.kind === 'branch') {
    if (signal.state === 'stale') return 'stale-branch';
    return signal.state === 'left-behind'
      ? 'left-behind-branch'
      : longWait(wait.turn.kind, state, idle, present);
  }
  if (signal.kind === 'marker' && turn.kind === 'me')
    return isOlderThanAMonth(wait.since, present) ? 'old-marker' : undefined;
  if (signal.kind === 'pull-request' && turn.kind === 'me')
    return state === 'counted' ? 'pull-request-on-me' : undefined;
  return longWait(turn.kind, state, idle, present);
}

function longWait(
  turn: WaitRow['wait']['turn']['kind'],
  state: WaitRow['state'],
  idle: number | undefined,
  { week }: Present,
): PromptSignalKind | undefined {
  if (state !== 'counted' || idle === undefined || idle <= longWaitDays * workingDay(week)) return undefined;
  return turn === 'me' ? 'wait-on-me' : 'wait-on-others';
}

function isOlderThanAMonth(since: Since, { now, timeZone }: Present): boolean {
  const monthAgo = addMonths(localDayAt(now, timeZone), -1);
  if (since.kind === 'moment') return localDayAt(since.at, timeZone) < monthAgo;
  return since.kind === 'day' && since.day < monthAgo;
}
