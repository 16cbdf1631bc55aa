/**
 * What a rule is and what it answers. Codes and data only: the words for them belong to whoever
 * shows them.
 */
import { sameLogin } from './pullRequest.ts';
import type { PullRequestEventKind } from './pullRequest.ts';
import type { Standing } from './standing.ts';

/** How sure a verdict is: `high` from the forge's own state, `medium` from what people did, `low` a guess. */
export type Confidence = 'high' | 'medium' | 'low';

/** The event that gave the turn, for the link and the date. */
export interface TurnEvent {
  readonly kind:
    | PullRequestEventKind
    | 'thread-comment'
    | 'pending-review'
    | 'decision'
    | 'checks'
    | 'merge-queue';
  /** Epoch milliseconds. */
  readonly at: number;
  /** Login; undefined when a machine did it. */
  readonly actor?: string;
}

/** The smallest thing whoever is on turn can do about it. */
export type NextStep =
  | 'answer'
  | 'push-changes'
  | 'request-again'
  | 'request-review'
  | 'fix-checks'
  | 'resolve-conflict'
  | 'finish-draft'
  | 'merge'
  | 'review'
  | 'review-again'
  | 'submit-review'
  | 'requeue'
  | 'follow-up'
  | 'wait'
  | 'none';

/** Names, numbers and lists for the sentence that explains a code: `path`, `checks`, `team`, `missing` … */
export type TurnData = Readonly<Record<string, string | number | readonly string[]>>;

/** Who has to act next on a pull request, seen by nobody in particular. */
export interface Holder {
  readonly side: 'author' | 'reviewers' | 'nobody' | 'cannot-tell';
  /** Logins, or teams as `organisation/slug`; empty when the side is known but nobody can be named. Never a bot. */
  readonly people: readonly string[];
  /** The rule that decided. */
  readonly code: HolderCode;
  /** Epoch milliseconds of the event that gave the turn; undefined when no event is known. */
  readonly since: number | undefined;
  readonly confidence: Confidence;
  readonly event?: TurnEvent;
  readonly step: NextStep;
  readonly data: TurnData;
}

/** Every rule that can name a holder, in the order they are asked (`holderRules.ts`, `historyRules.ts`). */
export type HolderCode =
  | 'done'
  | 'bot-author'
  | 'draft'
  | 'queue-failed'
  | 'in-queue'
  | 'thread-awaits-author'
  | 'changes-requested'
  | 'pushed-nobody-told'
  | 'checks-failing'
  | 'conflict'
  | 'asked-again'
  | 'thread-awaits-reviewer'
  | 'waits-for-base'
  | 'ready-to-merge'
  | 'nobody-asked'
  | 'checks-overdue'
  | 'checks-running'
  | 'asked-reviewers'
  | 'approved'
  | 'silent-for-long'
  | 'answer-owed'
  | 'author-at-work'
  | 'first-review'
  | 'author-answered'
  | 'handed-on'
  | 'nothing-known';

/** A rule's answer without its code. */
export type HolderVerdict = Omit<Holder, 'code'>;

/** One rule: a code, and a verdict when its condition holds. */
export interface HolderRule {
  readonly code: HolderCode;
  readonly decide: (standing: Standing) => HolderVerdict | undefined;
}

/** What a verdict is made from; the rest has defaults. */
export interface VerdictParts {
  readonly confidence: Confidence;
  readonly step: NextStep;
  /** Gives `since`. */
  readonly event?: TurnEvent | undefined;
  readonly data?: TurnData;
}

function verdict(side: Holder['side'], people: readonly string[], parts: VerdictParts): HolderVerdict {
  const { confidence, step, event, data = {} } = parts;
  return { side, people, since: event?.at, confidence, step, data, ...(event ? { event } : {}) };
}

/** It is the author's move. */
export function authorsTurn({ author }: Standing, parts: VerdictParts): HolderVerdict {
  return verdict('author', author === undefined ? [] : [author], parts);
}

/** It is the move of somebody who is not the author; the author and bots are never among the people. */
export function reviewersTurn(
  { author, events }: Standing,
  people: readonly string[],
  parts: VerdictParts,
): HolderVerdict {
  const bots = events.filter(({ actor }) => actor.isBot).map(({ actor }) => actor.login);
  const excluded = author === undefined ? bots : [author, ...bots];
  const named = people.filter(
    (name) => !/\[bot\]$/iu.test(name) && !excluded.some((login) => sameLogin(login, name)),
  );
  return verdict('reviewers', named, parts);
}

/** Nobody has to do anything: a machine works, or it is over. */
export function nobodysTurn(parts: Omit<VerdictParts, 'step'>): HolderVerdict {
  return verdict('nobody', [], { ...parts, step: 'none' });
}

/** The facts do not say; `missing` names what would. */
export function cannotTell(missing: readonly string[]): HolderVerdict {
  return verdict('cannot-tell', [], { confidence: 'low', step: 'none', data: { missing } });
}
