import * as v from 'valibot';
import { parseLocalDay, localDayAt, type LocalDay } from '../dates.ts';
import { fingerprint } from './fingerprint.ts';
import type { TurnDecision } from './pullRequest.ts';
import type { PullRequestSignal, Signal } from './signal.ts';
import type { Wait } from './wait.ts';

/**
 * What the person said about a wait themselves: not now, not me, let it go, or that it is their turn whatever the rules
 * say, which sets nothing aside. It stands until somebody else does something (whose-turn rule 2), until the date that
 * was named, or until it is taken back.
 */
export type SetAsideKind = 'snoozed' | 'not-my-turn' | 'let-go' | 'my-turn';

export interface SetAside {
  /** Which wait, as `setAsideKey` tells it. */
  readonly key: string;
  /** What had happened by then, as `eventMark` tells it: when that reads differently, something new happened. */
  readonly mark: string;
  readonly kind: SetAsideKind;
  /** Why, in the person's own words; may be empty. */
  readonly reason: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Snoozed until the morning of this day; undefined: until the next event. */
  readonly until?: LocalDay | undefined;
}

/** More than these, the newest, are not kept. */
const most = 500;

const schema = v.object({
  key: v.string(),
  mark: v.string(),
  kind: v.picklist(['snoozed', 'not-my-turn', 'let-go', 'my-turn']),
  reason: v.string(),
  at: v.number(),
  until: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => parseLocalDay(text) !== undefined),
      v.transform((text) => text as LocalDay),
    ),
  ),
});

/** Reads what was stored. Anything that is no list counts as nothing set aside; a faulty item never hides others. */
export function readSetAsides(stored: unknown): readonly SetAside[] {
  if (!Array.isArray(stored)) return [];
  return (stored as readonly unknown[]).flatMap((value) => {
    const result = v.safeParse(schema, value);
    return result.success ? [result.output] : [];
  });
}

/** As much of a pull request as it takes to know what was said about it. */
type SaidPullRequest = Pick<PullRequestSignal, 'host' | 'repository' | 'number' | 'othersActedAt'>;

const pullRequestSubject = ({ host, repository, number }: SaidPullRequest): readonly string[] => [
  ...[host, repository],
  String(number),
];
const pullRequestEvent = ({ othersActedAt }: SaidPullRequest): readonly string[] => [
  String(othersActedAt ?? ''),
];

const keyOf = (kind: Signal['kind'], subject: readonly string[]): string =>
  fingerprint([kind, ...subject].join('\0'));
const markOf = (event: readonly string[]): string => fingerprint(event.join('\0'));

/** What tells one wait from another, steadier than its place: lines move while the text stays. */
function subjectOf(signal: Signal): readonly string[] {
  switch (signal.kind) {
    case 'branch':
      return [signal.root, signal.branch];
    case 'marker':
      return [signal.root, signal.file, signal.tag, signal.owners.join(','), signal.text];
    case 'ledger':
      // Not the whole line: a step that I write into it makes no other wait of it.
      return [signal.owner ?? '', signal.text];
    case 'pull-request':
      return pullRequestSubject(signal);
  }
}

/** What happened last, as far as the signal tells. */
function eventOf(signal: Signal): readonly string[] {
  const since = signal.since.kind === 'moment' ? String(signal.since.at) : signal.since.kind;
  switch (signal.kind) {
    case 'branch':
      return [signal.state, String(signal.behind ?? 0), since];
    case 'marker':
      // The line has no history of events: as long as it stands there unchanged, nothing happened.
      return [];
    case 'ledger':
      return [];
    case 'pull-request':
      return pullRequestEvent(signal);
  }
}

/** The same for the same wait from look to look and from start to start. */
export function setAsideKey({ signal }: Wait): string {
  return keyOf(signal.kind, subjectOf(signal));
}

/** Reads differently once something happened that the person has not seen. */
function eventMark({ signal }: Wait): string {
  return markOf(eventOf(signal));
}

/** Whether what the person said still stands for the wait. */
function stands(said: SetAside, wait: Wait, now: number, timeZone: string): boolean {
  if (said.mark !== eventMark(wait)) return false;
  return said.until === undefined || localDayAt(now, timeZone) < said.until;
}

/** What sets a wait aside: all that was said of it but that it is the person's own turn. */
export type Aside = SetAside & { readonly kind: Exclude<SetAsideKind, 'my-turn'> };

/** How and why the person set this wait aside, if that still stands. */
export function setAsideOf(
  wait: Wait,
  all: readonly SetAside[],
  now: number,
  timeZone: string,
): Aside | undefined {
  const key = setAsideKey(wait);
  return all.find(
    (said): said is Aside => said.key === key && said.kind !== 'my-turn' && stands(said, wait, now, timeZone),
  );
}

/** "Not my turn" or "my turn", as this person said it of a pull request, while it stands: a decision for the turn rules. */
export function decisionOn(
  pullRequest: SaidPullRequest,
  login: string,
  all: readonly SetAside[],
): TurnDecision | undefined {
  const key = keyOf('pull-request', pullRequestSubject(pullRequest));
  const said = all.find((each) => each.key === key && each.mark === markOf(pullRequestEvent(pullRequest)));
  if (said?.kind !== 'not-my-turn' && said?.kind !== 'my-turn') return undefined;
  const { kind, at, reason } = said;
  const turn = kind === 'my-turn' ? 'mine' : 'not-mine';
  return { by: login, turn, at, ...(reason === '' ? {} : { reason }) };
}

/** The list with one more; what was said about the same wait before is forgotten. */
export function withSetAside(
  all: readonly SetAside[],
  wait: Wait,
  said: Pick<SetAside, 'kind' | 'reason' | 'until'>,
  now: number,
): readonly SetAside[] {
  const added: SetAside = { ...said, key: setAsideKey(wait), mark: eventMark(wait), at: now };
  return [added, ...withoutSetAside(all, wait)].slice(0, most);
}

/** The list without what was said about this wait. */
export function withoutSetAside(all: readonly SetAside[], wait: Wait): readonly SetAside[] {
  const key = setAsideKey(wait);
  return all.filter((said) => said.key !== key);
}
