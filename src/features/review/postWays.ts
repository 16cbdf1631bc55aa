import * as vscode from 'vscode';
import type { CommentPlace } from '../../core/review/placement.ts';
import type { ReviewTarget, Submission, Verdict } from '../../core/review/submission.ts';
import type { Thread } from '../../core/review/thread.ts';
import { shown, withoutIcons } from '../../core/waiting/shownText.ts';

const { t } = vscode.l10n;

/** As what a text is posted. */
export type PostWay =
  | { readonly kind: 'pending' | 'single' }
  | { readonly kind: 'reply'; readonly thread: Thread }
  | { readonly kind: 'summary'; readonly verdict: Verdict };

/** Threads of the file that are offered to answer in. */
const mostThreads = 20;

/** Every way that the pull request takes from this account; those in a thread start with the ones nearest to `line` (from 1). */
function waysFor(target: ReviewTarget, path: string, line: number): readonly PostWay[] {
  const away = (thread: Thread): number => Math.abs((thread.line ?? Number.MAX_SAFE_INTEGER) - line);
  const replies = target.threads
    .filter((thread) => thread.path === path && thread.mayReply && !isAllPending(thread))
    .toSorted((one, other) => away(one) - away(other))
    .slice(0, mostThreads)
    .map((thread) => ({ kind: 'reply' as const, thread }));
  return [
    { kind: 'pending' },
    ...(target.pendingReview ? [] : [{ kind: 'single' as const }]),
    ...replies,
    ...verdictsFor(target).map((verdict) => ({ kind: 'summary' as const, verdict })),
  ];
}

/** Nobody can approve their own work, or request changes of it. */
export function verdictsFor({ viewerIsAuthor }: ReviewTarget): readonly Verdict[] {
  return viewerIsAuthor ? ['comment'] : ['comment', 'approve', 'request-changes'];
}

/** A thread of one's own that nobody sees yet is no place for an answer. */
function isAllPending({ comments }: Thread): boolean {
  return comments.every(({ isPending }) => isPending === true);
}

/** Lets the person choose; undefined when they choose none. */
export async function chooseWay(
  target: ReviewTarget,
  path: string,
  line: number,
): Promise<PostWay | undefined> {
  const picked = await vscode.window.showQuickPick(
    waysFor(target, path, line).map((way) => ({
      label: withoutIcons(wayLabel(way)),
      description: withoutIcons(wayDetail(way)),
      way,
    })),
    {
      title: t('Preview and Post'),
      placeHolder: t('As what? A preview comes first.'),
      matchOnDescription: true,
    },
  );
  return picked?.way;
}

function wayLabel(way: PostWay): string {
  switch (way.kind) {
    case 'pending':
      return t('A comment of your pending review');
    case 'single':
      return t('A single comment');
    case 'reply':
      return t('A reply to {0}', threadName(way.thread));
    case 'summary':
      return t('The summary of your review: {0}', verdictText(way.verdict));
  }
}

function wayDetail(way: PostWay): string {
  switch (way.kind) {
    case 'pending':
      return t('only you see it until you send the review');
    case 'single':
      return t('everybody sees it at once');
    case 'reply':
      return way.thread.line === undefined ? way.thread.path : `${way.thread.path}:${way.thread.line}`;
    case 'summary':
      return t('sends every comment that is pending');
  }
}

/** Who began a thread, and with which words. */
function threadName({ comments }: Thread): string {
  const [first] = comments;
  return t('{0}: “{1}”', shown(first?.author?.login ?? t('somebody'), 40), shown(first?.body ?? '', 60));
}

/** As what, and who sees it when: a sentence of the preview. */
export function wayText(way: PostWay, target: ReviewTarget): string {
  if (way.kind === 'reply' && target.pendingReview)
    return t('{0}: it waits with your pending review until you send that', wayLabel(way));
  if (way.kind === 'reply') return t('{0}: everybody sees it at once', wayLabel(way));
  return `${wayLabel(way)}: ${wayDetail(way)}`;
}

export function verdictText(verdict: Verdict): string {
  switch (verdict) {
    case 'comment':
      return t('comment, without a verdict');
    case 'approve':
      return t('approve');
    case 'request-changes':
      return t('request changes');
  }
}

/** What goes to the forge, where the place is known. */
export function submissionOf(
  way: PostWay,
  body: string,
  place: CommentPlace | undefined,
): Submission | undefined {
  switch (way.kind) {
    case 'pending':
    case 'single':
      return place && { kind: way.kind, body, place };
    case 'reply':
      return { kind: 'reply', body, thread: way.thread.id };
    case 'summary':
      return { kind: 'summary', body, verdict: way.verdict };
  }
}

/** Lines of a pending review that a preview of its summary lists. */
const mostListed = 50;

/** What is sent along with a summary, for its preview. */
export function sentAlong({ pendingReview, threads }: ReviewTarget): readonly string[] {
  const comments = threads.flatMap(({ path, line, comments: all }) =>
    all
      .filter(({ isPending }) => isPending)
      .map(({ body }) => `${path}${line === undefined ? '' : `:${line}`}  “${shown(body, 80)}”`),
  );
  return [
    ...(pendingReview && pendingReview.body.trim() !== ''
      ? [t('Your pending review has a summary already. This one takes its place.')]
      : []),
    ...comments.slice(0, mostListed).map((comment) => t('Sent with it: {0}', comment)),
    ...moreText(comments.length - mostListed),
  ];
}

function moreText(more: number): readonly string[] {
  if (more <= 0) return [];
  return [more === 1 ? t('And 1 more comment.') : t('And {0} more comments.', more)];
}
