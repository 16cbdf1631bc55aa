/** From GitHub's words to ours. Pure: the same answer gives the same facts. */
import type { ForgePullRequest } from '../../core/forge.ts';
import type { PullRequestFacts, ReviewRequest, ReviewThread } from '../../core/waiting/pullRequest.ts';
import { branchRules } from './branchRules.ts';
import { requiredChecks } from './checksMapping.ts';
import {
  accountOf,
  askedOf,
  eventsOf,
  isBotAsked,
  queueFailure,
  reviewerName,
  reviewsOf,
} from './timelineMapping.ts';
import { entriesOf, type WireItem, type WirePullRequest, type WireThread } from './wire.ts';

/** What the list knew about a pull request before its details came. */
export interface Listed {
  /** Login of the person who asks. */
  readonly viewer: string;
  readonly isMentioned: boolean;
  /** Fields of which GitHub kept a part back: what they would say is not known. */
  readonly withheld?: ReadonlySet<string>;
}

function threadOf({ isResolved, isOutdated, path, comments }: WireThread): ReviewThread {
  return {
    isResolved,
    isOutdated: isOutdated === true,
    ...(path ? { path } : {}),
    // What is pending is seen by its author alone: nobody can answer it.
    words: entriesOf(comments)
      .filter(({ state }) => state !== 'PENDING')
      .map(({ author, createdAt, url }) => ({
        by: accountOf(author),
        at: createdAt,
        ...(url ? { url } : {}),
      })),
  };
}

const mayWrite = new Set(['ADMIN', 'MAINTAIN', 'WRITE']);
const isGuest = new Set(['CONTRIBUTOR', 'FIRST_TIMER', 'FIRST_TIME_CONTRIBUTOR', 'MANNEQUIN', 'NONE']);

/** Whether the author may merge, as far as it can be told: of others GitHub says only what they are here. */
function mergeRights(
  wire: WirePullRequest,
  viewer: string,
  hasReviewed: boolean,
): Pick<PullRequestFacts, 'authorMayMerge' | 'mayMerge'> {
  const viewerMay = mayWrite.has(wire.repository.viewerPermission ?? '');
  if (wire.author?.login.toLowerCase() === viewer.toLowerCase()) return { authorMayMerge: viewerMay };
  if (wire.authorAssociation === 'OWNER') return { authorMayMerge: true };
  if (!isGuest.has(wire.authorAssociation)) return {};
  // That I may merge is known of me alone; it is my business when I took part.
  return { authorMayMerge: false, ...(viewerMay && hasReviewed ? { mayMerge: [viewer] } : {}) };
}

/** The pull request this one is built on: the base is a branch of work, not the default one and not a protected one. */
function baseOf(wire: WirePullRequest): Pick<PullRequestFacts, 'stackedOn'> {
  const { baseRefName, baseRef, repository, number } = wire;
  if (!baseRef || baseRefName === repository.defaultBranchRef?.name) return {};
  if (branchRules(wire).isProtected) return {};
  const below = entriesOf(baseRef.associatedPullRequests).find((each) => each.number !== number);
  return below ? { stackedOn: { number: below.number, isMerged: false } } : {};
}

function requestsOf(wire: WirePullRequest, events: PullRequestFacts['timeline']): readonly ReviewRequest[] {
  return entriesOf(wire.reviewRequests)
    .filter(({ requestedReviewer }) => !isBotAsked(requestedReviewer))
    .map(({ requestedReviewer }) => {
      const { name, isTeam } = reviewerName(requestedReviewer);
      return { kind: isTeam ? 'team' : 'user', name, ...askedOf(events, name) };
    });
}

function teamMembersOf(wire: WirePullRequest): Pick<PullRequestFacts, 'teamMembers'> {
  const teams = entriesOf(wire.reviewRequests).flatMap(({ requestedReviewer: team }) =>
    team?.combinedSlug !== undefined && team.members
      ? [[team.combinedSlug, entriesOf(team.members).map(({ login }) => login)] as const]
      : [],
  );
  return teams.length > 0 ? { teamMembers: Object.fromEntries(teams) } : {};
}

/**
 * People named in the commits of a bot: they asked for it. Of a person's commits that is not asked: whoever made a
 * suggestion that was applied is named in them too, and stays a reviewer.
 */
function coAuthorsOf({ author, authored }: WirePullRequest): Pick<PullRequestFacts, 'coAuthors'> {
  if (!accountOf(author).isBot) return {};
  const users = entriesOf(authored).flatMap(({ commit }) =>
    entriesOf(commit.authors).flatMap(({ user }) => user?.login ?? []),
  );
  return users.length > 0 ? { coAuthors: [...new Set(users)] } : {};
}

/** What the branch asks for before a merge, and how far it is. */
function gateOf(
  wire: WirePullRequest,
  isKnown: (field: keyof WirePullRequest) => boolean,
): Partial<PullRequestFacts> {
  const rules = branchRules(wire);
  // Without a rule that says so, none is needed where GitHub has no verdict on the reviews.
  const isUnsaid = wire.reviewDecision || !isKnown('reviewDecision') || !isKnown('baseRef');
  const approvals = rules.approvals ?? (isUnsaid ? undefined : 0);
  const decision = {
    APPROVED: 'approved',
    CHANGES_REQUESTED: 'changes-requested',
    REVIEW_REQUIRED: 'review-required',
  } as const;
  const key = wire.reviewDecision as keyof typeof decision | null | undefined;
  return {
    ...(isKnown('reviewDecision') ? { decision: (key && decision[key]) ?? 'none' } : {}),
    ...(isKnown('baseRef') && isKnown('statusCheckRollup')
      ? { checks: requiredChecks(entriesOf(wire.statusCheckRollup?.contexts), rules.checks) }
      : {}),
    ...(approvals === undefined ? {} : { requiredApprovals: approvals }),
    ...(rules.asksCodeOwners ? { hasCodeOwners: true } : {}),
    ...(wire.mergeable === 'MERGEABLE' ? { mergeable: 'mergeable' } : {}),
    ...(wire.mergeable === 'CONFLICTING' ? { mergeable: 'conflicting' } : {}),
  };
}

function queueOf(wire: WirePullRequest, items: readonly WireItem[]): Pick<PullRequestFacts, 'mergeQueue'> {
  const entry = wire.mergeQueueEntry;
  const at = typeof entry?.enqueuedAt === 'number' ? { at: entry.enqueuedAt } : {};
  if (entry) return { mergeQueue: { state: entry.state === 'UNMERGEABLE' ? 'failed' : 'queued', ...at } };
  const failure = queueFailure(items);
  return failure ? { mergeQueue: failure } : {};
}

function pendingOf(wire: WirePullRequest): Pick<PullRequestFacts, 'pendingReview'> {
  const [pending] = entriesOf(wire.pending);
  if (!pending?.author) return {};
  return {
    pendingReview: {
      of: pending.author.login,
      comments: pending.comments.totalCount,
      at: pending.updatedAt,
    },
  };
}

/** One pull request with all its pages of threads and timeline, in our words. */
export function pullRequestOf(
  wire: WirePullRequest,
  threads: readonly WireThread[],
  items: readonly WireItem[],
  { viewer, isMentioned, withheld = new Set() }: Listed,
): ForgePullRequest {
  const isKnown = (field: keyof WirePullRequest): boolean => !withheld.has(field);
  const events = eventsOf(items, wire.author ? accountOf(wire.author) : undefined);
  const reviews = reviewsOf(items);
  const hasReviewed = reviews.some(({ author }) => author.login.toLowerCase() === viewer.toLowerCase());
  const opened = { at: wire.createdAt, kind: 'opened', actor: accountOf(wire.author) } as const;
  return {
    id: wire.id,
    repository: wire.repository.nameWithOwner,
    number: wire.number,
    title: wire.title,
    url: wire.url,
    head: { repository: wire.headRepository?.nameWithOwner, branch: wire.headRefName },
    ...(wire.additions === undefined || wire.deletions === undefined
      ? {}
      : { changedLines: wire.additions + wire.deletions }),
    facts: {
      state: wire.state,
      isDraft: wire.isDraft,
      isArchived: wire.repository.isArchived,
      ...(wire.author ? { author: accountOf(wire.author) } : {}),
      openedAt: wire.createdAt,
      timeline: [opened, ...events],
      ...(isKnown('assignees') ? { assignees: entriesOf(wire.assignees).map(({ login }) => login) } : {}),
      ...coAuthorsOf(wire),
      ...(isMentioned ? { mentioned: [viewer] } : {}),
      ...(isKnown('reviewRequests') ? { reviewRequests: requestsOf(wire, events) } : {}),
      ...teamMembersOf(wire),
      reviews,
      ...pendingOf(wire),
      ...(isKnown('reviewThreads') ? { threads: threads.map(threadOf) } : {}),
      headCommit: wire.headRefOid,
      ...gateOf(wire, isKnown),
      ...queueOf(wire, items),
      ...(isKnown('baseRef') ? baseOf(wire) : {}),
      ...mergeRights(wire, viewer, hasReviewed),
    },
  };
}
