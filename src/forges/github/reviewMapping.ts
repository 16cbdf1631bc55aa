import type { ReviewTarget } from '../../core/review/submission.ts';
import { sameLogin } from '../../core/waiting/pullRequest.ts';
import type { WireReviewThread, WireTarget } from './reviewWire.ts';

const states = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

/** GitHub's answer in our own words. */
export function reviewTarget(
  repository: string,
  { viewer, repository: { pullRequest } }: WireTarget,
  threads: readonly WireReviewThread[],
): ReviewTarget {
  const { id, number, title, url, state, locked, headRefOid, headRef, viewerDidAuthor } = pullRequest;
  return {
    id,
    repository,
    number,
    title,
    url,
    state: states[state],
    isLocked: locked,
    hasHead: headRef !== null && headRef !== undefined,
    headCommit: headRefOid,
    viewer: viewer.login,
    viewerIsAuthor: viewerDidAuthor,
    // GitHub shows nobody another person's pending review.
    pendingReview: pullRequest.pending[0],
    ownSummaries: pullRequest.sent
      .filter(({ author }) => author && sameLogin(author.login, viewer.login))
      .map(({ body, submittedAt, url: at }) => ({ body, at: submittedAt ?? 0, url: at })),
    threads: threads.map(({ id: thread, path, line, diffSide, isResolved, viewerCanReply, comments }) => ({
      id: thread,
      path,
      line: line ?? undefined,
      side: diffSide === 'LEFT' ? 'left' : 'right',
      isResolved,
      mayReply: viewerCanReply,
      comments: comments.map(({ author, createdAt, ...comment }) => ({
        ...comment,
        at: createdAt,
        author: author ? { login: author.login, isBot: author.__typename === 'Bot' } : undefined,
      })),
    })),
  };
}
