import * as vscode from 'vscode';
import { alreadyPosted, hindrance, type Submission } from '../../core/review/submission.ts';
import { shown } from '../../core/waiting/shownText.ts';
import { findingLines } from './findingLines.ts';
import { hindranceText, leavesDoubt, postFailureText } from './hindranceText.ts';
import type { PostEnd, Previews } from '../../host/previews.ts';
import type { PostDoubts } from './postDoubts.ts';
import type { TextCheck } from './textCheck.ts';
import type { PullRequestReadings } from './pullRequestReading.ts';
import { never, say, type ReviewedPullRequest } from './reviewedPullRequest.ts';

/** One text with everything its preview says. */
export interface Deed {
  readonly submission: Submission;
  /** As what, and who sees it when. */
  readonly as: string;
  /** Where in the pull request; undefined for the whole of it. */
  readonly at: string | undefined;
  readonly notes: readonly string[];
  /** An equal text of the same account counts as this one from here on (epoch ms). */
  readonly since: number;
  /** The draft that it is from, if it is. */
  readonly draft: string | undefined;
}

/** What previewing and posting takes. */
export interface DeedDoors {
  readonly previews: Previews;
  readonly readings: Pick<PullRequestReadings, 'forget'>;
  readonly texts: Pick<TextCheck, 'findings'>;
  readonly doubts: PostDoubts;
}

/** Previews and, after the one yes, posts; true when it is there. What stands in the way already is said at once. */
export async function previewAndPost(
  reviewed: ReviewedPullRequest,
  deed: Deed,
  { previews, readings, texts, doubts }: DeedDoors,
): Promise<boolean> {
  const { target, forge } = reviewed;
  const reason = hindrance(deed.submission, target, target.headCommit);
  if (reason) {
    say(vscode.l10n.t('Nothing was posted: {0}', hindranceText(reason)));
    return false;
  }
  const pullRequest = `${target.repository}#${target.number} “${shown(target.title)}”`;
  const { body } = deed.submission;
  const isPosted = await previews.ask({
    kind: 'text',
    body,
    findings: findingLines(body, await texts.findings(body, deed.draft)),
    target: {
      to: deed.at === undefined ? pullRequest : `${pullRequest}, ${deed.at}`,
      as: deed.as,
      account: vscode.l10n.t('{0} on {1}', target.viewer, forge.host),
      notes: deed.notes,
    },
    post: openTries(reviewed, deed, doubts),
  });
  if (isPosted) readings.forget();
  return isPosted;
}

/** Each call is one try. What is there is read again before it: a lost answer must not make a second comment. */
function openTries(
  { forge, name, target: seen }: ReviewedPullRequest,
  deed: Deed,
  doubts: PostDoubts,
): () => Promise<PostEnd> {
  const { submission } = deed;
  const since = doubts.sinceOf(seen.id, submission, deed.since);
  /** A try was sent, and its answer did not tell whether it arrived. */
  let isInDoubt = false;
  const not = (why: string): PostEnd => ({ kind: isInDoubt ? 'unknown' : 'refused', why });
  return async () => {
    const target = await forge.target(name, never);
    if (!target.ok) return not(postFailureText(target.failure));
    const isThere = alreadyPosted(submission, target.value, since);
    isInDoubt = false;
    doubts.clear(seen.id, submission);
    if (isThere)
      return { kind: 'posted', sentence: vscode.l10n.t('It had arrived already; nothing was posted twice.') };
    const reason = hindrance(submission, target.value, seen.headCommit);
    if (reason) return not(hindranceText(reason));
    const posted = await forge.post(submission, target.value, never);
    if (!posted.ok) {
      isInDoubt = leavesDoubt(posted.failure);
      if (isInDoubt) doubts.note(seen.id, submission, since);
      return not(postFailureText(posted.failure));
    }
    const waits =
      submission.kind === 'pending' ||
      (submission.kind === 'reply' && target.value.pendingReview !== undefined);
    return {
      kind: 'posted',
      sentence: waits
        ? vscode.l10n.t('It is in your pending review. Only you see it until you send the review.')
        : vscode.l10n.t('Posted.'),
    };
  };
}
