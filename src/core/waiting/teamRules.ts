/**
 * The last rules for one person: what I approved, what is asked of my teams, and what concerns me
 * without giving me a part, or no longer does. They come after `viewerRules.ts`. The comment above a rule is its entry in
 * docs/whose-turn.md.
 */
import { sameLogin, unreadableTeam } from './pullRequest.ts';
import { askedAt } from './reviewRules.ts';
import { myOpinion, myTeamRequests, myThreads, names, teamRequests } from './view.ts';
import type { ReviewRequest } from './pullRequest.ts';
import type { TurnEvent } from './turnRule.ts';
import type { View } from './view.ts';
import type { ViewerRule, ViewVerdict } from './viewerRule.ts';

function requestEvent({ at, by }: ReviewRequest): TurnEvent | undefined {
  return at === undefined
    ? undefined
    : { kind: 'review-requested', at, ...(by === undefined ? {} : { actor: by }) };
}

/** Members of the team who reviewed since it was asked; the author does not count. */
function answeredBy({ standing }: View, request: ReviewRequest): readonly string[] {
  const { name: team } = request;
  // Without a date, whatever the team said answers it.
  const asked = askedAt(standing, request) ?? Number.NEGATIVE_INFINITY;
  const members = Object.entries(standing.facts.teamMembers ?? {}).find(([name]) =>
    sameLogin(name, team),
  )?.[1];
  const reviewed = [
    ...(standing.facts.reviews ?? []).map(({ author, at }) => ({ by: author.login, at })),
    ...standing.opinions.map(({ of, at }) => ({ by: of, at })),
  ]
    .filter(({ at }) => at > asked)
    .map(({ by }) => by);
  return (members ?? []).filter((member) => names(reviewed, member) && !standing.isAuthorSide(member));
}

/** Whether a team of mine is, or may be, among those on turn. */
function mayNameMyTeam(people: readonly string[], mine: readonly string[] | undefined): boolean {
  const teams = people.filter((name) => name.includes('/'));
  if (mine === undefined) return teams.length > 0;
  return teams.some((name) => name === unreadableTeam || names(mine, name));
}

/** Every one of them, in order. */
export const teamRules: readonly ViewerRule[] = [
  /**
   * I approved it and it is not merged: it is the move of the author, or of whoever may merge.
   * Example: I approved on Monday, Ada may merge → others (Ada).
   */
  {
    code: 'my-approval',
    decide({ standing, viewer, holder, isAuthor }): ViewVerdict | undefined {
      const mine = standing.opinions.find(
        ({ of, state }) => state === 'approved' && sameLogin(of, viewer.login),
      );
      if (isAuthor || !mine || (holder.code !== 'ready-to-merge' && holder.code !== 'approved'))
        return undefined;
      const event: TurnEvent = { kind: 'approved', at: mine.at, actor: mine.of };
      const { confidence, data } = holder;
      if (holder.side === 'cannot-tell')
        return { turn: 'cannot-tell', people: [], event, confidence, step: 'none', data };
      const isMine = holder.side === 'reviewers' && names(holder.people, viewer.login);
      const people = isMine ? [viewer.login] : holder.people;
      return { turn: isMine ? 'me' : 'others', people, event, confidence, step: 'merge', data };
    },
  },
  /**
   * Only teams of mine are asked, and in each of them somebody has reviewed since it was asked.
   * Example: acme/web is asked, Grace of acme/web commented → nobody.
   */
  {
    code: 'team-answered',
    decide(view): ViewVerdict | undefined {
      const requests = myTeamRequests(view);
      const answers = requests.map((request) => answeredBy(view, request));
      if (view.isAuthor || requests.length === 0 || answers.some((people) => people.length === 0))
        return undefined;
      const data = { team: requests.map(({ name }) => name), who: answers.flat() };
      return {
        turn: 'nobody',
        people: [],
        event: requests[0] && requestEvent(requests[0]),
        confidence: 'medium',
        step: 'none',
        data,
      };
    },
  },
  /**
   * Only a team of mine is asked, and nobody of it has reviewed since: anyone of us.
   * Example: acme/web is asked, I am one of five → shared.
   */
  {
    code: 'team-asked',
    decide(view): ViewVerdict | undefined {
      const open = myTeamRequests(view).filter((request) => answeredBy(view, request).length === 0);
      const [first] = open;
      if (view.isAuthor || !first) return undefined;
      const people = open.map(({ name }) => name);
      return {
        turn: 'shared',
        people,
        event: requestEvent(first),
        confidence: 'high',
        step: 'review',
        data: { team: people },
      };
    },
  },
  /**
   * A team is asked, and whether I belong to it may not be read.
   * Example: acme/web is asked, no permission to read teams → cannot tell.
   */
  {
    code: 'team-not-readable',
    decide(view): ViewVerdict | undefined {
      const requests = teamRequests(view);
      if (view.isAuthor || view.viewer.teams !== undefined || requests.length === 0) return undefined;
      if (view.reviewedAt !== undefined || names(view.holder.people, view.viewer.login)) return undefined;
      const data = { missing: ['read:org'], team: requests.map(({ name }) => name) };
      return { turn: 'cannot-tell', people: [], event: undefined, confidence: 'low', step: 'none', data };
    },
  },
  /**
   * I am only mentioned or assigned: that gives me no part anybody could name.
   * Example: assigned to me, written by Ada, Grace is asked → cannot tell.
   */
  {
    code: 'no-role',
    decide({ standing, viewer, holder, isAuthor, reviewedAt }): ViewVerdict | undefined {
      const { mentioned, assignees } = standing.facts;
      if (!names(mentioned, viewer.login) && !names(assignees, viewer.login)) return undefined;
      const hasPart = isAuthor || reviewedAt !== undefined || names(standing.reviewers, viewer.login);
      if (hasPart || names(holder.people, viewer.login)) return undefined;
      const as = names(assignees, viewer.login) ? 'assignee' : 'mentioned';
      const data = { missing: ['role'], as };
      return { turn: 'cannot-tell', people: [], event: undefined, confidence: 'low', step: 'none', data };
    },
  },
  /**
   * I said or approved something once, nothing of it is open, and another reviewer holds the turn: that is between
   * the two of them. Only where it is known who is asked, and which teams are mine.
   * Example: I commented in the conversation, then Ada asked Grace → nobody.
   */
  {
    code: 'another-reviewers-turn',
    decide(view): ViewVerdict | undefined {
      const { standing, viewer, holder, isAuthor, reviewedAt } = view;
      const { people, event, confidence } = holder;
      if (reviewedAt === undefined && !names(standing.reviewers, viewer.login)) return undefined;
      // What a bot opened is held by whoever asked for it: the author in all but name.
      if (isAuthor || holder.side !== 'reviewers' || holder.code === 'bot-author') return undefined;
      if (!standing.facts.reviewRequests || standing.isAuthorSide(viewer.login)) return undefined;
      if (people.length === 0 || names(people, viewer.login) || mayNameMyTeam(people, viewer.teams))
        return undefined;
      if (myThreads(view).length > 0 || myOpinion(view) === 'changes-requested') return undefined;
      return { turn: 'nobody', people: [], event, confidence, step: 'none', data: { who: people } };
    },
  },
];
