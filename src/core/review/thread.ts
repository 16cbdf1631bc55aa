import type { Account } from '../waiting/pullRequest.ts';

/** The two sides of a change: `left` is the file before it, `right` the file with it. */
export type Side = 'left' | 'right';

/** A comment that was made, on the pull request or in one of its threads. */
export interface SaidComment {
  readonly id: string;
  /** Undefined when the account is gone. */
  readonly author: Account | undefined;
  /** Markdown, as it was sent. */
  readonly body: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Where a browser shows it. */
  readonly url: string;
}

/** A discussion at a place of the change, with its words. */
export interface Thread {
  readonly id: string;
  readonly path: string;
  /** From 1; undefined when the lines are gone, or the whole file is meant. */
  readonly line: number | undefined;
  readonly side: Side;
  readonly isResolved: boolean;
  /** Whether this account may answer: not when the conversation is locked. */
  readonly mayReply: boolean;
  /** The earliest first; those of the viewer's pending review are among them. */
  readonly comments: readonly SaidComment[];
}

/** What is said about a pull request so far. */
export interface PullRequestTalk {
  readonly author: Account | undefined;
  /** The description, Markdown. */
  readonly description: string;
  readonly url: string;
  /** Who asked for this review, where that is known. */
  readonly askedBy?: string;
  readonly threads: readonly Thread[];
}
