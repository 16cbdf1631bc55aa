/** What GitHub's answers about asking somebody look like, as far as `askQueries.ts` asks. Checked when they arrive. */
import * as v from 'valibot';
import { moment, nodes, pullRequestState } from './wireParts.ts';

const actor = v.nullish(v.object({ __typename: v.string(), login: v.string(), id: v.optional(v.string()) }));

const requests = nodes(
  v.object({
    requestedReviewer: v.nullish(v.object({ __typename: v.string(), login: v.optional(v.string()) })),
  }),
);

const reviews = v.nullish(nodes(v.object({ state: v.string(), author: actor })));

export const wireAskTarget = v.object({
  viewer: v.object({ login: v.string() }),
  repository: v.object({
    pullRequest: v.object({
      id: v.string(),
      number: v.number(),
      title: v.string(),
      url: v.string(),
      state: pullRequestState,
      locked: v.boolean(),
      reviewRequests: v.nullish(requests),
      suggestedReviewers: v.nullish(
        v.array(v.nullish(v.object({ reviewer: v.object({ id: v.string(), login: v.string() }) }))),
      ),
      latestOpinionatedReviews: reviews,
      latestReviews: reviews,
      comments: nodes(v.object({ body: v.string(), createdAt: moment, url: v.string(), author: actor })),
    }),
  }),
});

export type WireAskTarget = v.InferOutput<typeof wireAskTarget>;
export type WireRequests = v.InferOutput<typeof requests>;

export const wirePerson = v.object({ user: v.nullish(v.object({ id: v.string(), login: v.string() })) });

export const wireRequested = v.object({
  requestReviews: v.object({ pullRequest: v.object({ reviewRequests: v.nullish(requests) }) }),
});

export const wireCommented = v.object({
  addComment: v.object({ commentEdge: v.object({ node: v.object({ url: v.string() }) }) }),
});
