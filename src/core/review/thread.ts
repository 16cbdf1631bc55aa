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
  /** Where a browser shows it; empty where that is not known. */
  readonly url: string;
  /** It belongs to the person's own review that was not sent yet. */
  readonly isPending?: boolean;
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
  /** Older comments that were not read, because they are too many; absent when all were. */
  readonly unread?: number;
}

/** What is said about a pull request so far. */
export interface PullRequestTalk {
  readonly author: Account | undefined;
  /** The description, Markdown. */
  readonly description: string;
  readonly url: string;
  /** Who asked for this review, where that is known. */
  readonly askedBy?: string;
  /** The author's first contribution to this project, as the forge says. */
  readonly isFirstContribution?: boolean;
  /** What was said about the whole of it: comments and summaries of reviews, the earliest first. */
  readonly conversation: readonly SaidComment[];
  readonly threads: readonly Thread[];
  /** Older comments, summaries and threads that were not read, because they are too many; absent when all were. */
  readonly unread?: number;
}

/** Threads about any of these lines (from 1, both part of it) of the file as it is now: open ones first, the latest first. */
export function threadsAtLines(
  threads: readonly Thread[],
  place: { readonly path: string; readonly side: Side; readonly startLine: number; readonly endLine: number },
): readonly Thread[] {
  const lastWord = ({ comments }: Thread): number => comments.at(-1)?.at ?? 0;
  return threads
    .filter(
      ({ path, side, line }) =>
        path === place.path &&
        side === place.side &&
        line !== undefined &&
        line >= place.startLine &&
        line <= place.endLine,
    )
    .toSorted(
      (one, other) => Number(one.isResolved) - Number(other.isResolved) || lastWord(other) - lastWord(one),
    );
}
