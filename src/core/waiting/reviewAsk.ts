/**
 * Asking somebody about a pull request: for a review, again for one, or in a comment. Who can be asked, what stands in
 * the way, and whether an earlier try did arrive.
 */
import { normaliseLineEnds } from '../lines.ts';
import type { CancellationToken, Result } from '../ports.ts';
import { sameLogin } from './pullRequest.ts';

/** Somebody who can be asked by name. */
export interface Askable {
  /** The forge's id of the account. */
  readonly id: string;
  readonly login: string;
}

/** Why a person is offered: most telling first. */
export type AskReason =
  /** They asked for changes, and that still stands. */
  | 'wants-changes'
  /** They reviewed it before. */
  | 'reviewed'
  /** The forge suggests them: they know these lines. */
  | 'suggested';

export interface AskChoice extends Askable {
  readonly why: AskReason;
}

/** A pull request at the moment in which somebody is to be asked about it. */
export interface AskTarget {
  /** The forge's id of the pull request. */
  readonly id: string;
  /** As `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly state: 'open' | 'closed' | 'merged';
  readonly isLocked: boolean;
  /** Login of the account that would ask. */
  readonly viewer: string;
  /** Logins of people who are asked for a review at this moment. */
  readonly requested: readonly string[];
  readonly choices: readonly AskChoice[];
  /** Comments of this account under the conversation, the latest last (`at` is epoch milliseconds). */
  readonly ownComments: readonly { readonly body: string; readonly at: number; readonly url: string }[];
}

/** A pull request by its name. */
export interface AskName {
  /** As `owner/name`. */
  readonly repository: string;
  readonly number: number;
}

/**
 * One forge with an account that may act. Every call fails with a `ForgeFailure` or `cancelled`; a failure of a deed does
 * not tell whether it arrived: read the target again before another try.
 */
export interface AskingForge {
  /** As in its address: `github.com`. */
  readonly host: string;
  /** Login, as the editor shows the account. */
  readonly account: string;
  target(name: AskName, cancel: CancellationToken): Promise<Result<AskTarget>>;
  /** Somebody by their login; undefined when the forge has no such person. */
  person(login: string, cancel: CancellationToken): Promise<Result<Askable | undefined>>;
  /** Asks these people for a review, beside those who are asked already; answers who is asked now. */
  requestReview(
    target: AskTarget,
    people: readonly Askable[],
    cancel: CancellationToken,
  ): Promise<Result<readonly string[]>>;
  /** Comments under the conversation; answers where a browser shows it. */
  comment(
    target: AskTarget,
    body: string,
    cancel: CancellationToken,
  ): Promise<Result<{ readonly url: string }>>;
}

/** Those who are not asked yet. */
export function stillToAsk(target: AskTarget, people: readonly Askable[]): readonly Askable[] {
  return people.filter(({ login }) => !target.requested.some((name) => sameLogin(name, login)));
}

/** Who is offered: everybody that is known and not asked yet, nobody twice and never oneself, most telling first. */
export function askChoices(target: AskTarget): readonly AskChoice[] {
  const order: readonly AskReason[] = ['wants-changes', 'reviewed', 'suggested'];
  const sorted = target.choices
    .filter(({ login }) => !sameLogin(login, target.viewer))
    .toSorted((one, other) => order.indexOf(one.why) - order.indexOf(other.why));
  const first = sorted.filter(
    (choice, index) => sorted.findIndex(({ login }) => sameLogin(login, choice.login)) === index,
  );
  const open = stillToAsk(target, first);
  return first.filter((choice) => open.includes(choice));
}

/** Why nobody can be asked for a review any more; undefined when somebody can. */
export function askHindrance({ state }: AskTarget): 'over' | undefined {
  return state === 'open' ? undefined : 'over';
}

/** Why a comment cannot be posted; undefined when it can. */
export function commentHindrance(
  target: AskTarget,
  body: string,
): 'over' | 'locked' | 'empty' | 'too-long' | undefined {
  if (body.trim() === '') return 'empty';
  if ([...body].length > longest) return 'too-long';
  if (target.isLocked) return 'locked';
  return askHindrance(target);
}

/** Characters GitHub takes in one comment. */
const longest = 65_536;

/** How far the forge's clock may be behind ours (ms). */
const clockSkew = 5 * 60_000;

/** Where the same words of this account already stand, when an earlier try since that moment (epoch ms) did arrive. */
export function alreadyCommented(
  { ownComments }: AskTarget,
  body: string,
  since: number,
): { readonly url: string } | undefined {
  // Forges change line ends and blanks at the end.
  const plain = (text: string): string => normaliseLineEnds(text).trimEnd();
  return ownComments.findLast(
    (comment) => plain(comment.body) === plain(body) && comment.at >= since - clockSkew,
  );
}

/**
 * The login that somebody typed, with or without the sign in front; undefined where it cannot be one. Logins of managed
 * users end in `_` and their company's short code.
 */
export function typedLogin(text: string): string | undefined {
  return /^@?([A-Za-z0-9][A-Za-z0-9_-]{0,38})$/.exec(text.trim())?.[1];
}
