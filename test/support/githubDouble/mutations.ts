/** What the double lets people do through GraphQL. Each says what it does to the world through `pullRequestActs.ts`. */
import { githubError, type GithubContext, type GithubResolver } from './githubContext.ts';
import type { WorldPullRequest, WorldReview, WorldThread } from './githubWorld.ts';
import {
  addThread,
  beginReview,
  discardReview,
  happen,
  reply,
  requestReview,
  submitReview,
} from './pullRequestActs.ts';
import { reviewView, threadView } from './reviewView.ts';
import { sees } from './session.ts';

function noSuchNode(id: string): never {
  throw githubError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

function pullRequestById({ world, session }: GithubContext, id: string | null | undefined): WorldPullRequest {
  const found = world.pullRequests.find((each) => each.id === id && sees(session, each.repository));
  return found ?? noSuchNode(String(id));
}

interface OwnReview {
  readonly pullRequest: WorldPullRequest;
  readonly review: WorldReview;
}

/** A pending review of whoever asks; nobody can touch another person's. */
function ownReview({ world, session }: GithubContext, id: string): OwnReview {
  for (const pullRequest of world.pullRequests) {
    const review = pullRequest.reviews.find((each) => each.id === id);
    if (review?.author === session.login && review.state === 'PENDING') return { pullRequest, review };
  }
  return noSuchNode(id);
}

interface Place {
  readonly path: string;
  readonly line: number;
  readonly side?: 'LEFT' | 'RIGHT' | null;
  readonly startLine?: number | null;
  readonly body: string;
}

function placeThread(
  { world }: GithubContext,
  { pullRequest, review }: OwnReview,
  place: Place,
): WorldThread {
  if (!(place.line >= 1)) throw githubError('UNPROCESSABLE', 'Line could not be resolved');
  if (pullRequest.isLocked) throw githubError('UNPROCESSABLE', 'Pull request is locked');
  const { path, line, side, startLine, body } = place;
  if (pullRequest.files && !pullRequest.files.some(({ filename }) => filename === path))
    throw githubError('UNPROCESSABLE', 'Path could not be resolved');
  const at = { path, line, side: side ?? 'RIGHT', startLine: startLine ?? undefined };
  return addThread(world, pullRequest, review, at, body);
}

const submittedAs = {
  APPROVE: 'APPROVED',
  COMMENT: 'COMMENTED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
} as const;

type SubmitEvent = keyof typeof submittedAs;

interface Input<Fields> {
  readonly input: Fields;
}

/** Whoever may write asks anybody; an author who may not asks again whoever reviewed. */
function mayAsk(
  { repository, author, reviews }: WorldPullRequest,
  login: string,
  names: readonly string[],
): boolean {
  if (['ADMIN', 'WRITE'].includes(repository.permissions[login] ?? '')) return true;
  return author === login && names.every((name) => reviews.some((review) => review.author === name));
}

/** Every mutation, by its name in the schema. */
export const mutations: Readonly<Record<string, GithubResolver>> = {
  requestReviews: (
    _root,
    {
      input,
    }: Input<{
      readonly pullRequestId: string;
      readonly userIds?: readonly string[] | null;
      readonly teamIds?: readonly string[] | null;
      readonly union?: boolean | null;
    }>,
    context,
  ) => {
    const { world, session } = context;
    const pullRequest = pullRequestById(context, input.pullRequestId);
    const names = [...(input.userIds ?? []), ...(input.teamIds ?? [])].map((id) => id.replace(/^[UT]_/, ''));
    if (!mayAsk(pullRequest, session.login, names))
      throw githubError('FORBIDDEN', `${session.login} does not have permission to request reviews.`);
    if (names.some((name) => name === pullRequest.author))
      throw githubError('UNPROCESSABLE', 'Review cannot be requested from pull request author.');
    // Without the union GitHub replaces whoever was asked before.
    if (input.union !== true) Object.assign(pullRequest, { requests: [] });
    for (const name of names) requestReview(world, pullRequest, session.login, name);
    return { pullRequest: context.show(pullRequest) };
  },
  addComment: (_root, { input }: Input<{ readonly subjectId: string; readonly body: string }>, context) => {
    const { world, session, origin } = context;
    const pullRequest = pullRequestById(context, input.subjectId);
    if (pullRequest.isLocked)
      throw githubError('UNPROCESSABLE', 'Unable to create comment because issue is locked.');
    happen(world, pullRequest, { kind: 'comment', actor: session.login, subject: input.body });
    return { commentEdge: { node: { __typename: 'IssueComment', url: `${origin}/comment` } } };
  },
  addPullRequestReview: (
    _root,
    {
      input,
    }: Input<{
      readonly pullRequestId: string;
      readonly body?: string | null;
      readonly event?: SubmitEvent | null;
      readonly threads?: readonly Place[] | null;
    }>,
    context,
  ) => {
    const pullRequest = pullRequestById(context, input.pullRequestId);
    const { login } = context.session;
    if (pullRequest.reviews.some(({ author, state }) => author === login && state === 'PENDING'))
      throw githubError('UNPROCESSABLE', 'User can only have one pending review per pull request');
    const review = beginReview(context.world, pullRequest, login);
    review.body = input.body ?? '';
    for (const place of input.threads ?? []) placeThread(context, { pullRequest, review }, place);
    if (input.event)
      submitReview(context.world, pullRequest, review, submittedAs[input.event], input.body ?? '');
    return { pullRequestReview: reviewView(context, pullRequest, review) };
  },
  addPullRequestReviewThread: (
    _root,
    { input }: Input<Place & { readonly pullRequestReviewId: string }>,
    context,
  ) => {
    const own = ownReview(context, input.pullRequestReviewId);
    return { thread: threadView(context, own.pullRequest, placeThread(context, own, input)) };
  },
  addPullRequestReviewThreadReply: (
    _root,
    {
      input,
    }: Input<{
      readonly pullRequestReviewThreadId: string;
      readonly body: string;
      readonly pullRequestReviewId?: string | null;
    }>,
    context,
  ) => {
    const { world, session } = context;
    for (const pullRequest of world.pullRequests) {
      const thread = pullRequest.threads.find(({ id }) => id === input.pullRequestReviewThreadId);
      if (!thread || !sees(session, pullRequest.repository)) continue;
      const review = input.pullRequestReviewId
        ? ownReview(context, input.pullRequestReviewId).review
        : undefined;
      reply(world, pullRequest, thread, session.login, input.body, review);
      const { id, body } = thread.comments.at(-1) ?? noSuchNode(thread.id);
      return { comment: { id, body, url: `${context.origin}/comments/${id}` } };
    }
    return noSuchNode(input.pullRequestReviewThreadId);
  },
  submitPullRequestReview: (
    _root,
    {
      input,
    }: Input<{
      readonly pullRequestReviewId: string;
      readonly event: SubmitEvent;
      readonly body?: string | null;
    }>,
    context,
  ) => {
    const { pullRequest, review } = ownReview(context, input.pullRequestReviewId);
    submitReview(context.world, pullRequest, review, submittedAs[input.event], input.body ?? review.body);
    return { pullRequestReview: reviewView(context, pullRequest, review) };
  },
  deletePullRequestReview: (_root, { input }: Input<{ readonly pullRequestReviewId: string }>, context) => {
    const { pullRequest, review } = ownReview(context, input.pullRequestReviewId);
    discardReview(pullRequest, review);
    return { pullRequestReview: { ...reviewView(context, pullRequest, review) } };
  },
};
