/** What GitHub's answers about a review look like, as far as `reviewQueries.ts` asks. Checked when they arrive. */
import * as v from 'valibot';
import { moment, nodes, pullRequestState } from './wireParts.ts';

const author = v.nullish(v.object({ __typename: v.string(), login: v.string() }));

export type WireAuthor = v.InferOutput<typeof author>;

const comment = v.object({
  id: v.string(),
  body: v.string(),
  createdAt: moment,
  url: v.string(),
  /** Only comments at lines have one. */
  state: v.optional(v.string()),
  author,
});

export type WireComment = v.InferOutput<typeof comment>;

/** The latest comments of a list. `before`: where the earlier ones end; undefined when these are all. */
const comments = v.pipe(
  v.object({
    totalCount: v.number(),
    pageInfo: v.object({ hasPreviousPage: v.boolean(), startCursor: v.nullish(v.string()) }),
    nodes: v.nullish(v.array(v.nullish(comment)), []),
  }),
  v.transform(({ totalCount, pageInfo, nodes: all }) => ({
    total: totalCount,
    before: (pageInfo.hasPreviousPage ? pageInfo.startCursor : undefined) ?? undefined,
    said: (all ?? []).filter((each) => each !== null && each !== undefined),
  })),
);

export type WireComments = v.InferOutput<typeof comments>;

const thread = v.object({
  id: v.string(),
  path: v.string(),
  line: v.nullish(v.number()),
  diffSide: v.string(),
  isResolved: v.boolean(),
  viewerCanReply: v.boolean(),
  comments,
});

export type WireReviewThread = v.InferOutput<typeof thread>;

const review = v.object({
  id: v.string(),
  state: v.string(),
  author,
  body: v.string(),
  submittedAt: v.nullish(moment),
  url: v.string(),
});

export const wireTarget = v.object({
  viewer: v.object({ login: v.string() }),
  repository: v.object({
    pullRequest: v.object({
      id: v.string(),
      number: v.number(),
      title: v.string(),
      url: v.string(),
      state: pullRequestState,
      locked: v.boolean(),
      headRefOid: v.string(),
      baseRefOid: v.string(),
      viewerDidAuthor: v.boolean(),
      body: v.string(),
      authorAssociation: v.string(),
      author,
      headRef: v.nullish(v.object({ name: v.string() })),
      pending: nodes(v.object({ id: v.string(), body: v.string() })),
      sent: v.object({ totalCount: v.number(), nodes: v.nullish(v.array(v.nullish(review)), []) }),
      comments,
      asked: nodes(
        v.object({
          actor: v.nullish(v.object({ login: v.string() })),
          /** A team has no login. */
          requestedReviewer: v.nullish(v.object({ login: v.optional(v.string()) })),
        }),
      ),
      reviewThreads: v.object({
        totalCount: v.number(),
        pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullish(v.string()) }),
        nodes: v.nullish(v.array(v.nullish(thread)), []),
      }),
    }),
  }),
});

export type WireTarget = v.InferOutput<typeof wireTarget>;

export const wireThreadRest = v.object({ node: v.object({ comments }) });

export const wireConversationRest = v.object({
  repository: v.object({ pullRequest: v.object({ comments }) }),
});

export const wireBranch = v.object({
  repository: v.object({
    pullRequests: nodes(
      v.object({ number: v.number(), headRepository: v.nullish(v.object({ nameWithOwner: v.string() })) }),
    ),
  }),
});

const urlOnly = v.object({ url: v.string() });

export const wireBegun = v.object({ addPullRequestReview: v.object({ pullRequestReview: urlOnly }) });
export const wireAdded = v.object({
  addPullRequestReviewThread: v.object({ thread: v.object({ comments: nodes(urlOnly) }) }),
});
export const wireReplied = v.object({ addPullRequestReviewThreadReply: v.object({ comment: urlOnly }) });
export const wireSubmitted = v.object({ submitPullRequestReview: v.object({ pullRequestReview: urlOnly }) });

/** A file of `GET /repos/…/pulls/…/files`. */
export const wireFiles = v.array(
  v.object({
    filename: v.string(),
    previous_filename: v.optional(v.string()),
    status: v.string(),
    patch: v.optional(v.string()),
  }),
);
