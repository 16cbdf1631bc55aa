/**
 * Where a pull request stands: the facts read once, so that every rule asks the same questions in the
 * same words. Events of bots are gone here; a merge, a close or a draft they made is in the facts.
 */
import { eventsInOrder } from './history.ts';
import { sameLogin } from './pullRequest.ts';
import type {
  PullRequestEvent,
  PullRequestEventKind,
  PullRequestFacts,
  SubmittedReview,
  ThreadWord,
} from './pullRequest.ts';

/** Twenty-four hours: shorter than that, work is moving (Nudge and NudgeBot both measure from there). */
export const aDay = 86_400_000;

/** A review that still counts: the newest one of its reviewer that took a side. */
export interface Opinion {
  readonly of: string;
  readonly state: 'approved' | 'changes-requested';
  readonly at: number;
  readonly commit?: string;
}

/** An unresolved thread with its last word by a person. */
export interface OpenThread {
  readonly path?: string;
  readonly last: ThreadWord;
  /** Everybody in it but bots, each once, in order of their first word. */
  readonly people: readonly string[];
}

/** The facts, read once for every rule. */
export interface Standing {
  readonly facts: PullRequestFacts;
  /** Only events are known, and nothing of the forge's own state: no verdict is certain then but that it is over. */
  readonly isBare: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The author's login; undefined when unknown or a bot. */
  readonly author: string | undefined;
  /** Everything that happened, bots' events too, oldest first. */
  readonly events: readonly PullRequestEvent[];
  /** What people did since it was opened, oldest first: only what can pass a turn. */
  readonly acts: readonly PullRequestEvent[];
  /** The newest of them. */
  readonly last: PullRequestEvent | undefined;
  /** Standing approvals and requests for changes, oldest first. */
  readonly opinions: readonly Opinion[];
  /** Unresolved threads, the one with the oldest last word first; undefined when threads are not known. */
  readonly openThreads: readonly OpenThread[] | undefined;
  /** Epoch milliseconds of the author side's last push after opening. */
  readonly pushedAt: number | undefined;
  /** People beside the author who commented or reviewed, each once. */
  readonly reviewers: readonly string[];
  /** Whether the account stands on the author's side: the author, a co-author, or a helper who only pushes. */
  readonly isAuthorSide: (login: string) => boolean;
}

const words: ReadonlySet<PullRequestEventKind> = new Set([
  'commented',
  'reviewed',
  'approved',
  'changes-requested',
]);
const pushes: ReadonlySet<PullRequestEventKind> = new Set(['committed', 'force-pushed']);
/** Housekeeping that hands the work to nobody. */
const silent: ReadonlySet<PullRequestEventKind> = new Set([
  'review-request-removed',
  'converted-to-draft',
  'closed',
  'merged',
]);

/** Whether the event is a word to the other side. */
export function isWord({ kind }: PullRequestEvent): boolean {
  return words.has(kind);
}

/** Whether the event changed the code. */
export function isPush({ kind }: PullRequestEvent): boolean {
  return pushes.has(kind);
}

/** Each login once, in order of appearance. */
export function distinct(logins: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return logins.filter((login) => {
    const key = login.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The newest side that each reviewer took and that was not dismissed, oldest first. */
export function opinionsIn(
  reviews: readonly SubmittedReview[],
  isAuthorSide: (login: string) => boolean,
): readonly Opinion[] {
  const standing = new Map<string, Opinion>();
  const byPeople = reviews.filter((review) => Number.isFinite(review.at) && !review.author.isBot);
  for (const review of byPeople.toSorted((one, other) => one.at - other.at)) {
    const of = review.author.login;
    if (isAuthorSide(of) || review.state === 'commented') continue;
    standing.delete(of.toLowerCase());
    if (review.state === 'dismissed') continue;
    const commit = review.commit === undefined ? {} : { commit: review.commit };
    standing.set(of.toLowerCase(), { of, state: review.state, at: review.at, ...commit });
  }
  return [...standing.values()];
}

function standingOpinions(
  facts: PullRequestFacts,
  events: readonly PullRequestEvent[],
  isAuthorSide: (login: string) => boolean,
): readonly Opinion[] {
  const standing = new Map<string, Opinion>();
  const key = (login: string): string => login.toLowerCase();
  if (facts.reviews) return opinionsIn(facts.reviews, isAuthorSide);
  for (const { kind, actor, at, subject } of events) {
    if ((kind === 'approved' || kind === 'changes-requested') && !isAuthorSide(actor.login)) {
      standing.delete(key(actor.login));
      standing.set(key(actor.login), { of: actor.login, state: kind, at });
    } else if (kind === 'review-dismissed') {
      // A bare list often does not say whose review: then it was the newest one.
      const dismissed = subject === undefined ? [...standing.keys()].at(-1) : key(subject);
      if (dismissed !== undefined) standing.delete(dismissed);
    }
  }
  return [...standing.values()];
}

function openThreadsOf(facts: PullRequestFacts): readonly OpenThread[] | undefined {
  return facts.threads
    ?.filter(({ isResolved }) => !isResolved)
    .flatMap((thread): OpenThread[] => {
      const spoken = thread.words
        .filter(({ by, at }) => !by.isBot && Number.isFinite(at))
        .toSorted((one, other) => one.at - other.at);
      const last = spoken.at(-1);
      if (!last) return [];
      const path = thread.path === undefined ? {} : { path: thread.path };
      return [{ last, people: distinct(spoken.map(({ by }) => by.login)), ...path }];
    })
    .toSorted((one, other) => one.last.at - other.last.at);
}

/**
 * People who only ever pushed. Commits often carry a name from git instead of a login, and colleagues
 * push to each other's branches: who only pushed works for the author, who also spoke is a reviewer
 * who helps.
 */
function helpersAmong(
  facts: PullRequestFacts,
  byPeople: readonly PullRequestEvent[],
  isNamedAuthor: (login: string) => boolean,
): readonly string[] {
  const pushers = distinct(
    byPeople
      .filter((event) => isPush(event) && !isNamedAuthor(event.actor.login))
      .map(({ actor }) => actor.login),
  );
  if (pushers.length === 0) return pushers;
  const speakers = [
    ...byPeople.filter((event) => !isPush(event) && event.kind !== 'opened').map(({ actor }) => actor.login),
    ...(facts.reviews ?? []).map((review) => review.author.login),
    ...(facts.threads ?? []).flatMap((thread) => thread.words.map(({ by }) => by.login)),
  ];
  return pushers.filter((pusher) => !speakers.some((speaker) => sameLogin(speaker, pusher)));
}

/** Reads the facts. Pure; never throws. */
export function standingOf(facts: PullRequestFacts, now: number): Standing {
  const events = eventsInOrder(facts.timeline);
  const byPeople = events.filter(({ actor }) => !actor.isBot);
  const author = facts.author && !facts.author.isBot ? facts.author.login : undefined;
  const named = [...(author === undefined ? [] : [author]), ...(facts.coAuthors ?? [])];
  const isNamedAuthor = (login: string): boolean => named.some((name) => sameLogin(name, login));
  const helpers = helpersAmong(facts, byPeople, isNamedAuthor);
  const isAuthorSide = (login: string): boolean =>
    isNamedAuthor(login) || helpers.some((helper) => sameLogin(helper, login));
  const openedAt = facts.openedAt ?? Number.NEGATIVE_INFINITY;
  const acts = byPeople.filter(
    ({ kind, actor, at }) =>
      at >= openedAt && !silent.has(kind) && (kind !== 'reopened' || isAuthorSide(actor.login)),
  );
  const lastPush = acts.findLast((event) => isPush(event) && isAuthorSide(event.actor.login));
  return {
    facts,
    isBare: ![facts.threads, facts.reviews, facts.reviewRequests, facts.assignees, facts.coAuthors].some(
      Boolean,
    ),
    now,
    author,
    events,
    acts,
    last: acts.at(-1),
    opinions: standingOpinions(facts, byPeople, isAuthorSide),
    openThreads: openThreadsOf(facts),
    pushedAt: facts.pushedAt ?? lastPush?.at,
    reviewers: distinct(
      [
        ...acts.filter((act) => isWord(act)).map(({ actor }) => actor),
        ...(facts.reviews ?? []).map((review) => review.author),
        ...(facts.threads ?? []).flatMap((thread) => thread.words.map(({ by }) => by)),
      ]
        .filter(({ login, isBot }) => !isBot && !isAuthorSide(login))
        .map(({ login }) => login),
    ),
    isAuthorSide,
  };
}
