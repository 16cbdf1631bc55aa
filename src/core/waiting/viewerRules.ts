/**
 * What a pull request means to one person where that is not simply who holds the turn: their own
 * decision, their unsubmitted review, requests and threads of theirs. Asked in this order; when none
 * answers, the holder does. The comment above a rule is its entry in docs/whose-turn.md.
 */
import { sameLogin } from './pullRequest.ts';
import { askedAgain, askedAt } from './reviewRules.ts';
import {
  actedSince,
  authorPeople,
  isDismissed,
  movedSinceReview,
  myOpinion,
  myRequest,
  myTeamRequests,
  myThreads,
  pushEvent,
  requestEvent,
} from './view.ts';
import type { OpenThread } from './standing.ts';
import type { TurnEvent } from './turnRule.ts';
import type { View } from './view.ts';
import type { ViewerRule, ViewVerdict } from './viewerRule.ts';

function threadVerdict(
  thread: OpenThread,
  turn: ViewVerdict['turn'],
  people: readonly string[],
): ViewVerdict {
  const event: TurnEvent = { kind: 'thread-comment', at: thread.last.at, actor: thread.last.by.login };
  const data = { who: thread.last.by.login, ...(thread.path ? { path: thread.path } : {}) };
  return { turn, people, event, confidence: 'high', step: 'answer', data };
}

/** Whether a team of mine is asked by a request that is newer than my review. */
function isTeamAskedSinceReview(view: View): boolean {
  const { standing, reviewedAt = Number.NEGATIVE_INFINITY } = view;
  return myTeamRequests(view).some(
    (request) => (askedAt(standing, request) ?? Number.NEGATIVE_INFINITY) > reviewedAt,
  );
}

/** Every rule for one person, in order. `done` comes before all of them. */
export const viewerRules: readonly ViewerRule[] = [
  /**
   * I said whose turn it is, and nobody else did anything since.
   * Example: I pressed "not my turn" on Monday, nothing since → nobody.
   */
  {
    code: 'own-decision',
    decide(view): ViewVerdict | undefined {
      const { viewer, standing } = view;
      const mine = (standing.facts.decisions ?? []).filter(({ by }) => sameLogin(by, viewer.login));
      const decision = mine.toSorted((one, other) => one.at - other.at).at(-1);
      if (!decision || actedSince(view, decision.at)) return undefined;
      const isMine = decision.turn === 'mine';
      const decided: TurnEvent = { kind: 'decision', at: decision.at, actor: viewer.login };
      return {
        turn: isMine ? 'me' : 'nobody',
        people: isMine ? [viewer.login] : [],
        // Whoever takes a turn takes how long it waits with it.
        event: isMine ? (view.holder.event ?? decided) : decided,
        confidence: 'high',
        step: isMine ? view.holder.step : 'none',
        data: decision.reason === undefined ? {} : { reason: decision.reason },
      };
    },
  },
  /**
   * I wrote review comments and never submitted them: nobody can see them.
   * Example: three comments pending since Tuesday → me.
   */
  {
    code: 'pending-review',
    decide({ standing, viewer }): ViewVerdict | undefined {
      const pending = standing.facts.pendingReview;
      if (!pending || !sameLogin(pending.of, viewer.login) || !(pending.comments >= 1)) return undefined;
      const event: TurnEvent | undefined =
        pending.at === undefined
          ? undefined
          : { kind: 'pending-review', at: pending.at, actor: viewer.login };
      const data = { comments: pending.comments };
      return { turn: 'me', people: [viewer.login], event, confidence: 'high', step: 'submit-review', data };
    },
  },
  /**
   * Somebody else's draft asks nothing of anybody.
   * Example: Ada's draft, I commented on it → nobody.
   */
  {
    code: 'draft-of-another',
    decide({ standing, isAuthor, holder }): ViewVerdict | undefined {
      if (isAuthor || holder.code !== 'draft' || !standing.facts.isDraft) return undefined;
      const confidence = standing.isBare ? 'medium' : 'high';
      return { turn: 'nobody', people: [], event: holder.event, confidence, step: 'none' };
    },
  },
  /**
   * I had reviewed and am asked by name again, even if my request for changes still stands.
   * Example: I asked for changes, Ada pushed and asked me again → me.
   */
  {
    code: 'asked-me-again',
    decide(view): ViewVerdict | undefined {
      const listed = askedAgain(view.standing).find(({ name }) => sameLogin(name, view.viewer.login));
      const request = listed ?? (view.reviewedAt === undefined ? undefined : myRequest(view));
      if (view.isAuthor || !request) return undefined;
      const event = requestEvent(view, request);
      const confidence = listed ? 'high' : 'medium';
      return { turn: 'me', people: [view.viewer.login], event, confidence, step: 'review-again' };
    },
  },
  /**
   * I am asked for a review by name, not through a team.
   * Example: Ada asked me on Monday → me.
   */
  {
    code: 'asked-me',
    decide(view): ViewVerdict | undefined {
      const request = myRequest(view);
      if (view.isAuthor || !request) return undefined;
      const event = requestEvent(view, request);
      const data = request.by === undefined ? {} : { who: request.by };
      const confidence = view.standing.facts.reviewRequests ? 'high' : 'medium';
      return { turn: 'me', people: [view.viewer.login], event, confidence, step: 'review', data };
    },
  },
  /**
   * In an unresolved thread I took part in, the author's side has the last word.
   * Example: Ada answered my question in src/a.ts → me.
   */
  {
    code: 'thread-awaits-me',
    decide(view): ViewVerdict | undefined {
      if (view.isAuthor) return undefined;
      const thread = myThreads(view).find(({ last }) => view.standing.isAuthorSide(last.by.login));
      return thread && threadVerdict(thread, 'me', [view.viewer.login]);
    },
  },
  /**
   * In an unresolved thread I took part in, the last word is mine or another reviewer's: the author
   * owes the next one.
   * Example: I asked in src/a.ts, nobody answered → others (Ada).
   */
  {
    code: 'thread-awaits-them',
    decide(view): ViewVerdict | undefined {
      if (view.isAuthor) return undefined;
      const [thread] = myThreads(view);
      return thread && threadVerdict(thread, 'others', authorPeople(view));
    },
  },
  /**
   * My review was dismissed, or the code changed since I asked for changes and none of my threads
   * is open.
   * Example: I asked for changes, Ada pushed and resolved my threads → me.
   */
  {
    code: 'changed-since-my-review',
    decide(view): ViewVerdict | undefined {
      if (view.isAuthor) return undefined;
      const isAnswered =
        myOpinion(view) === 'changes-requested' &&
        view.standing.facts.threads !== undefined &&
        movedSinceReview(view);
      if (!isAnswered && !isDismissed(view)) return undefined;
      return {
        turn: 'me',
        people: [view.viewer.login],
        event: pushEvent(view),
        confidence: 'medium',
        step: 'review-again',
      };
    },
  },
  /**
   * I asked for changes and nothing was pushed since.
   * Example: I asked for changes on Monday, nothing since → others (Ada).
   */
  {
    code: 'my-demand-stands',
    decide(view): ViewVerdict | undefined {
      if (
        view.isAuthor ||
        view.holder.code !== 'changes-requested' ||
        myOpinion(view) !== 'changes-requested'
      )
        return undefined;
      if (movedSinceReview(view)) return undefined;
      return {
        turn: 'others',
        people: authorPeople(view),
        event: view.holder.event,
        confidence: view.holder.confidence,
        step: 'push-changes',
      };
    },
  },
  /**
   * The code changed since my review and nobody told me, nor a team of mine: a push alone is no turn (Gerrit G12).
   * Only where it is known who is asked at this moment.
   * Example: I commented, Ada pushed, I am not asked again → nobody, listed as moved.
   */
  {
    code: 'moved-since-my-review',
    decide(view): ViewVerdict | undefined {
      const { facts } = view.standing;
      const isOver =
        view.isAuthor || view.reviewedAt === undefined || !facts.reviewRequests || !facts.threads;
      if (isOver || myOpinion(view) !== undefined || !movedSinceReview(view)) return undefined;
      if (isTeamAskedSinceReview(view)) return undefined;
      return { turn: 'nobody', people: [], event: pushEvent(view), confidence: 'medium', step: 'none' };
    },
  },
];
