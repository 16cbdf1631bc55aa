import { timeOf, urlOf, type Beholder } from './beholder.ts';
import { branchRuleView } from './branchRule.ts';
import { connection, type Paging } from './connection.ts';
import {
  userOf,
  type GithubWorld,
  type WorldPermission,
  type WorldPullRequest,
  type WorldReview,
} from './githubWorld.ts';
import { repositoryView, reviewView, threadView, userView } from './reviewView.ts';
import type { GithubSession } from './session.ts';
import { reviewerView, timelineView } from './timelineView.ts';

function decisionOf({ repository, reviews }: WorldPullRequest): string | null {
  const standing = new Map<string, string>();
  for (const { author, state } of reviews)
    if (state === 'APPROVED' || state === 'CHANGES_REQUESTED') standing.set(author, state);
    else if (state === 'DISMISSED') standing.delete(author);
  const opinions = [...standing.values()];
  if (!repository.rule || repository.rule.approvals === 0) return null;
  if (opinions.includes('CHANGES_REQUESTED')) return 'CHANGES_REQUESTED';
  return opinions.length >= repository.rule.approvals ? 'APPROVED' : 'REVIEW_REQUIRED';
}

function rollupOf({ checks }: WorldPullRequest): object | null {
  if (checks.length === 0) return null;
  const failed = checks.some(({ conclusion }) => conclusion === 'FAILURE');
  const running = checks.some(({ conclusion }) => conclusion === undefined);
  const contexts = checks.map(({ name, conclusion, startedAt, completedAt }) => ({
    __typename: 'CheckRun',
    name,
    status: conclusion === undefined ? 'IN_PROGRESS' : 'COMPLETED',
    conclusion: conclusion ?? null,
    startedAt: timeOf(startedAt),
    completedAt: timeOf(completedAt),
    url: `https://github.com/runs/${name}`,
  }));
  return {
    state: failed ? 'FAILURE' : running ? 'PENDING' : 'SUCCESS',
    contexts: (paging: Paging) => connection(contexts, paging),
  };
}

function baseOf(beholder: Beholder, { repository, base }: WorldPullRequest): object {
  const { rule, defaultBranch } = repository;
  const isRuled = (rule?.branches ?? [defaultBranch]).includes(base);
  const stacked = beholder.world.pullRequests.filter(
    (each) => each.repository === repository && each.branch === base && each.state === 'OPEN',
  );
  return {
    __typename: 'Ref',
    name: base,
    ...branchRuleView(isRuled ? rule : undefined),
    associatedPullRequests: (paging: Paging) =>
      connection(
        stacked.map((each) => beholder.show(each)),
        paging,
      ),
  };
}

/** The newest review of each person, of any kind and of those with an opinion; and whom GitHub would suggest. */
function reviewersOf(beholder: Beholder, pullRequest: WorldPullRequest): object {
  const sent = pullRequest.reviews.filter(({ state }) => state !== 'PENDING');
  const latest = (reviews: readonly WorldReview[]): readonly object[] =>
    [...new Map(reviews.map((review) => [review.author, review])).values()].map((review) =>
      reviewView(beholder, pullRequest, review),
    );
  return {
    latestReviews: (paging: Paging) => connection(latest(sent), paging),
    latestOpinionatedReviews: (paging: Paging) =>
      connection(latest(sent.filter(({ state }) => state !== 'COMMENTED')), paging),
    suggestedReviewers: (pullRequest.suggested ?? []).map((login) => ({
      isAuthor: true,
      isCommenter: false,
      reviewer: userView(userOf(beholder.world, login)),
    })),
  };
}

function associationOf(
  permission: WorldPermission | undefined,
  { isFirstContribution }: WorldPullRequest,
): string {
  if (isFirstContribution) return 'FIRST_TIME_CONTRIBUTOR';
  return permission === 'ADMIN' ? 'OWNER' : permission ? 'COLLABORATOR' : 'CONTRIBUTOR';
}

/** A pull request as this person sees it. */
function pullRequestView(beholder: Beholder, pullRequest: WorldPullRequest): object {
  const { world, session } = beholder;
  const { id, repository, number, title, author, isDraft, state, branch, base, head, reviews } = pullRequest;
  const { owner: headOwner, name: headRepository } = pullRequest.fork ?? repository;
  const permission = repository.permissions[author];
  const { isBot } = userOf(world, author);
  const visible = reviews.filter((review) => review.state !== 'PENDING' || review.author === session.login);
  return {
    __typename: 'PullRequest',
    ...{ id, number, title, state, isDraft },
    url: urlOf(beholder, pullRequest),
    body: pullRequest.description ?? '',
    additions: pullRequest.changedLines,
    deletions: 0,
    createdAt: timeOf(pullRequest.createdAt),
    updatedAt: timeOf(pullRequest.updatedAt),
    mergedAt: timeOf(pullRequest.events.findLast(({ kind }) => kind === 'merged')?.at),
    repository: () => repositoryView(beholder, repository),
    author: userView(userOf(world, author)),
    authorAssociation: associationOf(permission, pullRequest),
    headRefName: branch,
    headRef: pullRequest.isBranchGone ? null : { __typename: 'Ref', name: branch },
    locked: pullRequest.isLocked ?? false,
    viewerDidAuthor: author === session.login,
    headRefOid: head,
    baseRefOid: pullRequest.baseCommit ?? 'base',
    headRepository: { __typename: 'Repository', nameWithOwner: `${headOwner}/${headRepository}` },
    baseRefName: base,
    baseRef: () => baseOf(beholder, pullRequest),
    isCrossRepository: false,
    mergeable: pullRequest.mergeable,
    reviewDecision: decisionOf(pullRequest),
    mergeQueueEntry:
      pullRequest.queuedAt === undefined
        ? null
        : { state: 'QUEUED', enqueuedAt: timeOf(pullRequest.queuedAt), position: 1 },
    statusCheckRollup: rollupOf(pullRequest),
    assignees: (paging: Paging) =>
      connection(
        pullRequest.assignees.map((login) => userView(userOf(world, login))),
        paging,
      ),
    reviewRequests: (paging: Paging) =>
      connection(
        pullRequest.requests.map(({ kind, name }) => ({
          __typename: 'ReviewRequest',
          asCodeOwner: false,
          requestedReviewer: reviewerView(beholder, name, kind === 'team'),
        })),
        paging,
      ),
    reviews: (paging: Paging & { readonly states?: readonly string[] }) =>
      connection(
        visible
          .filter((review) => !paging.states || paging.states.includes(review.state))
          .map((review) => reviewView(beholder, pullRequest, review)),
        paging,
      ),
    comments: (paging: Paging) =>
      connection(
        pullRequest.events
          .filter(({ kind }) => kind === 'comment')
          .map(({ actor, at, subject }, index) => ({
            id: `IC_${id}_${index}`,
            author: userView(userOf(world, actor)),
            body: subject ?? '',
            createdAt: timeOf(at),
            url: `${urlOf(beholder, pullRequest)}#issuecomment-${index}`,
          })),
        paging,
      ),
    ...reviewersOf(beholder, pullRequest),
    reviewThreads: (paging: Paging) =>
      connection(
        pullRequest.threads.flatMap((thread) => threadView(beholder, pullRequest, thread) ?? []),
        paging,
      ),
    timelineItems: (paging: Paging & { readonly itemTypes?: readonly string[] }) =>
      connection(timelineView(beholder, pullRequest, paging.itemTypes), paging),
    commits: (paging: Paging) =>
      connection(
        [
          {
            commit: {
              __typename: 'Commit',
              oid: head,
              statusCheckRollup: rollupOf(pullRequest),
              authors: (some: Paging) => connection([{ user: isBot ? null : { login: author } }], some),
            },
          },
        ],
        paging,
      ),
  };
}

/** Somebody who is signed in, looking at the world under that address. */
export function beholderOf(world: GithubWorld, session: GithubSession, origin: string): Beholder {
  const beholder: Beholder = {
    world,
    session,
    origin,
    show: (pullRequest) => pullRequestView(beholder, pullRequest),
  };
  return beholder;
}
