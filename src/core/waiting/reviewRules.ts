/**
 * The rules of a review under way: who is asked, who was answered, what stands in the way of the
 * merge. They come after `holderRules.ts` and before `historyRules.ts`. The comment above a rule is
 * its entry in docs/whose-turn.md.
 */
import { sameLogin } from './pullRequest.ts';
import { askedPeople, reasonOf } from './holderRules.ts';
import { hungChecks } from './hungChecks.ts';
import { openWord, unansweredWord } from './openWord.ts';
import { distinct } from './standing.ts';
import { authorsTurn, cannotTell, nobodysTurn, reviewersTurn } from './turnRule.ts';
import type { ReviewRequest } from './pullRequest.ts';
import type { Standing } from './standing.ts';
import type { HolderRule, HolderVerdict, TurnEvent } from './turnRule.ts';

function lastReviewAt({ facts, acts }: Standing, login: string): number | undefined {
  const fromReviews = (facts.reviews ?? [])
    .filter(({ author }) => sameLogin(author.login, login))
    .map(({ at }) => at);
  const fromActs = acts
    .filter(
      ({ kind, actor }) =>
        ['approved', 'changes-requested', 'reviewed'].includes(kind) && sameLogin(actor.login, login),
    )
    .map(({ at }) => at);
  const all = [...fromReviews, ...fromActs];
  return all.length > 0 ? Math.max(...all) : undefined;
}

/** When the person was asked: from the request, else from the newest event that names them. */
export function askedAt(
  { acts }: Standing,
  { name, at }: Pick<ReviewRequest, 'name' | 'at'>,
): number | undefined {
  const event = acts.findLast(
    ({ kind, subject }) => kind === 'review-requested' && subject !== undefined && sameLogin(subject, name),
  );
  return at ?? event?.at;
}

/** Users asked at this moment who had reviewed before they were asked, and have not since. */
export function askedAgain(standing: Standing): readonly ReviewRequest[] {
  return (standing.facts.reviewRequests ?? []).filter((request) => {
    if (request.kind !== 'user') return false;
    const reviewed = lastReviewAt(standing, request.name);
    // Without a date for the request: that it stands although they reviewed says it is newer.
    return reviewed !== undefined && (askedAt(standing, request) ?? Number.POSITIVE_INFINITY) > reviewed;
  });
}

function requestEvent(standing: Standing, requests: readonly ReviewRequest[]): TurnEvent | undefined {
  const dated = requests
    .map((request) => ({ at: askedAt(standing, request), by: request.by }))
    .filter((request): request is { at: number; by: string | undefined } => request.at !== undefined)
    .toSorted((one, other) => one.at - other.at);
  const [first] = dated;
  if (!first) return undefined;
  return { kind: 'review-requested', at: first.at, ...(first.by === undefined ? {} : { actor: first.by }) };
}

function isApproved({ facts, opinions }: Standing): boolean {
  if (facts.decision) return facts.decision === 'approved';
  const approvals = opinions.filter(({ state }) => state === 'approved').length;
  if (approvals < opinions.length) return false;
  return facts.requiredApprovals !== undefined && approvals > 0 && approvals >= facts.requiredApprovals;
}

/**
 * Nobody has to approve, nobody is asked, nobody objects or has the last word. Where nobody approved either, what others
 * said stays open even when the author answered, and somebody else has to look at the work of a guest.
 */
function needsNoReview(standing: Standing): boolean {
  const { facts, opinions } = standing;
  if (facts.requiredApprovals !== 0 || facts.reviewRequests?.length !== 0) return false;
  if (opinions.some(({ state }) => state !== 'approved')) return false;
  if (opinions.length > 0) return unansweredWord(standing) === undefined;
  return facts.authorMayMerge !== false && openWord(standing) === undefined;
}

/** Every rule of the second kind, in order. */
export const reviewRules: readonly HolderRule[] = [
  /**
   * Somebody who had reviewed is asked again: their answer is what is missing, even if their old
   * request for changes still stands.
   * Example: Grace asked for changes, Ada pushed and asked Grace again → reviewers (Grace).
   */
  {
    code: 'asked-again',
    decide(standing): HolderVerdict | undefined {
      const requests = askedAgain(standing);
      if (requests.length === 0) return undefined;
      const people = requests.map(({ name }) => name);
      return reviewersTurn(standing, people, {
        confidence: 'high',
        step: 'review-again',
        event: requestEvent(standing, requests),
      });
    },
  },
  /**
   * In every unresolved thread the author spoke last: the others in it owe the next word.
   * Example: Ada answered Grace in src/a.ts, the thread is open → reviewers (Grace).
   */
  {
    code: 'thread-awaits-reviewer',
    decide(standing): HolderVerdict | undefined {
      const answered = (standing.openThreads ?? []).filter(({ people }) =>
        people.some((login) => !standing.isAuthorSide(login)),
      );
      const [oldest] = answered;
      if (!oldest) return undefined;
      const people = distinct(
        answered.flatMap((thread) => thread.people.filter((login) => !standing.isAuthorSide(login))),
      );
      const event: TurnEvent = { kind: 'thread-comment', at: oldest.last.at, actor: oldest.last.by.login };
      const data = { threads: answered.length, ...(oldest.path ? { path: oldest.path } : {}) };
      return reviewersTurn(standing, people, { confidence: 'high', step: 'answer', event, data });
    },
  },
  /**
   * It is built on another pull request that is not merged, and nobody is asked to review it meanwhile:
   * that one has the turn.
   * Example: stacked on #12, which is open, nobody is asked → nobody, waits for #12.
   */
  {
    code: 'waits-for-base',
    decide({ facts, last }): HolderVerdict | undefined {
      if (!facts.stackedOn || facts.stackedOn.isMerged) return undefined;
      if ((facts.reviewRequests?.length ?? 0) > 0) return undefined;
      return nobodysTurn({
        confidence: 'high',
        event: last && reasonOf(last),
        data: { base: facts.stackedOn.number },
      });
    },
  },
  /**
   * Approved as the repository asks, or no review is needed and no word of anybody else is open: with no check running
   * it can be merged. The author's move when the author may merge; else of those who may; when that is known of nobody,
   * it says so. The work of a guest, who cannot merge, is not ready before somebody approved it.
   * Example: approved by Grace, Ada may merge → author.
   */
  {
    code: 'ready-to-merge',
    decide(standing): HolderVerdict | undefined {
      const { authorMayMerge, mayMerge, checks } = standing.facts;
      if (checks?.state === 'running') return undefined;
      if (!isApproved(standing) && !needsNoReview(standing)) return undefined;
      const approval = standing.opinions.findLast(({ state }) => state === 'approved');
      const event: TurnEvent | undefined = approval
        ? { kind: 'approved', at: approval.at, actor: approval.of }
        : standing.last && reasonOf(standing.last);
      if (authorMayMerge === true) return authorsTurn(standing, { confidence: 'high', step: 'merge', event });
      if (mayMerge && mayMerge.length > 0) {
        const isAuthorAmong = mayMerge.some(
          (login) => standing.author !== undefined && sameLogin(login, standing.author),
        );
        if (isAuthorAmong) return authorsTurn(standing, { confidence: 'high', step: 'merge', event });
        return reviewersTurn(standing, mayMerge, { confidence: 'high', step: 'merge', event });
      }
      return authorMayMerge === false ? cannotTell(['mayMerge']) : undefined;
    },
  },
  /**
   * Nobody is asked and nobody looked, although an approval is needed or code owners exist.
   * Example: opened on Friday, one approval needed, nobody asked → author.
   */
  {
    code: 'nobody-asked',
    decide(standing): HolderVerdict | undefined {
      const { reviewRequests, requiredApprovals, hasCodeOwners, decision } = standing.facts;
      if (reviewRequests?.length !== 0 || standing.opinions.length > 0 || standing.reviewers.length > 0)
        return undefined;
      const isNeeded = requiredApprovals === undefined ? hasCodeOwners === true : requiredApprovals > 0;
      // The forge may say that a review is missing without saying which rule asks for it.
      if (!isNeeded && decision !== 'review-required') return undefined;
      const event = standing.last && reasonOf(standing.last);
      return authorsTurn(standing, { confidence: 'high', step: 'request-review', event });
    },
  },
  /**
   * Checks run for more than three times as long as nine of ten runs take here, or for more than a day where nobody
   * knows how long they take: they hang, or never began, and the author is who can look. A check that never reported is
   * as old as the last push; while somebody is asked or has the last word, and for a guest, whose checks somebody else
   * has to let run, it stands in nobody's way.
   * Example: running since yesterday, usually done in 20 minutes → author.
   */
  {
    code: 'checks-overdue',
    decide(standing): HolderVerdict | undefined {
      const hung = hungChecks(standing);
      const { reviewRequests = [], authorMayMerge } = standing.facts;
      if (!hung) return undefined;
      const isSomethingOpen =
        reviewRequests.length > 0 || authorMayMerge === false || unansweredWord(standing) !== undefined;
      if (hung.because === 'never-reported' && isSomethingOpen) return undefined;
      return authorsTurn(standing, {
        confidence: 'medium',
        step: 'fix-checks',
        event: { kind: 'checks', at: hung.since },
        data: { because: hung.because },
      });
    },
  },
  /**
   * Checks run and nothing else is open: nobody is asked who could look meanwhile or has to, and no word of anybody else
   * is without an answer.
   * Example: approved, the checks run since four minutes → nobody.
   */
  {
    code: 'checks-running',
    decide(standing): HolderVerdict | undefined {
      const { checks, reviewRequests = [] } = standing.facts;
      if (checks?.state !== 'running' || unansweredWord(standing) || hungChecks(standing)) return undefined;
      if (reviewRequests.length > 0 && !isApproved(standing)) return undefined;
      const { since } = checks;
      return nobodysTurn({
        confidence: 'high',
        ...(since === undefined ? {} : { event: { kind: 'checks', at: since } }),
      });
    },
  },
  /**
   * People or teams are asked and have not answered.
   * Example: Ada asked Grace on Monday → reviewers (Grace).
   */
  {
    code: 'asked-reviewers',
    decide(standing): HolderVerdict | undefined {
      const requests = standing.facts.reviewRequests ?? [];
      if (requests.length === 0) return undefined;
      return reviewersTurn(standing, askedPeople(standing), {
        confidence: 'high',
        step: 'review',
        event: requestEvent(standing, requests),
      });
    },
  },
];
