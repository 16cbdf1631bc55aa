import type { LocalDay } from '../dates.ts';
import type { IssueLink } from './issueLinks.ts';
import type { Turn } from './viewerRule.ts';

/**
 * Signals: facts that happened somewhere, in our own words and before any verdict. `wait.ts` says
 * which of them are waits and whose turn it is.
 */

/** Words in code that announce something that is not moving, unless the person sets others. */
export const markerTags: readonly string[] = ['TODO', 'FIXME', 'BLOCKED', 'WAITING'];

/** Tags of notes: what names nobody is meant for whoever comes by. Every other tag says that something waits. */
const noteTags: ReadonlySet<string> = new Set(['TODO', 'FIXME', 'XXX', 'HACK', 'NOTE', 'IDEA', 'OPTIMIZE']);

/** Whether a tag is that of a note. */
export function isNoteTag(tag: string): boolean {
  return noteTags.has(tag.toUpperCase());
}

/** When a wait began, as exactly as it is known. */
export type Since =
  /** Epoch milliseconds. */
  | { readonly kind: 'moment'; readonly at: number }
  /** Only the calendar day is known, in the person's own zone. */
  | { readonly kind: 'day'; readonly day: LocalDay }
  /** A line that is not committed yet: work that is under way. */
  | { readonly kind: 'uncommitted' }
  /** Nobody wrote it down, or this window cannot find out. */
  | { readonly kind: 'unknown' };

/** Why one of my branches is not where it should be. */
export type BranchState =
  /** It has commits that its upstream does not have. */
  | 'unpushed'
  /** It was never pushed anywhere, though there is a remote. */
  | 'never-pushed'
  /** Its upstream has commits that it does not have. */
  | 'behind'
  /** Both of the above: it has to be merged or rebased first. */
  | 'diverged'
  /** Its commits are not in the main line as they stand, and nothing happened on it for a long time. */
  | 'stale'
  /**
   * Its upstream was deleted, and its commits are not in the main line as they stand: squashed and merged, or thrown
   * away. Only the forge may know which.
   */
  | 'gone'
  /** Its upstream has all of it: nothing waits, unless the forge knows no pull request for it. */
  | 'pushed'
  /** Pushed, and the forge says that there is no pull request for it: nobody can look at it. */
  | 'no-pull-request'
  /** Merged: nothing is left to do but to delete it. */
  | 'left-behind';

/** A pull request by its place on a forge. */
export interface PullRequestPlace {
  /** As `owner/name`. */
  readonly repository: string;
  readonly number: number;
  /** Where a browser shows it; always http(s). Undefined when the remote is no page. */
  readonly url: string | undefined;
  /** The forge showed it among the open ones. */
  readonly isOpen?: true;
}

/** Where on a forge a branch was pushed to. */
export interface PushedPlace {
  /** As in the address: `github.com`. */
  readonly host: string;
  /** As `owner/name`. */
  readonly repository: string;
  /** The branch's name there. */
  readonly branch: string;
  /** The commit that was pushed last. */
  readonly commit: string;
  /** The pull request of the branch, where git's configuration names one. */
  readonly pullRequest?: Pick<PullRequestPlace, 'repository' | 'number'>;
}

export interface BranchSignal {
  readonly kind: 'branch';
  /** Root of the repository as a URI. */
  readonly root: string;
  /** Short name, such as `feature/login`. */
  readonly branch: string;
  readonly state: BranchState;
  /** Commits that only the branch has; undefined where it has no upstream. */
  readonly ahead: number | undefined;
  /** Commits that only the upstream has; undefined where it has no upstream. */
  readonly behind: number | undefined;
  /** For `pushed`, `stale`, `gone` and `no-pull-request`, where its remote is on a forge. */
  readonly pushedTo?: PushedPlace;
  /** The pull request of the branch, where one is known. */
  readonly pullRequest?: PullRequestPlace;
  readonly since: Since;
}

export interface MarkerSignal {
  readonly kind: 'marker';
  /** Root of the repository or workspace folder as a URI. */
  readonly root: string;
  /** Path below the root, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly tag: string;
  /** Persons and teams, without the leading `@`; empty when nobody can be found. */
  readonly owners: readonly string[];
  /** Who says so: the marker itself, the file CODEOWNERS, or git, which knows who wrote the line. */
  readonly ownedBy: 'name' | 'code-owners' | 'blame' | 'nobody';
  /** What the line says after the marker, at most 120 characters; may be empty. */
  readonly text: string;
  /** What its brackets say where that may name an issue, as `#123` does. */
  readonly brackets?: string;
  /** Issues and pull requests that the brackets or the text name. */
  readonly issues?: readonly IssueLink[];
  readonly since: Since;
}

export interface LedgerSignal {
  readonly kind: 'ledger';
  /** Counted from 1. */
  readonly line: number;
  /** The whole line as it stands in the file, without its line end; what identifies it when it is ticked. */
  readonly source: string;
  /** The person as written, without the leading `@`; undefined when the item names nobody. */
  readonly owner: string | undefined;
  readonly text: string;
  /** What I did about it so far. */
  readonly did?: string;
  /** The next step, which I own: while there is one, the turn is mine. */
  readonly next?: string;
  /** Address of the wait that it is about, as `waitLink.ts` makes it. */
  readonly link?: string;
  readonly since: Since;
}

/** An open pull request that concerns me, with the verdict of the turn rules on it. */
export interface PullRequestSignal {
  readonly kind: 'pull-request';
  /** The forge's, as in its address: `github.com`. */
  readonly host: string;
  /** As `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  /** Where a browser shows it; checked to be http(s) of that host. */
  readonly url: string;
  /** Where a browser shows the event that gave the turn; checked as `url` is, absent where the forge has no address for it. */
  readonly eventUrl?: string;
  /** The author's login; undefined when the account is gone. */
  readonly author: string | undefined;
  readonly isDraft: boolean;
  /** The branch it would merge; its repository is undefined when the fork is gone. */
  readonly head: { readonly repository: string | undefined; readonly branch: string };
  /** Lines added and removed; undefined where the forge does not tell. */
  readonly changedLines: number | undefined;
  /** Whose turn it is for me, why and since when. */
  readonly turn: Turn;
  /** I am its author. */
  readonly amAuthor?: true;
  /** Who is named in the reason of the turn (`who`) is me. */
  readonly isByMe?: true;
  /** A team of mine is among those who are on turn. */
  readonly isOfMyTeam?: true;
  /** When a person other than me last did or said anything on it (epoch ms); undefined: nobody did. */
  readonly othersActedAt: number | undefined;
  /** When its author pushed after the newest approval that stands (epoch ms): what was approved is not what is there. */
  readonly pushedSinceApproval: number | undefined;
  readonly since: Since;
}

export type Signal = BranchSignal | MarkerSignal | LedgerSignal | PullRequestSignal;
