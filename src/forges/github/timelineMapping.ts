import { unreadableTeam } from '../../core/waiting/pullRequest.ts';
import type {
  Account,
  PullRequestEvent,
  PullRequestEventKind,
  PullRequestFacts,
  SubmittedReview,
} from '../../core/waiting/pullRequest.ts';
import type { CommitAuthor, WireActor, WireItem, WireReviewer } from './wire.ts';

/** An account in our words. Deleted accounts are GitHub's `ghost`, as on its pages. */
export function accountOf(actor: WireActor): Account {
  // GitHub tells bots by type and leaves `[bot]` out of their names; recordings and the rules know them by name too.
  return { login: actor?.login ?? 'ghost', isBot: actor?.__typename === 'Bot' };
}

/** Whether a bot was asked for a review: that hands the work to nobody. */
export function isBotAsked(reviewer: WireReviewer): boolean {
  return reviewer?.__typename === 'Bot';
}

/** A reviewer's name in our words: a login, or a team as `organisation/slug`. */
export function reviewerName(reviewer: WireReviewer): { readonly name: string; readonly isTeam: boolean } {
  if (reviewer?.login !== undefined) return { name: reviewer.login, isTeam: false };
  return { name: reviewer?.combinedSlug ?? unreadableTeam, isTeam: true };
}

const reviewKinds: Readonly<Record<string, PullRequestEventKind>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'reviewed',
  // What it said before it was dismissed is not told; that somebody reviewed is.
  DISMISSED: 'reviewed',
};

const eventKinds: Readonly<Record<string, PullRequestEventKind>> = {
  IssueComment: 'commented',
  HeadRefForcePushedEvent: 'force-pushed',
  ReviewRequestedEvent: 'review-requested',
  ReviewRequestRemovedEvent: 'review-request-removed',
  ReviewDismissedEvent: 'review-dismissed',
  ReadyForReviewEvent: 'ready-for-review',
  ConvertToDraftEvent: 'converted-to-draft',
  ClosedEvent: 'closed',
  ReopenedEvent: 'reopened',
  MergedEvent: 'merged',
};

function subjectOf(item: WireItem): { readonly subject?: string } {
  if (item.requestedReviewer) return { subject: reviewerName(item.requestedReviewer).name };
  const dismissed = item.review?.author?.login;
  return dismissed === undefined ? {} : { subject: dismissed };
}

function addressOf({ url, afterCommit }: WireItem): { readonly url?: string } {
  const address = url ?? afterCommit?.url;
  return address ? { url: address } : {};
}

interface Place {
  /** The event before it (epoch ms). */
  readonly after: number;
  /** The commit before it (epoch ms). */
  readonly notBefore: number;
  /** The pull request's; undefined when the account is gone. */
  readonly author: Account | undefined;
}

/** Whose commit it is; undefined when nobody is named. */
function committerOf(named: CommitAuthor, author: Account | undefined): Account | undefined {
  if (named?.user) return { login: named.user.login, isBot: /\[bot\]$/.test(named.user.login) };
  // An address that belongs to no account is most often the author's own from another machine: it must not look as if
  // somebody else had acted.
  if (author && !author.isBot) return author;
  return named?.name ? { login: named.name, isBot: /\[bot\]$/.test(named.name) } : undefined;
}

function eventOf(item: WireItem, { after, notBefore, author }: Place): PullRequestEvent | undefined {
  if (item.commit) {
    const { author: named, committedDate, parents } = item.commit;
    // Bringing the branch up to date with its base answers nobody, whoever pressed the button.
    if (parents && parents.totalCount > 1) return undefined;
    // GitHub lists in the order of pushing but dates by committing: what was pushed after a word must not look earlier
    // than it, nor of the same moment.
    const at = Math.max(committedDate, notBefore, after + 1);
    const actor = committerOf(named, author);
    return actor && { at, kind: 'committed', actor, ...addressOf(item) };
  }
  if (item.__typename === 'PullRequestReview') {
    const kind = reviewKinds[item.state ?? ''];
    const at = item.submittedAt;
    return kind && typeof at === 'number'
      ? { at, kind, actor: accountOf(item.author), ...addressOf(item) }
      : undefined;
  }
  const kind = eventKinds[item.__typename];
  const at = item.createdAt;
  if (isBotAsked(item.requestedReviewer)) return undefined;
  if (!kind || typeof at !== 'number') return undefined;
  return { at, kind, actor: accountOf(item.actor ?? item.author), ...subjectOf(item), ...addressOf(item) };
}

/** Everything that happened to the author's pull request, in our words, oldest first; what moves no turn is left out. */
export function eventsOf(
  items: readonly WireItem[],
  author: Account | undefined,
): readonly PullRequestEvent[] {
  const events: PullRequestEvent[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  let latestCommit = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const event = eventOf(item, { after: latest, notBefore: latestCommit, author });
    if (!event) continue;
    events.push(event);
    if (event.kind === 'committed') latestCommit = event.at;
    else latest = Math.max(latest, event.at);
  }
  return events;
}

const reviewStates: Readonly<Record<string, SubmittedReview['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
};

/** Reviews that were submitted. */
export function reviewsOf(items: readonly WireItem[]): readonly SubmittedReview[] {
  return items.flatMap((item): readonly SubmittedReview[] => {
    const state = item.__typename === 'PullRequestReview' ? reviewStates[item.state ?? ''] : undefined;
    if (!state || typeof item.submittedAt !== 'number') return [];
    const commit = item.seen?.oid;
    return [
      {
        author: accountOf(item.author),
        state,
        at: item.submittedAt,
        ...(commit === undefined ? {} : { commit }),
      },
    ];
  });
}

/** The newest time somebody was asked, by name, with who asked. */
export function askedOf(
  events: readonly PullRequestEvent[],
  name: string,
): { readonly at?: number; readonly by?: string } {
  const event = events.findLast(({ kind, subject }) => kind === 'review-requested' && subject === name);
  return event ? { at: event.at, by: event.actor.login } : {};
}

/** Whether the merge queue threw it out and nothing was done about it since. */
export function queueFailure(items: readonly WireItem[]): PullRequestFacts['mergeQueue'] {
  const last = items.findLast(({ __typename }) =>
    ['AddedToMergeQueueEvent', 'RemovedFromMergeQueueEvent', 'PullRequestCommit', 'MergedEvent'].includes(
      __typename,
    ),
  );
  // Taken out by hand is a decision of a person, not a failure.
  const isFailure =
    last?.__typename === 'RemovedFromMergeQueueEvent' && /fail|conflict|timeout/i.test(last.reason ?? '');
  if (!isFailure) return undefined;
  return { state: 'failed', ...(typeof last.createdAt === 'number' ? { at: last.createdAt } : {}) };
}
