/** People, repositories, reviews and threads as GraphQL objects: the default resolver reads properties and calls functions. */
import { timeOf, urlOf, type Beholder } from './beholder.ts';
import { connection, type Paging } from './connection.ts';
import {
  userOf,
  type WorldPullRequest,
  type WorldRepository,
  type WorldReview,
  type WorldThread,
  type WorldUser,
} from './githubWorld.ts';
import { githubError } from './githubContext.ts';
import { isPending } from './pullRequestActs.ts';

/** GitHub tells a bot's login without `[bot]` in GraphQL, and says by its type what it is. */
export function userView({ login, isBot }: WorldUser): object {
  return {
    __typename: isBot ? 'Bot' : 'User',
    id: `U_${login}`,
    login: login.replace(/\[bot\]$/, ''),
    name: login,
  };
}

export function repositoryView(beholder: Beholder, repository: WorldRepository): object {
  const { world, session, origin } = beholder;
  /** Its last commits are what was merged, with the checks of each. */
  const mainLine = {
    __typename: 'Commit',
    history: (paging: Paging) =>
      connection(
        world.pullRequests
          .filter((each) => each.repository === repository && each.state === 'MERGED')
          .map((each) => beholder.show(each)),
        paging,
      ),
  };
  const { owner, name, isPrivate, isArchived, defaultBranch, permissions } = repository;
  return {
    __typename: 'Repository',
    id: `R_${owner}/${name}`,
    nameWithOwner: `${owner}/${name}`,
    name,
    owner: { __typename: 'Organization', login: owner, id: `O_${owner}` },
    url: `${origin}/${owner}/${name}`,
    isPrivate,
    isArchived,
    viewerPermission: permissions[session.login] ?? 'READ',
    defaultBranchRef: { __typename: 'Ref', name: defaultBranch, target: mainLine },
    parent: () => (repository.parent ? repositoryView(beholder, repository.parent) : null),
    pullRequests: ({
      states,
      headRefName,
      orderBy,
      ...paging
    }: Paging & {
      readonly states?: readonly string[];
      readonly headRefName?: string;
      readonly orderBy?: { readonly field: string };
    }) =>
      connection(
        world.pullRequests
          .filter(
            (each) =>
              each.repository === repository &&
              (states ?? [each.state]).includes(each.state) &&
              (headRefName ?? each.branch) === each.branch,
          )
          .toSorted((one, other) =>
            orderBy?.field === 'CREATED_AT'
              ? other.createdAt - one.createdAt
              : other.updatedAt - one.updatedAt,
          )
          .map((each) => beholder.show(each)),
        paging,
      ),
    ref: ({ qualifiedName }: { readonly qualifiedName: string }) => {
      const name = qualifiedName.replace(/^refs\/heads\//, '');
      const made = world.pullRequests
        .filter((each) => (each.fork ?? each.repository) === repository && each.branch === name)
        .toSorted((one, other) => other.createdAt - one.createdAt);
      const isThere =
        made.some(({ isBranchGone }) => isBranchGone !== true) || repository.branches?.includes(name);
      if (isThere !== true) return null;
      return {
        __typename: 'Ref',
        name,
        associatedPullRequests: (paging: Paging) =>
          connection(
            made.map((each) => beholder.show(each)),
            paging,
          ),
      };
    },
    pullRequest: ({ number }: { readonly number: number }) => {
      const found = world.pullRequests.find(
        (each) => each.repository === repository && each.number === number,
      );
      if (!found)
        throw githubError('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
      return beholder.show(found);
    },
  };
}

/** A review with its comments; pending ones are shown to their author alone, which the caller sees to. */
export function reviewView(beholder: Beholder, pullRequest: WorldPullRequest, review: WorldReview): object {
  const comments = pullRequest.threads.flatMap((thread) =>
    thread.comments
      .filter((comment) => comment.review === review.id)
      .map((comment) => commentView(beholder, pullRequest, thread, comment)),
  );
  return {
    __typename: 'PullRequestReview',
    id: review.id,
    author: userView(userOf(beholder.world, review.author)),
    state: review.state,
    body: review.body,
    createdAt: timeOf(review.submittedAt ?? review.updatedAt),
    submittedAt: timeOf(review.submittedAt),
    updatedAt: timeOf(review.updatedAt),
    url: `${urlOf(beholder, pullRequest)}#pullrequestreview-${review.id}`,
    commit: { __typename: 'Commit', oid: review.commit },
    comments: (paging: Paging) => connection(comments, paging),
    pullRequest: () => beholder.show(pullRequest),
  };
}

function commentView(
  { world, origin }: Beholder,
  pullRequest: WorldPullRequest,
  { path, line }: WorldThread,
  comment: WorldThread['comments'][number],
): object {
  return {
    __typename: 'PullRequestReviewComment',
    id: comment.id,
    author: userView(userOf(world, comment.author)),
    body: comment.body,
    createdAt: timeOf(comment.at),
    updatedAt: timeOf(comment.at),
    state: isPending(pullRequest, comment) ? 'PENDING' : 'SUBMITTED',
    path,
    line,
    url: `${origin}/comments/${comment.id}`,
  };
}

/** A thread as this person sees it: comments of other people's pending reviews are not there. */
export function threadView(
  beholder: Beholder,
  pullRequest: WorldPullRequest,
  thread: WorldThread,
): object | undefined {
  const seen = thread.comments.filter(
    (comment) => comment.author === beholder.session.login || !isPending(pullRequest, comment),
  );
  if (seen.length === 0) return undefined;
  const { id, path, line, startLine, side, isResolved, isOutdated } = thread;
  return {
    __typename: 'PullRequestReviewThread',
    id,
    path,
    line,
    startLine: startLine ?? null,
    diffSide: side,
    isResolved,
    isOutdated,
    viewerCanReply: !(pullRequest.isLocked ?? false),
    pullRequest: () => beholder.show(pullRequest),
    comments: (paging: Paging) =>
      connection(
        seen.map((comment) => commentView(beholder, pullRequest, thread, comment)),
        paging,
      ),
  };
}
