/**
 * The rules that read behaviour where the forge's state is not known or says nothing: a bare list of
 * events, conversation comments, reviews that only comment. They speak about pull requests that stand
 * still, and always name a side when anybody acted at all. What they rest on was read off public
 * histories of pull requests in which nothing happened for a day. The comment above a rule is its
 * entry in docs/whose-turn.md.
 */
import { sameLogin } from './pullRequest.ts';
import { askedPeople, reasonOf } from './holderRules.ts';
import { isFromOthers, unansweredWord } from './openWord.ts';
import { aDay, isPush } from './standing.ts';
import { authorsTurn, cannotTell, reviewersTurn } from './turnRule.ts';
import type { Standing } from './standing.ts';
import type { HolderRule, HolderVerdict } from './turnRule.ts';

/**
 * A word the author left unanswered for longer will not be answered by the author: after a month
 * two of three such silences are broken by somebody else (a ping, a take-over, a close).
 */
const longSilence = 30 * aDay;

/** Who can merge does so within a week of the approval: later, others break two of three silences. */
const mergesWithin = 7 * aDay;

/** One return to a silent pull request is an accident, two are somebody working alone. */
const returnsOfSomebodyAtWork = 2;

/**
 * How often the author came back after a day of silence or more, since anybody else last acted.
 */
function returnsAlone(standing: Standing): number {
  const alone = standing.acts.slice(standing.acts.findLastIndex((act) => isFromOthers(standing, act)) + 1);
  return alone.filter((act, index) => index > 0 && act.at - (alone[index - 1]?.at ?? act.at) >= aDay).length;
}

/**
 * Asking for a review, taking a request back and dismissing a review need rights in the repository. Where
 * somebody else had to do that and the author never did, the author is most likely a guest, who cannot merge.
 * Nothing else in a bare list tells members from guests.
 */
function looksLikeGuest({ events, author }: Standing): boolean {
  const needRights = ['review-requested', 'review-request-removed', 'review-dismissed'];
  const acts = events.filter(({ kind, actor }) => needRights.includes(kind) && !actor.isBot);
  return acts.length > 0 && !acts.some(({ actor }) => author !== undefined && sameLogin(actor.login, author));
}

/** Every rule of the third kind, in order; the last one always answers. */
export const historyRules: readonly HolderRule[] = [
  /**
   * Approved, nobody wants changes, and nothing was asked since: the author can end the time between
   * approval and merge (Kudrjavets et al., MSR 2022; Nudge says the same). But a guest cannot merge, and
   * then it is whoever approved. Where nothing but events is known, an author who acted since and did
   * not merge, or let a week go by, most likely cannot either: in public histories others ended that silence in seven of
   * ten cases.
   * Example: Grace approved → author; Lin had to ask Grace on Ada's behalf → reviewers (Grace).
   */
  {
    code: 'approved',
    decide(standing): HolderVerdict | undefined {
      const approval = standing.opinions.findLast(({ state }) => state === 'approved');
      if (!approval || standing.opinions.some(({ state }) => state === 'changes-requested')) return undefined;
      if (unansweredWord(standing)) return undefined;
      const event = { kind: 'approved', at: approval.at, actor: approval.of } as const;
      const isKnown = standing.facts.authorMayMerge !== undefined;
      const { last } = standing;
      const hasActed = last !== undefined && last.at > approval.at && !isFromOthers(standing, last);
      const mayMerge = standing.facts.authorMayMerge ?? !looksLikeGuest(standing);
      const isGuess = standing.isBare && !isKnown;
      if (mayMerge && isGuess && hasActed) return undefined;
      if (mayMerge && !(isGuess && standing.now - approval.at > mergesWithin))
        return authorsTurn(standing, { confidence: isKnown ? 'medium' : 'low', step: 'merge', event });
      const people = standing.opinions.map(({ of }) => of);
      return reviewersTurn(standing, people, { confidence: 'low', step: 'merge', event });
    },
  },
  /**
   * Somebody else had the last word, and the author has been silent for a month.
   * Example: a question in March, nothing until May → reviewers.
   */
  {
    code: 'silent-for-long',
    decide(standing): HolderVerdict | undefined {
      const word = unansweredWord(standing);
      if (!word || !(standing.now - word.at > longSilence)) return undefined;
      return reviewersTurn(standing, standing.reviewers, {
        confidence: 'low',
        step: 'follow-up',
        event: reasonOf(word),
      });
    },
  },
  /**
   * Somebody else had the last word: a comment in the conversation, or a review that only comments.
   * Example: Grace commented on Monday → author.
   */
  {
    code: 'answer-owed',
    decide(standing): HolderVerdict | undefined {
      const word = unansweredWord(standing);
      if (!word) return undefined;
      return authorsTurn(standing, {
        confidence: 'medium',
        step: 'answer',
        event: reasonOf(word),
        data: { who: word.actor.login },
      });
    },
  },
  /**
   * The author came back alone twice or more, each time after a day of silence: still at work, and
   * more often than not also the next to act.
   * Example: opened on Monday, pushed on Wednesday and on Friday, nobody else → author.
   */
  {
    code: 'author-at-work',
    decide(standing): HolderVerdict | undefined {
      if (!standing.last || returnsAlone(standing) < returnsOfSomebodyAtWork) return undefined;
      return authorsTurn(standing, {
        confidence: 'low',
        step: 'request-review',
        event: reasonOf(standing.last),
      });
    },
  },
  /**
   * Nobody but the author has said anything: the first look is what is missing.
   * Example: Ada opened it on Monday, nothing since → reviewers.
   */
  {
    code: 'first-review',
    decide(standing): HolderVerdict | undefined {
      if (!standing.last || standing.reviewers.length > 0) return undefined;
      return reviewersTurn(standing, askedPeople(standing), {
        confidence: 'medium',
        step: 'review',
        event: reasonOf(standing.last),
      });
    },
  },
  /**
   * The author pushed, answered or asked again after the others.
   * Example: Grace commented, Ada pushed → reviewers (Grace).
   */
  {
    code: 'author-answered',
    decide(standing): HolderVerdict | undefined {
      const { last } = standing;
      if (!last || isFromOthers(standing, last)) return undefined;
      const step = isPush(last) ? 'review-again' : 'answer';
      return reviewersTurn(standing, standing.reviewers, {
        confidence: 'medium',
        step,
        event: reasonOf(last),
      });
    },
  },
  /**
   * Somebody else did the last thing, and it asks nothing of the author: asked a third person,
   * dismissed a review, pushed a fix, or settled all their threads.
   * Example: Grace asked Lin to look as well → reviewers (Lin).
   */
  {
    code: 'handed-on',
    decide(standing): HolderVerdict | undefined {
      const { last } = standing;
      if (!last) return undefined;
      const people = last.kind === 'review-requested' && last.subject ? [last.subject] : standing.reviewers;
      return reviewersTurn(standing, people, { confidence: 'low', step: 'review', event: reasonOf(last) });
    },
  },
  /**
   * No person did anything we know of.
   * Example: an empty list of events → cannot tell.
   */
  {
    code: 'nothing-known',
    decide: () => cannotTell(['timeline']),
  },
];
