/** What one person brings to a pull request: their part in it, read once for the rules that speak to them. */
import { sameLogin } from './pullRequest.ts';
import { askedAt } from './reviewRules.ts';
import { isPush } from './standing.ts';
import type { ReviewRequest, Viewer } from './pullRequest.ts';
import type { OpenThread, Standing } from './standing.ts';
import type { Holder, TurnEvent } from './turnRule.ts';

/** Everything a rule for one person may look at. */
export interface View {
  readonly standing: Standing;
  readonly viewer: Viewer;
  readonly holder: Holder;
  /** The viewer is the author, or named as one of the authors. */
  readonly isAuthor: boolean;
  /** Epoch milliseconds of the viewer's newest review, of any state; undefined: never reviewed. */
  readonly reviewedAt: number | undefined;
}

/** Whether the list names the login. */
export function names(logins: readonly string[] | undefined, login: string): boolean {
  return logins?.some((name) => sameLogin(name, login)) === true;
}

/** Whether a person other than the viewer did anything after that moment. */
export function actedSince({ standing, viewer }: View, at: number): boolean {
  const spoken = (standing.facts.threads ?? []).flatMap(({ words }) =>
    words.map(({ by, at: when }) => ({ by, when })),
  );
  return (
    standing.acts.some((act) => act.at > at && !sameLogin(act.actor.login, viewer.login)) ||
    spoken.some(({ by, when }) => when > at && !by.isBot && !sameLogin(by.login, viewer.login))
  );
}

/** Unresolved threads the viewer took part in. */
export function myThreads({ standing, viewer }: View): readonly OpenThread[] {
  return (standing.openThreads ?? []).filter(({ people }) => names(people, viewer.login));
}

/** The request that names the viewer and nobody's team; from the timeline where no list is known. */
export function myRequest({ standing, viewer, reviewedAt }: View): ReviewRequest | undefined {
  const { reviewRequests } = standing.facts;
  if (reviewRequests)
    return reviewRequests.find(({ kind, name }) => kind === 'user' && sameLogin(name, viewer.login));
  const newest = standing.events.findLast(
    ({ kind, subject }) =>
      (kind === 'review-requested' || kind === 'review-request-removed') &&
      subject !== undefined &&
      sameLogin(subject, viewer.login),
  );
  if (newest?.kind !== 'review-requested' || (reviewedAt ?? Number.NEGATIVE_INFINITY) > newest.at)
    return undefined;
  return { kind: 'user', name: viewer.login, at: newest.at, by: newest.actor.login };
}

/** Requests that name a team. */
export function teamRequests({ standing }: View): readonly ReviewRequest[] {
  return (standing.facts.reviewRequests ?? []).filter(({ kind }) => kind === 'team');
}

/** Requests that name a team of the viewer. */
export function myTeamRequests(view: View): readonly ReviewRequest[] {
  return teamRequests(view).filter(({ name }) => names(view.viewer.teams, name));
}

/** The event behind a request; undefined when nobody knows when it was asked. */
export function requestEvent({ standing }: View, request: ReviewRequest): TurnEvent | undefined {
  const at = askedAt(standing, request);
  if (at === undefined) return undefined;
  return { kind: 'review-requested', at, ...(request.by === undefined ? {} : { actor: request.by }) };
}

/** Whether the viewer's newest review was dismissed. */
export function isDismissed({ standing, viewer, reviewedAt }: View): boolean {
  const mine = (standing.facts.reviews ?? []).filter(({ author }) => sameLogin(author.login, viewer.login));
  const newest = mine.toSorted((one, other) => one.at - other.at).at(-1);
  if (newest) return newest.state === 'dismissed';
  return standing.acts.some(
    ({ kind, subject, at }) =>
      kind === 'review-dismissed' &&
      subject !== undefined &&
      sameLogin(subject, viewer.login) &&
      at >= (reviewedAt ?? at + 1),
  );
}

/** Whether the code changed since the viewer's newest review; by commit where it is known, else by time. */
export function movedSinceReview({ standing, viewer, reviewedAt }: View): boolean {
  const { facts, pushedAt } = standing;
  const seen = facts.reviews
    ?.filter(({ author }) => sameLogin(author.login, viewer.login))
    .toSorted((one, other) => one.at - other.at)
    .at(-1)?.commit;
  if (seen !== undefined && facts.headCommit !== undefined) return seen !== facts.headCommit;
  return reviewedAt !== undefined && pushedAt !== undefined && pushedAt > reviewedAt;
}

/** The author as a list; empty when unknown or a bot. */
export function authorPeople({ standing }: View): readonly string[] {
  return standing.author === undefined ? [] : [standing.author];
}

/** The newest push; undefined when none is known. */
export function pushEvent({ standing }: View): TurnEvent | undefined {
  const push = standing.acts.findLast((act) => isPush(act));
  if (push) return { kind: push.kind, at: push.at, actor: push.actor.login };
  return standing.pushedAt === undefined ? undefined : { kind: 'committed', at: standing.pushedAt };
}

/** The viewer's standing opinion. */
export function myOpinion({ standing, viewer }: View): 'approved' | 'changes-requested' | undefined {
  return standing.opinions.find(({ of }) => sameLogin(of, viewer.login))?.state;
}
