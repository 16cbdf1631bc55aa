/**
 * Whose turn is it? `holder` says who has to act next on a pull request, seen by nobody in
 * particular; `whoseTurn` tells it to one person. Both are pure: the same facts and the same `now`
 * give the same answer, whatever order the events came in. Both take the first rule that answers;
 * the rules, with an example each, are listed in docs/whose-turn.md.
 */
import { historyRules } from './historyRules.ts';
import { holderRules } from './holderRules.ts';
import { sameLogin, unreadableTeam } from './pullRequest.ts';
import { reviewRules } from './reviewRules.ts';
import { aDay, standingOf } from './standing.ts';
import { teamRules } from './teamRules.ts';
import { cannotTell } from './turnRule.ts';
import { names } from './view.ts';
import { viewerRules } from './viewerRules.ts';
import type { PullRequestFacts, Viewer } from './pullRequest.ts';
import type { Standing } from './standing.ts';
import type { Holder, HolderRule } from './turnRule.ts';
import type { View } from './view.ts';
import type { Turn, ViewerRule, ViewVerdict } from './viewerRule.ts';

export type { Holder } from './turnRule.ts';
export type { Turn } from './viewerRule.ts';

/** Every rule that names a holder, in the order they are asked. */
export const rulesOfHolders: readonly HolderRule[] = [...holderRules, ...reviewRules, ...historyRules];

/** Every rule that speaks to one person, in the order they are asked, `done` coming before all. */
export const rulesOfViewers: readonly ViewerRule[] = [...viewerRules, ...teamRules];

function decide(standing: Standing): Holder {
  for (const { code, decide: ask } of rulesOfHolders) {
    const verdict = ask(standing);
    if (verdict) return { ...verdict, code };
  }
  return { ...cannotTell(['timeline']), code: 'nothing-known' };
}

/**
 * Who has to act next, and why. `now` is epoch milliseconds. An open pull request that is ready and
 * on which anybody acted always gets a side, with confidence `low` where it is a guess. Never throws.
 */
export function holder(facts: PullRequestFacts, now: number): Holder {
  return decide(standingOf(facts, now));
}

function viewOf(standing: Standing, viewer: Viewer): View {
  const { facts, acts, author } = standing;
  const isMe = (login: string): boolean => sameLogin(login, viewer.login);
  const reviews = [
    ...(facts.reviews ?? []).filter((review) => isMe(review.author.login)).map(({ at }) => at),
    ...acts
      .filter(
        ({ kind, actor }) =>
          ['reviewed', 'approved', 'changes-requested'].includes(kind) && isMe(actor.login),
      )
      .map(({ at }) => at),
  ].filter(Number.isFinite);
  return {
    standing,
    viewer,
    holder: decide(standing),
    isAuthor:
      (author !== undefined && isMe(author)) ||
      (facts.author?.isBot !== true && names(facts.coAuthors, viewer.login)),
    reviewedAt: reviews.length > 0 ? Math.max(...reviews) : undefined,
  };
}

/** The holder's verdict as this person sees it. */
function projection({ holder: held, viewer, isAuthor }: View): ViewVerdict {
  const { event, confidence, step, data } = held;
  const people = held.people.filter((name) => name !== unreadableTeam);
  const shared = { event, confidence, step, data };
  if (held.side === 'nobody' || held.side === 'cannot-tell') return { ...shared, turn: held.side, people };
  if (held.side === 'author') {
    return isAuthor
      ? { ...shared, turn: 'me', people: [viewer.login] }
      : { ...shared, turn: 'others', people };
  }
  // A team whose name may not be read is alone on turn: whom it is on is what cannot be told.
  if (people.length === 0 && held.people.length > 0) {
    // Whoever may read teams is not shown this one: it is no permission that they lack.
    const missing = [viewer.teams === undefined ? 'read:org' : 'team'];
    return { ...shared, turn: 'cannot-tell', people, step: 'none', data: { ...data, missing } };
  }
  if (isAuthor) return { ...shared, turn: 'others', people };
  if (names(people, viewer.login)) return { ...shared, turn: 'me', people: [viewer.login] };
  const myTeams = people.filter((name) => names(viewer.teams, name));
  if (myTeams.length > 0) return { ...shared, turn: 'shared', people: myTeams };
  if (people.length > 0) return { ...shared, turn: 'others', people };
  // Somebody who is not the author, and nobody says who: it may be this person or not.
  return {
    ...shared,
    turn: 'cannot-tell',
    people,
    step: 'none',
    data: { ...data, missing: ['reviewRequests'] },
  };
}

/** Whether whoever is on turn did something within the last 24 hours; a turn just given is no movement. */
function isMoving({ standing, isAuthor }: View, { turn, people }: ViewVerdict): boolean {
  if (turn !== 'me' && turn !== 'others') return false;
  const isOnTurn = (login: string): boolean =>
    people === undefined || people.length === 0
      ? isAuthor && !standing.isAuthorSide(login)
      : names(people, login);
  return standing.acts.some(
    ({ at, actor }) => standing.now - at < aDay && at <= standing.now && isOnTurn(actor.login),
  );
}

function turnFrom(view: View, code: Turn['code'], verdict: ViewVerdict): Turn {
  const { turn, people = [], event, confidence, step, data = {} } = verdict;
  const moving = isMoving(view, verdict);
  const idle = event === undefined || view.standing.now - event.at >= aDay;
  const whileOthers = idle && !moving ? 'follow-up' : 'wait';
  const nextStep = turn === 'others' ? whileOthers : step;
  return {
    turn,
    people,
    code,
    event,
    actor: event?.actor,
    since: event?.at,
    confidence,
    moving,
    nextStep,
    data,
  };
}

/**
 * Whose turn it is for one person. A bare login stands for somebody whose teams are not readable.
 * What only this person can see (their decision, their pending review) comes before the holder's
 * verdict. Never throws.
 */
export function whoseTurn(facts: PullRequestFacts, viewer: Viewer | string, now: number): Turn {
  const view = viewOf(standingOf(facts, now), typeof viewer === 'string' ? { login: viewer } : viewer);
  if (view.holder.code !== 'done') {
    for (const { code, decide: ask } of rulesOfViewers) {
      const verdict = ask(view);
      if (verdict) return turnFrom(view, code, verdict);
    }
  }
  return turnFrom(view, view.holder.code, projection(view));
}
