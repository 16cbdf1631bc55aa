/** What people do on a pull request of the double. Tests call these, and so do the mutations: one way to change the world. */
import {
  userOf,
  type GithubWorld,
  type WorldEvent,
  type WorldPullRequest,
  type WorldReview,
  type WorldThread,
} from './githubWorld.ts';

function touch(pullRequest: WorldPullRequest, at: number): void {
  Object.assign(pullRequest, { updatedAt: Math.max(pullRequest.updatedAt, at) });
}

/** Adds something to the timeline, at the world's present unless said otherwise. */
export function happen(
  world: GithubWorld,
  pullRequest: WorldPullRequest,
  event: Omit<WorldEvent, 'at'> & { readonly at?: number },
): void {
  const at = event.at ?? world.now;
  userOf(world, event.actor);
  pullRequest.events.push({ ...event, at });
  touch(pullRequest, at);
}

/** Pushes a commit. Threads and reviews keep looking at the old one. */
export function push(world: GithubWorld, pullRequest: WorldPullRequest, actor: string, at = world.now): void {
  const head = world.newId('commit');
  Object.assign(pullRequest, { head });
  happen(world, pullRequest, { kind: 'commit', actor, subject: head, at });
}

/** Asks a person, or a team as `organisation/slug`, for a review. */
export function requestReview(
  world: GithubWorld,
  pullRequest: WorldPullRequest,
  actor: string,
  name: string,
  at = world.now,
): void {
  const isTeam = name.includes('/');
  if (!isTeam) userOf(world, name);
  const others = pullRequest.requests.filter((request) => request.name !== name);
  Object.assign(pullRequest, { requests: [...others, { kind: isTeam ? 'team' : 'user', name }] });
  happen(world, pullRequest, { kind: 'review-requested', actor, subject: name, isTeam, at });
}

/** Begins a review that only its author sees. Each person has at most one on a pull request, as on GitHub. */
export function beginReview(
  world: GithubWorld,
  pullRequest: WorldPullRequest,
  author: string,
  at = world.now,
): WorldReview {
  userOf(world, author);
  const pending = pullRequest.reviews.find((each) => each.author === author && each.state === 'PENDING');
  if (pending) return pending;
  const review: WorldReview = {
    id: world.newId('PRR'),
    author,
    state: 'PENDING',
    body: '',
    submittedAt: undefined,
    updatedAt: at,
    commit: pullRequest.head,
  };
  pullRequest.reviews.push(review);
  return review;
}

/** Submits a review: now everybody sees it and its comments, and a request to its author is answered. */
export function submitReview(
  world: GithubWorld,
  pullRequest: WorldPullRequest,
  review: WorldReview,
  state: Exclude<WorldReview['state'], 'PENDING' | 'DISMISSED'>,
  body = '',
  at = world.now,
): void {
  Object.assign(review, { state, body, submittedAt: at, updatedAt: at });
  const requests = pullRequest.requests.filter(({ name }) => name !== review.author);
  Object.assign(pullRequest, { requests });
  touch(pullRequest, at);
}

/** A whole review in one step. */
export function addReview(
  world: GithubWorld,
  pullRequest: WorldPullRequest,
  author: string,
  state: Exclude<WorldReview['state'], 'PENDING' | 'DISMISSED'>,
  at = world.now,
): WorldReview {
  const review = beginReview(world, pullRequest, author, at);
  submitReview(world, pullRequest, review, state, '', at);
  return review;
}

/** Opens a thread at a line, inside the review (which may be pending). */
export function addThread(
  world: GithubWorld,
  pullRequest: WorldPullRequest,
  review: WorldReview,
  place: Pick<WorldThread, 'path' | 'line'> & Partial<Pick<WorldThread, 'startLine' | 'side'>>,
  body: string,
  at = world.now,
): WorldThread {
  const { path, line, startLine, side = 'RIGHT' } = place;
  const thread: WorldThread = {
    id: world.newId('PRRT'),
    path,
    line,
    startLine,
    side,
    isResolved: false,
    isOutdated: false,
    comments: [],
  };
  pullRequest.threads.push(thread);
  reply(world, pullRequest, thread, review.author, body, review, at);
  return thread;
}

/** Adds a comment to a thread; inside a pending review only its author sees it. */
export function reply(
  world: GithubWorld,
  pullRequest: WorldPullRequest,
  thread: WorldThread,
  author: string,
  body: string,
  review?: WorldReview,
  at = world.now,
): void {
  userOf(world, author);
  thread.comments.push({ id: world.newId('PRRC'), author, at, body, review: review?.id });
  if (review) Object.assign(review, { updatedAt: at });
  if (review?.state !== 'PENDING') touch(pullRequest, at);
}

/** Removes a pending review with everything in it; threads that it began are gone. */
export function discardReview(pullRequest: WorldPullRequest, review: WorldReview): void {
  pullRequest.reviews.splice(pullRequest.reviews.indexOf(review), 1);
  for (const thread of pullRequest.threads) {
    const kept = thread.comments.filter((comment) => comment.review !== review.id);
    thread.comments.splice(0, thread.comments.length, ...kept);
  }
  const alive = pullRequest.threads.filter(({ comments }) => comments.length > 0);
  pullRequest.threads.splice(0, pullRequest.threads.length, ...alive);
}

/** Whether the comment's review is still pending, so that only its author sees it. */
export function isPending(
  pullRequest: WorldPullRequest,
  comment: { readonly review: string | undefined },
): boolean {
  return pullRequest.reviews.some(({ id, state }) => id === comment.review && state === 'PENDING');
}
