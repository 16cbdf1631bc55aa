import { normaliseLineEnds } from '../lines.ts';
import { sameLogin } from '../waiting/pullRequest.ts';
import type { CommentPlace } from './placement.ts';
import type { PullRequestTalk, Thread } from './thread.ts';

/** What a review says in the end. */
export type Verdict = 'comment' | 'approve' | 'request-changes';

/** What is to be posted, and as what. */
export type Submission =
  /** A comment of the review that is sent later, all at once; only the person sees it until then. */
  | { readonly kind: 'pending'; readonly body: string; readonly place: CommentPlace }
  /** A comment that everybody sees at once. */
  | { readonly kind: 'single'; readonly body: string; readonly place: CommentPlace }
  /** An answer in a thread that is there; it waits with the pending review when there is one. */
  | { readonly kind: 'reply'; readonly body: string; readonly thread: string }
  /** The review itself: its summary and verdict, and with it every comment that is pending. */
  | { readonly kind: 'summary'; readonly body: string; readonly verdict: Verdict };

/** A pull request at the moment in which somebody wants to post. */
export interface ReviewTarget extends PullRequestTalk {
  /** The forge's id of the pull request. */
  readonly id: string;
  /** As `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'closed' | 'merged';
  readonly isLocked: boolean;
  /** False when the branch was deleted. */
  readonly hasHead: boolean;
  /** The commit that comments are about. */
  readonly headCommit: string;
  /** The commit of the branch that it would be merged into. */
  readonly baseCommit: string;
  /** Login of the account that would post. */
  readonly viewer: string;
  readonly viewerIsAuthor: boolean;
  /** The person's own review that was not sent yet. */
  readonly pendingReview: { readonly id: string; readonly body: string } | undefined;
  /** Reviews of this person that were sent: their summaries, the latest last. */
  readonly ownSummaries: readonly OwnSummary[];
}

/** A review that this person sent. */
export interface OwnSummary {
  readonly body: string;
  /** Undefined when it was dismissed since. */
  readonly verdict: Verdict | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly url: string;
}

/** Why a submission cannot be posted. Each is one sentence where it is shown. */
export type Hindrance =
  | 'empty'
  /** Longer than 65,536 characters, which is what GitHub takes. */
  | 'too-long'
  | 'locked'
  /** The branch was deleted: there is no head to comment on. */
  | 'no-head'
  /** The pull request is at another commit than the one that was looked at. */
  | 'moved'
  | 'thread-gone'
  | 'thread-closed-to-me'
  /** A single comment cannot stand beside a review of one's own that was not sent. */
  | 'has-pending'
  /** Nobody can approve their own work, or request changes of it. */
  | 'own-work'
  /** A review needs words when it asks for changes, or has no comment and approves nothing. */
  | 'verdict-without-words';

/** Characters GitHub takes in one comment. */
const longest = 65_536;

/**
 * What stands in the way, most telling first; undefined when nothing does. `seenHead` is the head that the person was
 * shown. Answers and summaries do not depend on it.
 */
export function hindrance(
  submission: Submission,
  target: ReviewTarget,
  seenHead: string,
): Hindrance | undefined {
  const isBlank = submission.body.trim() === '';
  if (isBlank && submission.kind !== 'summary') return 'empty';
  if ([...submission.body].length > longest) return 'too-long';
  if (target.isLocked) return 'locked';
  switch (submission.kind) {
    case 'summary':
      if (target.viewerIsAuthor && submission.verdict !== 'comment') return 'own-work';
      if (isBlank && needsWords(submission.verdict, target)) return 'verdict-without-words';
      return submission.verdict !== 'comment' && target.headCommit !== seenHead ? 'moved' : undefined;
    case 'reply': {
      const thread = target.threads.find(({ id }) => id === submission.thread);
      if (!thread) return 'thread-gone';
      return thread.mayReply ? undefined : 'thread-closed-to-me';
    }
    case 'single':
    case 'pending':
      if (!target.hasHead) return 'no-head';
      if (target.headCommit !== seenHead) return 'moved';
      return submission.kind === 'single' && target.pendingReview ? 'has-pending' : undefined;
  }
}

/** Comments that are sent with a review say enough where it gives no verdict. */
function needsWords(verdict: Verdict, { pendingReview, threads }: ReviewTarget): boolean {
  if (verdict === 'approve') return false;
  const isPending = ({ comments }: Thread): boolean => comments.some((comment) => comment.isPending === true);
  return verdict === 'request-changes' || pendingReview === undefined || !threads.some(isPending);
}

/**
 * Where the same words already stand, when an earlier try did arrive: only by the same account, at the same place, and
 * not before `since` (epoch ms), less a few minutes for clocks that differ.
 */
export function alreadyPosted(
  submission: Submission,
  target: ReviewTarget,
  since: number,
): { readonly url: string } | undefined {
  const isMine = (body: string, at: number): boolean =>
    sameBody(body, submission.body) && at >= since - clockSkew;
  if (submission.kind === 'summary') {
    // A review that is still pending was not sent; an approval without words is told by its verdict alone.
    if (target.pendingReview) return undefined;
    return target.ownSummaries.findLast(
      ({ body, at, verdict }) => verdict === submission.verdict && isMine(body, at),
    );
  }
  const inPlace = target.threads.filter((thread) =>
    submission.kind === 'reply'
      ? thread.id === submission.thread
      : thread.path === submission.place.path &&
        thread.side === submission.place.side &&
        thread.line === submission.place.line,
  );
  return inPlace
    .flatMap(({ comments }) => comments)
    .findLast(
      ({ author, body, at }) =>
        author !== undefined && sameLogin(author.login, target.viewer) && isMine(body, at),
    );
}

/** How far the forge's clock may be behind ours (ms). */
const clockSkew = 5 * 60_000;

/** Forges change line ends and blanks at the end. */
function sameBody(one: string, other: string): boolean {
  return normaliseLineEnds(one).trimEnd() === normaliseLineEnds(other).trimEnd();
}
