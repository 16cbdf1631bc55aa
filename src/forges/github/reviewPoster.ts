import type * as v from 'valibot';
import type { CancellationToken, Result } from '../../core/ports.ts';
import type { CommentPlace } from '../../core/review/placement.ts';
import type { ReviewForge } from '../../core/review/reviewForge.ts';
import type { ReviewTarget, Submission, Verdict } from '../../core/review/submission.ts';
import type { AskGithub } from './github.ts';
import { addThreadDocument, beginDocument, replyDocument, submitDocument } from './reviewQueries.ts';
import { wireAdded, wireBegun, wireReplied, wireSubmitted } from './reviewWire.ts';

type Posted = Result<{ readonly url: string }>;

const events: Readonly<Record<Verdict, string>> = {
  comment: 'COMMENT',
  approve: 'APPROVE',
  'request-changes': 'REQUEST_CHANGES',
};

/** Does one deed at a time, each by the mutation that GitHub has for it; what is refused in part counts as refused. */
export function reviewPoster(ask: AskGithub, host: string): ReviewForge['post'] {
  async function deed<Schema extends v.GenericSchema>(
    document: string,
    schema: Schema,
    input: Readonly<Record<string, unknown>>,
    urlOf: (data: v.InferOutput<Schema>) => string | undefined,
    cancel: CancellationToken,
  ): Promise<Posted> {
    const answer = await ask({ document, schema, kind: 'mutation' }, { input }, cancel);
    if (!answer.ok) return answer;
    const url = urlOf(answer.value.data);
    return url === undefined
      ? { ok: false, failure: { kind: 'unreadable', host } }
      : { ok: true, value: { url } };
  }
  const begin = (input: Readonly<Record<string, unknown>>, cancel: CancellationToken): Promise<Posted> =>
    deed(beginDocument, wireBegun, input, (data) => data.addPullRequestReview.pullRequestReview.url, cancel);

  return (submission: Submission, target: ReviewTarget, cancel: CancellationToken) => {
    const { body } = submission;
    const review = { pullRequestId: target.id, commitOID: target.headCommit };
    const pending = target.pendingReview;
    switch (submission.kind) {
      case 'pending':
        return pending
          ? deed(
              addThreadDocument,
              wireAdded,
              { pullRequestReviewId: pending.id, ...placeInput(submission.place), body },
              (data) => data.addPullRequestReviewThread.thread.comments[0]?.url,
              cancel,
            )
          : begin({ ...review, threads: [{ ...placeInput(submission.place), body }] }, cancel);
      case 'single':
        return begin(
          { ...review, event: 'COMMENT', threads: [{ ...placeInput(submission.place), body }] },
          cancel,
        );
      case 'reply':
        return deed(
          replyDocument,
          wireReplied,
          {
            pullRequestReviewThreadId: submission.thread,
            body,
            ...(pending ? { pullRequestReviewId: pending.id } : {}),
          },
          (data) => data.addPullRequestReviewThreadReply.comment.url,
          cancel,
        );
      case 'summary':
        return pending
          ? deed(
              submitDocument,
              wireSubmitted,
              { pullRequestReviewId: pending.id, event: events[submission.verdict], body },
              (data) => data.submitPullRequestReview.pullRequestReview.url,
              cancel,
            )
          : begin({ ...review, event: events[submission.verdict], body }, cancel);
    }
  };
}

function placeInput({ path, side, line, startLine }: CommentPlace): Readonly<Record<string, unknown>> {
  const wireSide = side === 'left' ? 'LEFT' : 'RIGHT';
  return {
    path,
    line,
    side: wireSide,
    ...(startLine === undefined ? {} : { startLine, startSide: wireSide }),
  };
}
