import type { ReviewTarget, Verdict } from '../../core/review/submission.ts';
import type { SaidComment } from '../../core/review/thread.ts';
import { sameLogin, type Account } from '../../core/waiting/pullRequest.ts';
import type { ReadComments } from './restReading.ts';
import type { WireAuthor, WireComment, WireReviewThread, WireTarget } from './reviewWire.ts';

const verdicts: Readonly<Record<string, Verdict>> = {
  COMMENTED: 'comment',
  APPROVED: 'approve',
  CHANGES_REQUESTED: 'request-changes',
};

type WireReview = NonNullable<NonNullable<WireTarget['repository']['pullRequest']['sent']['nodes']>[number]>;

/** A thread with every comment that was read of it. */
export type ReadThread = WireReviewThread & ReadComments;

/** GitHub's answer in our own words. */
export function reviewTarget(
  repository: string,
  { viewer, repository: { pullRequest } }: WireTarget,
  threads: readonly ReadThread[],
  conversation: ReadComments,
): ReviewTarget {
  const sent = pullRequest.sent.nodes?.filter((each) => each !== null && each !== undefined) ?? [];
  const unread =
    conversation.unread +
    Math.max(0, pullRequest.sent.totalCount - (pullRequest.sent.nodes?.length ?? 0)) +
    Math.max(0, pullRequest.reviewThreads.totalCount - threads.length);
  const { id, number, title, url, state, locked, headRefOid, headRef, viewerDidAuthor } = pullRequest;
  const askedBy = pullRequest.asked.findLast(
    ({ requestedReviewer }) =>
      requestedReviewer?.login !== undefined && sameLogin(requestedReviewer.login, viewer.login),
  )?.actor?.login;
  return {
    id,
    repository,
    number,
    title,
    url,
    state,
    isLocked: locked,
    hasHead: headRef !== null && headRef !== undefined,
    headCommit: headRefOid,
    baseCommit: pullRequest.baseRefOid,
    viewer: viewer.login,
    viewerIsAuthor: viewerDidAuthor,
    author: accountOf(pullRequest.author),
    description: pullRequest.body,
    isFirstContribution: /^FIRST_TIME/.test(pullRequest.authorAssociation),
    ...(askedBy === undefined ? {} : { askedBy }),
    conversation: conversationOf(conversation.said, sent),
    ...(unread > 0 ? { unread } : {}),
    // GitHub shows nobody another person's pending review.
    pendingReview: pullRequest.pending[0],
    ownSummaries: sent
      .filter(({ author }) => author && sameLogin(author.login, viewer.login))
      .map(({ body, submittedAt, url: at, state: sentAs }) => ({
        body,
        verdict: verdicts[sentAs],
        at: submittedAt ?? 0,
        url: at,
      })),
    threads: threads.map(
      ({ id: thread, path, line, diffSide, isResolved, viewerCanReply, said, unread: more }) => ({
        id: thread,
        path,
        line: line ?? undefined,
        side: diffSide === 'LEFT' ? 'left' : 'right',
        isResolved,
        mayReply: viewerCanReply,
        comments: said.map(saidOf),
        ...(more > 0 ? { unread: more } : {}),
      }),
    ),
  };
}

function accountOf(author: WireAuthor): Account | undefined {
  return author ? { login: author.login, isBot: author.__typename === 'Bot' } : undefined;
}

function saidOf({ id, body, url, author, createdAt, state }: WireComment): SaidComment {
  return {
    id,
    body,
    url,
    at: createdAt,
    author: accountOf(author),
    ...(state === 'PENDING' ? { isPending: true } : {}),
  };
}

function conversationOf(
  comments: readonly WireComment[],
  sent: readonly WireReview[],
): readonly SaidComment[] {
  const summaries = sent
    .filter(({ body }) => body.trim() !== '')
    .map(({ id, body, url, author, submittedAt }) => ({
      id,
      body,
      url,
      at: submittedAt ?? 0,
      author: accountOf(author),
    }));
  return [...comments.map(saidOf), ...summaries].toSorted((one, other) => one.at - other.at);
}
