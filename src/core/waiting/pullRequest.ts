/**
 * What is known of one pull request, in our own words, from whichever source knew it: a forge's full
 * answer or a bare list of events (`history.ts`). A field that is absent means "not known", never
 * "no" and never "none": an empty list is the word for none.
 */

/** Somebody who acts on a forge. Logins compare without regard to case, as on GitHub. */
export interface Account {
  readonly login: string;
  /** True for apps, service accounts and coding agents: they are never on turn (Gerrit G10). */
  readonly isBot: boolean;
}

/** What an event did. Labels, titles, subscriptions and edits are no events here: they move no turn. */
export type PullRequestEventKind =
  | 'opened'
  | 'committed'
  | 'force-pushed'
  | 'commented'
  | 'approved'
  | 'changes-requested'
  | 'reviewed'
  | 'review-dismissed'
  | 'review-requested'
  | 'review-request-removed'
  | 'ready-for-review'
  | 'converted-to-draft'
  | 'merged'
  | 'closed'
  | 'reopened';

/** One thing that happened on a pull request. `reviewed` is a review that only comments. */
export interface PullRequestEvent {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: PullRequestEventKind;
  readonly actor: Account;
  /** Where a browser shows it; absent where the forge has no address for it. Not checked: whoever opens it does. */
  readonly url?: string;
  /** Whom it is about: the requested reviewer, or the reviewer whose review was dismissed. Often absent. */
  readonly subject?: string;
}

/** The name of a team that may not be read: it is still a team that was asked. */
export const unreadableTeam = '?/?';

/** Somebody who is asked to review at this moment; answered requests are gone from the list. */
export interface ReviewRequest {
  readonly kind: 'user' | 'team';
  /** A login, or a team as `organisation/slug`, `unreadableTeam` where its name may not be read. */
  readonly name: string;
  /** When it was asked, epoch milliseconds. */
  readonly at?: number;
  readonly by?: string;
}

/** A review that was submitted. A pending one is `PendingReview`. */
export interface SubmittedReview {
  readonly author: Account;
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed';
  /** Epoch milliseconds of its submission. */
  readonly at: number;
  /** The commit it looked at. */
  readonly commit?: string;
}

/** One comment inside a thread, without its text. */
export interface ThreadWord {
  readonly by: Account;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Where a browser shows it, as in an event. */
  readonly url?: string;
}

/** A discussion at a place in the code. Conversation comments are events, not threads. */
export interface ReviewThread {
  readonly path?: string;
  readonly isResolved: boolean;
  readonly isOutdated?: boolean;
  /** Its comments, at least the first and the last of them; any order. */
  readonly words: readonly ThreadWord[];
}

/** A review somebody began and never submitted: only they can see it. */
export interface PendingReview {
  readonly of: string;
  readonly comments: number;
  /** Epoch milliseconds of its last change. */
  readonly at?: number;
}

/** The required checks of the head commit, taken together. */
export interface RequiredChecks {
  readonly state: 'passing' | 'failing' | 'running' | 'none';
  /** Since when they are in that state, epoch milliseconds. */
  readonly since?: number;
  /** Where a browser shows the one that began it, as in an event. */
  readonly url?: string;
  /** Names of those that fail. */
  readonly failing?: readonly string[];
  /** Names of those that run. */
  readonly running?: readonly string[];
  /** How long nine of ten runs of these take in this repository, milliseconds. */
  readonly usuallyWithin?: number;
}

/** What the person said about one pull request themselves. It holds until somebody else acts. */
export interface TurnDecision {
  readonly by: string;
  readonly turn: 'mine' | 'not-mine';
  /** Epoch milliseconds. */
  readonly at: number;
  /** In the person's own words. */
  readonly reason?: string;
}

/** Everything a rule may ask about a pull request. */
export interface PullRequestFacts {
  readonly state: 'open' | 'closed' | 'merged';
  readonly isDraft: boolean;
  readonly isArchived?: boolean;
  /** Undefined when nobody can be named (a deleted account, an empty history). */
  readonly author?: Account;
  /** Epoch milliseconds. */
  readonly openedAt?: number;
  /** What happened so far; any order, the rules sort. Conversation comments and reviews are in it. */
  readonly timeline: readonly PullRequestEvent[];

  /** People whose work it is too. They stand on the author's side; of a bot's it is they who asked for it. */
  readonly coAuthors?: readonly string[];
  readonly assignees?: readonly string[];
  readonly mentioned?: readonly string[];

  readonly reviewRequests?: readonly ReviewRequest[];
  /** Members by team (`organisation/slug`), where the forge let us read them. */
  readonly teamMembers?: Readonly<Record<string, readonly string[]>>;
  readonly reviews?: readonly SubmittedReview[];
  readonly pendingReview?: PendingReview;
  readonly threads?: readonly ReviewThread[];

  readonly headCommit?: string;
  /** Epoch milliseconds of the last push; the timeline's last push when absent. */
  readonly pushedAt?: number;
  readonly decision?: 'approved' | 'changes-requested' | 'review-required' | 'none';
  readonly checks?: RequiredChecks;
  readonly mergeable?: 'mergeable' | 'conflicting';
  readonly mergeQueue?: { readonly state: 'queued' | 'failed'; readonly at?: number };
  /** The open or merged pull request whose branch this one is built on. */
  readonly stackedOn?: { readonly number: number; readonly isMerged: boolean };

  /** Approvals the repository asks for; 0: none needed. */
  readonly requiredApprovals?: number;
  readonly hasCodeOwners?: boolean;
  readonly authorMayMerge?: boolean;
  /** Logins of those who may merge, as far as the forge says. */
  readonly mayMerge?: readonly string[];

  readonly decisions?: readonly TurnDecision[];
}

/** The person a turn is told to. */
export interface Viewer {
  readonly login: string;
  /** Their teams as `organisation/slug`; undefined: not readable (no `read:org`). */
  readonly teams?: readonly string[];
}

/** Whether two logins are the same account. */
export function sameLogin(one: string, other: string): boolean {
  // Most pairs differ in length or not at all; a refresh compares tens of thousands of them.
  return one === other || (one.length === other.length && one.toLowerCase() === other.toLowerCase());
}
