/**
 * The rules that read the forge's own state: certain or nearly so, asked in this order, before the
 * rules that read behaviour (`historyRules.ts`). Each takes one look; a fact that is not known makes
 * its rule silent. The comment above a rule is its entry in docs/whose-turn.md.
 */
import { sameLogin } from './pullRequest.ts';
import { distinct, isPush, isWord } from './standing.ts';
import { authorsTurn, nobodysTurn, reviewersTurn } from './turnRule.ts';
import type { PullRequestEvent } from './pullRequest.ts';
import type { OpenThread, Opinion, Standing } from './standing.ts';
import type { HolderRule, HolderVerdict, TurnEvent } from './turnRule.ts';

/** The event of the timeline as the reason of a turn. */
export function reasonOf(event: PullRequestEvent): TurnEvent {
  return { kind: event.kind, at: event.at, actor: event.actor.login };
}

/** The newest event of one of the kinds, by a bot or a person; undefined when there is none. */
function newest({ events }: Standing, kinds: readonly string[]): TurnEvent | undefined {
  const found = events.findLast(({ kind }) => kinds.includes(kind));
  return found && reasonOf(found);
}

function machineEvent(kind: TurnEvent['kind'], at: number | undefined): TurnEvent | undefined {
  return at === undefined ? undefined : { kind, at };
}

function threadEvent({ last }: OpenThread): TurnEvent {
  return { kind: 'thread-comment', at: last.at, actor: last.by.login };
}

function opinionEvent({ state, at, of }: Opinion): TurnEvent {
  return { kind: state, at, actor: of };
}

/** Everybody who is asked at this moment, else everybody the timeline says was asked and whose request was not taken back. */
export function askedPeople({ facts, events }: Standing): readonly string[] {
  if (facts.reviewRequests) return distinct(facts.reviewRequests.map(({ name }) => name));
  let asked: readonly string[] = [];
  for (const { kind, subject, actor } of events) {
    if (!subject || actor.isBot) continue;
    if (kind === 'review-requested') asked = [...asked, subject];
    else if (kind === 'review-request-removed') asked = asked.filter((name) => !sameLogin(name, subject));
  }
  return distinct(asked);
}

/** Requests for changes that stand, and whose reviewer was not asked again since. */
function openDemands({ opinions, facts, acts }: Standing): readonly Opinion[] {
  const askedAgain = (opinion: Opinion): boolean =>
    facts.reviewRequests?.some(({ kind, name }) => kind === 'user' && sameLogin(name, opinion.of)) === true ||
    acts.some(
      ({ kind, at, subject }) =>
        kind === 'review-requested' &&
        at > opinion.at &&
        (subject === undefined || sameLogin(subject, opinion.of)),
    );
  return opinions.filter((opinion) => opinion.state === 'changes-requested' && !askedAgain(opinion));
}

/** Whether the author's side did something about a demand: pushed, or where no threads are known, answered. */
function isAnswered(standing: Standing, demand: Opinion): boolean {
  if (standing.pushedAt !== undefined && standing.pushedAt > demand.at) return true;
  if (standing.facts.threads) return false;
  return standing.acts.some(
    (act) => act.at > demand.at && standing.isAuthorSide(act.actor.login) && (isWord(act) || isPush(act)),
  );
}

/** Every rule of the first kind, in order. */
export const holderRules: readonly HolderRule[] = [
  /**
   * It is merged, closed or archived.
   * Example: merged on Tuesday → nobody.
   */
  {
    code: 'done',
    decide(standing): HolderVerdict | undefined {
      const { state, isArchived } = standing.facts;
      if (state === 'open' && isArchived !== true) return undefined;
      return nobodysTurn({ confidence: 'high', event: newest(standing, ['merged', 'closed']) });
    },
  },
  /**
   * A bot or coding agent opened it: a bot is never on turn, so whoever asked for it and is named in its
   * commits is, else the assignees, else the requested reviewers. On pull requests of agents that stood still for a day, the
   * next human to act was one of them in 98 of 100 cases.
   * Example: an agent opened it for Ada, who is assigned → reviewers (Ada).
   */
  {
    code: 'bot-author',
    decide(standing): HolderVerdict | undefined {
      const { author, coAuthors, assignees } = standing.facts;
      if (author?.isBot !== true) return undefined;
      const groups = [coAuthors, assignees, askedPeople(standing), standing.reviewers];
      const people = groups.find((group) => group !== undefined && group.length > 0) ?? [];
      const event = standing.last
        ? reasonOf(standing.last)
        : newest(standing, ['opened', 'ready-for-review']);
      const confidence = standing.isBare ? 'medium' : 'high';
      return reviewersTurn(standing, people, { confidence, step: 'review', event });
    },
  },
  /**
   * It is a draft: the author is still at it. Never counted in the status bar.
   * Example: turned back into a draft after a comment → author.
   */
  {
    code: 'draft',
    decide(standing): HolderVerdict | undefined {
      if (!standing.facts.isDraft) return undefined;
      const event = newest(standing, ['converted-to-draft']) ?? newest(standing, ['opened']);
      return authorsTurn(standing, { confidence: 'low', step: 'finish-draft', event });
    },
  },
  /**
   * The merge queue threw it out.
   * Example: the queue's run failed last night → author.
   */
  {
    code: 'queue-failed',
    decide(standing): HolderVerdict | undefined {
      const { mergeQueue } = standing.facts;
      if (mergeQueue?.state !== 'failed') return undefined;
      const event = machineEvent('merge-queue', mergeQueue.at);
      return authorsTurn(standing, { confidence: 'high', step: 'requeue', event });
    },
  },
  /**
   * It stands in the merge queue: a machine works.
   * Example: queued ten minutes ago → nobody.
   */
  {
    code: 'in-queue',
    decide({ facts }): HolderVerdict | undefined {
      if (facts.mergeQueue?.state !== 'queued') return undefined;
      return nobodysTurn({ confidence: 'high', event: machineEvent('merge-queue', facts.mergeQueue.at) });
    },
  },
  /**
   * The last word in an unresolved thread is not the author's; a bot's word does not count.
   * Example: Grace asked in src/a.ts why it is retried, nobody answered → author.
   */
  {
    code: 'thread-awaits-author',
    decide(standing): HolderVerdict | undefined {
      const owed = (standing.openThreads ?? []).filter(({ last }) => !standing.isAuthorSide(last.by.login));
      const [oldest] = owed;
      if (!oldest) return undefined;
      const data = {
        threads: owed.length,
        who: oldest.last.by.login,
        ...(oldest.path ? { path: oldest.path } : {}),
      };
      return authorsTurn(standing, { confidence: 'high', step: 'answer', event: threadEvent(oldest), data });
    },
  },
  /**
   * Somebody asked for changes, and since then the author neither pushed nor asked again. Where no
   * threads are known, an answer in the conversation counts as well.
   * Example: Grace asked for changes on Monday, nothing since → author.
   */
  {
    code: 'changes-requested',
    decide(standing): HolderVerdict | undefined {
      const demand = openDemands(standing).find((opinion) => !isAnswered(standing, opinion));
      if (!demand) return undefined;
      const confidence = standing.facts.threads ? 'high' : 'medium';
      const parts = {
        confidence,
        step: 'push-changes',
        event: opinionEvent(demand),
        data: { who: demand.of },
      } as const;
      return authorsTurn(standing, parts);
    },
  },
  /**
   * The author pushed after somebody asked for changes and did not ask that person again: a push
   * tells nobody. Only where it is known who is asked at this moment.
   * Example: Grace asked for changes, Ada pushed, Grace is not asked again → author.
   */
  {
    code: 'pushed-nobody-told',
    decide(standing): HolderVerdict | undefined {
      const { pushedAt } = standing;
      if (!standing.facts.reviewRequests || pushedAt === undefined) return undefined;
      const demand = openDemands(standing).find(({ at }) => pushedAt > at);
      if (!demand) return undefined;
      const event: TurnEvent = {
        kind: 'committed',
        at: pushedAt,
        ...(standing.author ? { actor: standing.author } : {}),
      };
      return authorsTurn(standing, {
        confidence: 'high',
        step: 'request-again',
        event,
        data: { who: demand.of },
      });
    },
  },
  /**
   * A required check fails.
   * Example: `lint` is red → author.
   */
  {
    code: 'checks-failing',
    decide(standing): HolderVerdict | undefined {
      const { checks } = standing.facts;
      if (checks?.state !== 'failing') return undefined;
      const event = machineEvent('checks', checks.since);
      return authorsTurn(standing, {
        confidence: 'high',
        step: 'fix-checks',
        event,
        data: { checks: checks.failing ?? [] },
      });
    },
  },
  /**
   * It cannot be merged because the base has moved on. No forge tells since when: it counts from when it was first seen.
   * Example: conflicts with main → author.
   */
  {
    code: 'conflict',
    decide(standing): HolderVerdict | undefined {
      if (standing.facts.mergeable !== 'conflicting') return undefined;
      return authorsTurn(standing, { confidence: 'high', step: 'resolve-conflict' });
    },
  },
];
