/**
 * From a bare list of events to facts. Such a list knows no threads, often not who was asked, and no
 * rules of the repository: those fields stay absent, and the rules answer with less confidence.
 */
import { sameLogin } from './pullRequest.ts';
import type { PullRequestEvent, PullRequestEventKind, PullRequestFacts } from './pullRequest.ts';

export type { PullRequestEvent } from './pullRequest.ts';

/** Events of one moment happen in this order, whatever order they were listed in. */
const kindsInOrder: readonly PullRequestEventKind[] = [
  'opened',
  'reopened',
  'converted-to-draft',
  'committed',
  'force-pushed',
  'ready-for-review',
  'review-request-removed',
  'commented',
  'reviewed',
  'changes-requested',
  'approved',
  'review-dismissed',
  'review-requested',
  'closed',
  'merged',
];

const rankOfKind = new Map<string, number>(kindsInOrder.map((kind, rank) => [kind, rank]));

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function compareEvents(one: PullRequestEvent, other: PullRequestEvent): number {
  return (
    one.at - other.at ||
    (rankOfKind.get(one.kind) ?? 0) - (rankOfKind.get(other.kind) ?? 0) ||
    compareText(one.actor.login, other.actor.login) ||
    Number(one.actor.isBot) - Number(other.actor.isBot) ||
    compareText(one.subject ?? '', other.subject ?? '')
  );
}

/** Lists come from recordings and forges that grow new kinds: what we cannot read is left out. */
function isReadable(event: unknown): event is PullRequestEvent {
  if (typeof event !== 'object' || event === null) return false;
  const { at, kind, actor } = event as Partial<Record<keyof PullRequestEvent, unknown>>;
  if (typeof at !== 'number' || !Number.isFinite(at)) return false;
  if (typeof kind !== 'string' || !rankOfKind.has(kind)) return false;
  if (typeof actor !== 'object' || actor === null) return false;
  return typeof (actor as { readonly login?: unknown }).login === 'string';
}

const botName = /\[bot\]$/iu;

/**
 * The event with the mark its actor's name gives it, and without a subject that is no text (recordings
 * write `null`); the same object when there is nothing to mend.
 */
function mended(event: PullRequestEvent): PullRequestEvent {
  const { login, isBot } = event.actor;
  const mark: unknown = isBot;
  const shouldBe = mark === true || botName.test(login);
  const { subject, ...rest } = event;
  const isFit = subject === undefined || typeof subject === 'string';
  if (isFit && isBot === shouldBe) return event;
  return { ...(isFit ? event : rest), actor: { login, isBot: shouldBe } };
}

/**
 * The events a rule can read, oldest first, in an order that does not depend on the order they came
 * in. Unknown kinds, events without a time and events without an actor are left out.
 */
export function eventsInOrder(events: readonly PullRequestEvent[]): readonly PullRequestEvent[] {
  const listed: readonly unknown[] = Array.isArray(events) ? events : [];
  const readable = listed.filter(isReadable).map(mended);
  // Facts are read many times and sorted once: an ordered list is the usual case.
  const isOrdered = readable.every((event, index) => {
    const before = readable[index - 1];
    return before === undefined || compareEvents(before, event) <= 0;
  });
  return isOrdered ? readable : readable.toSorted(compareEvents);
}

/** State and draft as the last event about them left them; merged is final. */
function stateAfter(events: readonly PullRequestEvent[]): Pick<PullRequestFacts, 'state' | 'isDraft'> {
  let state: PullRequestFacts['state'] = 'open';
  let isDraft = false;
  for (const { kind } of events) {
    if (kind === 'merged') state = 'merged';
    else if (kind === 'closed' && state !== 'merged') state = 'closed';
    else if (kind === 'reopened' && state !== 'merged') state = 'open';
    else if (kind === 'converted-to-draft') isDraft = true;
    else if (kind === 'ready-for-review') isDraft = false;
  }
  // Opened as a draft leaves no event of its own; only its end does, and it comes too late to matter.
  return { state, isDraft };
}

/**
 * Facts from what happened, in any order. Without an `opened` event the author is whoever acted
 * first; an empty list gives an open pull request of which nothing else is known. Never throws.
 */
export function factsFromEvents(events: readonly PullRequestEvent[]): PullRequestFacts {
  const timeline = eventsInOrder(events);
  const opened = timeline.find(({ kind }) => kind === 'opened') ?? timeline[0];
  const base = { ...stateAfter(timeline), timeline };
  if (!opened) return base;
  // One account may be marked as a bot in one event and not in another: the mark wins.
  const isMarkedBot = timeline.some(({ actor }) => actor.isBot && sameLogin(actor.login, opened.actor.login));
  return { ...base, author: { login: opened.actor.login, isBot: isMarkedBot }, openedAt: opened.at };
}
