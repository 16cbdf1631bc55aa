/**
 * The pull requests of each forge as they were last seen, small enough to keep: after a restart without a network that
 * is shown, with its time, instead of nothing. No token is in it and no words of a conversation.
 */
import * as v from 'valibot';
import { safePage } from './pageUrl.ts';
import { aDay } from './standing.ts';
import { rulesOfHolders, rulesOfViewers } from './turn.ts';
import type { PullRequestSignal } from './signal.ts';
import type { TurnCode } from './viewerRule.ts';

/** One forge as it was seen with one account. */
export interface LastKnown {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Login: another account sees something else. */
  readonly account: string;
  readonly signals: readonly PullRequestSignal[];
}

/** More than these are not kept of one forge: nobody reads more rows. */
const most = 200;
/** Titles and reasons are cut at this many characters. */
const longest = 300;

const codes: ReadonlySet<string> = new Set<TurnCode>([
  ...rulesOfHolders.map(({ code }) => code),
  ...rulesOfViewers.map(({ code }) => code),
  'nothing-known',
]);

const text = v.pipe(
  v.string(),
  v.transform((value) => value.slice(0, longest)),
);
const moment = v.pipe(v.number(), v.finite());

const turnSchema = v.object({
  turn: v.picklist(['me', 'others', 'nobody', 'shared', 'cannot-tell']),
  people: v.array(text),
  code: v.custom<TurnCode>((value) => typeof value === 'string' && codes.has(value)),
  actor: v.optional(text),
  since: v.optional(moment),
  confidence: v.picklist(['high', 'medium', 'low']),
  moving: v.boolean(),
  nextStep: v.picklist([
    'answer',
    'push-changes',
    'request-again',
    'request-review',
    'fix-checks',
    'resolve-conflict',
    'finish-draft',
    'merge',
    'review',
    'review-again',
    'submit-review',
    'requeue',
    'follow-up',
    'wait',
    'none',
  ]),
  data: v.record(v.string(), v.union([text, v.number(), v.array(text)])),
});

const signalSchema = v.object({
  repository: text,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: text,
  url: v.string(),
  eventUrl: v.optional(v.string()),
  author: v.optional(text),
  isDraft: v.boolean(),
  head: v.object({ repository: v.optional(text), branch: text }),
  changedLines: v.optional(v.number()),
  turn: turnSchema,
  amAuthor: v.optional(v.literal(true)),
  isByMe: v.optional(v.literal(true)),
  isOfMyTeam: v.optional(v.literal(true)),
  othersActedAt: v.optional(moment),
  pushedSinceApproval: v.optional(moment),
});

const forgeSchema = v.object({ at: moment, account: v.string(), signals: v.array(v.unknown()) });

/** One signal as it was kept; undefined when it is none, or its page is not of that forge. */
function signalOf(host: string, stored: unknown): PullRequestSignal | undefined {
  const read = v.safeParse(signalSchema, stored);
  const url = read.success ? safePage(read.output.url, host) : undefined;
  if (!read.success || url === undefined) return undefined;
  const {
    eventUrl: storedPage,
    author,
    changedLines,
    othersActedAt,
    pushedSinceApproval,
    amAuthor,
    isByMe,
    isOfMyTeam,
    head,
    turn,
    ...signal
  } = read.output;
  const { actor, since } = turn;
  const eventUrl = storedPage === undefined ? undefined : safePage(storedPage, host);
  return {
    ...signal,
    kind: 'pull-request',
    host,
    url,
    ...(eventUrl === undefined ? {} : { eventUrl }),
    ...(amAuthor ? { amAuthor } : {}),
    ...(isByMe ? { isByMe } : {}),
    ...(isOfMyTeam ? { isOfMyTeam } : {}),
    author,
    changedLines,
    othersActedAt,
    pushedSinceApproval,
    head: { repository: head.repository, branch: head.branch },
    // The event is only kept as far as it is shown: who, and when.
    turn: { ...turn, actor, since, event: undefined },
    since: since === undefined ? { kind: 'unknown' } : { kind: 'moment', at: since },
  };
}

/** What was stored, by host. A faulty part hides no other; anything else counts as nothing known. */
export function readLastKnown(stored: unknown): ReadonlyMap<string, LastKnown> {
  const known = new Map<string, LastKnown>();
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return known;
  for (const [host, value] of Object.entries(stored)) {
    const read = v.safeParse(forgeSchema, value);
    if (!read.success) continue;
    const { at, account, signals } = read.output;
    known.set(host, { at, account, signals: signals.flatMap((each) => signalOf(host, each) ?? []) });
  }
  return known;
}

/** For keeping: plain data, bounded. */
export function storedLastKnown(known: ReadonlyMap<string, LastKnown>): unknown {
  return Object.fromEntries(
    [...known].map(([host, { at, account, signals }]) => [
      host,
      {
        at,
        account,
        signals: signals.slice(0, most).map(({ turn, ...signal }) => {
          const { event: _event, ...kept } = turn;
          const { kind: _kind, host: _host, since: _since, ...rest } = signal;
          return { ...rest, turn: kept };
        }),
      },
    ]),
  );
}

/** The signals at this moment (epoch ms): what moved then does not move for ever. */
export function lastKnownSignals({ at, signals }: LastKnown, now: number): readonly PullRequestSignal[] {
  if (now - at < aDay) return signals;
  return signals.map((signal) => ({ ...signal, turn: { ...signal.turn, moving: false } }));
}
