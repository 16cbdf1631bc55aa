import * as v from 'valibot';
import { maybeMoment, short, wireActor, wireRate } from './wire.ts';
import { moment } from './wireParts.ts';

const wireMerged = v.object({
  createdAt: moment,
  mergedAt: maybeMoment,
  updatedAt: moment,
  additions: v.number(),
  deletions: v.number(),
  author: wireActor,
  asked: short(v.object({ createdAt: maybeMoment })),
  reviews: short(v.object({ author: wireActor, submittedAt: maybeMoment })),
  comments: short(v.object({ author: wireActor, createdAt: maybeMoment })),
});
export type WireMerged = v.InferOutput<typeof wireMerged>;

/** The answer of `paceDocument`. */
export const wirePace = v.object({
  rateLimit: wireRate,
  repository: v.object({
    pullRequests: v.object({
      pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullish(v.string()) }),
      nodes: v.nullish(v.array(v.nullish(wireMerged))),
    }),
  }),
});
