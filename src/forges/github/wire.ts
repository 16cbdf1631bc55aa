/**
 * What GitHub's answers look like, as far as we asked: `queries.ts` in types. Everything is checked when it arrives;
 * a part that GitHub could not give is null. Never confused with our own words, which are in `core/waiting`.
 */
import * as v from 'valibot';
import { moment, pullRequestState } from './wireParts.ts';

/** The budget, which every question asks for. */
export const wireRate = v.nullish(
  v.object({ cost: v.number(), remaining: v.number(), resetAt: v.pipe(v.string(), v.isoTimestamp()) }),
);

const maybeText = v.nullish(v.string());

/** A moment as epoch milliseconds, where there is one. */
export const maybeMoment = v.nullish(moment);

/** A page of a list: entries that GitHub could not give are null. */
const paged = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.object({
    pageInfo: v.nullish(v.object({ hasNextPage: v.boolean(), endCursor: maybeText })),
    nodes: v.nullish(v.array(v.nullish(entry))),
  });

/** Who did something; null for an account that is gone. */
export const wireActor = v.nullish(v.object({ __typename: v.string(), login: v.string() }));
export type WireActor = v.InferOutput<typeof wireActor>;

export const wireMembers = paged(v.object({ login: v.string() }));

/** A person, a bot, or a team, whose name is missing where it may not be read. */
const wireReviewer = v.nullish(
  v.object({
    __typename: v.string(),
    login: v.optional(v.string()),
    id: v.optional(v.string()),
    combinedSlug: v.optional(v.string()),
    members: v.nullish(wireMembers),
  }),
);
export type WireReviewer = v.InferOutput<typeof wireReviewer>;

const wireRequest = v.object({ requestedReviewer: wireReviewer });
export type WireRequest = v.InferOutput<typeof wireRequest>;
export const wireRequests = paged(wireRequest);

const found = v.object({
  issueCount: v.number(),
  pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: maybeText }),
  nodes: v.nullish(
    v.array(
      v.nullish(
        v.object({
          __typename: v.string(),
          id: v.optional(v.string()),
          url: v.optional(v.string()),
          updatedAt: v.optional(v.string()),
          isDraft: v.optional(v.boolean()),
          headRefOid: maybeText,
          reviewDecision: maybeText,
          statusCheckRollup: v.nullish(v.object({ state: v.string() })),
          mergeQueueEntry: v.nullish(v.object({ state: v.string() })),
        }),
      ),
    ),
  ),
});

/** The answer of `listDocument`; searches that were not asked for are absent. */
export const wireList = v.object({
  viewer: v.object({ login: v.string() }),
  rateLimit: wireRate,
  mine: v.nullish(found),
  asked: v.nullish(found),
  reviewed: v.nullish(found),
  commented: v.nullish(found),
  assigned: v.nullish(found),
  mentioned: v.nullish(found),
});
export type WireList = v.InferOutput<typeof wireList>;

/** A commit's author: the account its e-mail belongs to, and the name that git has. */
const commitAuthor = v.nullish(
  v.object({ name: maybeText, user: v.nullish(v.object({ login: v.string() })) }),
);
export type CommitAuthor = v.InferOutput<typeof commitAuthor>;

const wireItem = v.object({
  __typename: v.string(),
  actor: wireActor,
  author: wireActor,
  createdAt: maybeMoment,
  submittedAt: maybeMoment,
  state: maybeText,
  url: maybeText,
  reason: maybeText,
  seen: v.nullish(v.object({ oid: v.string() })),
  commit: v.nullish(
    v.object({
      oid: v.string(),
      committedDate: moment,
      parents: v.nullish(v.object({ totalCount: v.number() })),
      author: commitAuthor,
    }),
  ),
  requestedReviewer: wireReviewer,
  review: v.nullish(v.object({ author: wireActor })),
  afterCommit: v.nullish(v.object({ url: maybeText })),
});
/** One thing in the timeline. */
export type WireItem = v.InferOutput<typeof wireItem>;

export const wireWords = paged(
  v.object({ state: v.string(), createdAt: moment, url: maybeText, author: wireActor }),
);

const wireThread = v.object({
  id: v.string(),
  isResolved: v.boolean(),
  isOutdated: v.nullish(v.boolean()),
  path: maybeText,
  comments: wireWords,
});
export type WireThread = v.InferOutput<typeof wireThread>;

export const wireThreads = paged(wireThread);
export const wireTimeline = paged(wireItem);

const wireCheck = v.object({
  __typename: v.string(),
  name: maybeText,
  status: maybeText,
  conclusion: maybeText,
  startedAt: maybeMoment,
  completedAt: maybeMoment,
  context: maybeText,
  state: maybeText,
  createdAt: maybeMoment,
  url: maybeText,
});
export type WireCheck = v.InferOutput<typeof wireCheck>;
export const wireChecks = paged(wireCheck);

/** A list as GitHub gives it: entries it could not give are null. */
export interface WireNodes<Entry> {
  readonly nodes?: readonly (Entry | null | undefined)[] | null | undefined;
}

/** A page of such a list, and where the next one begins. */
export interface WirePage<Entry> extends WireNodes<Entry> {
  readonly pageInfo?:
    | { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined }
    | null
    | undefined;
}

/** The entries that are there. */
export function entriesOf<Entry>(list: WireNodes<Entry> | null | undefined): readonly Entry[] {
  return (list?.nodes ?? []).flatMap((entry) => (entry === null || entry === undefined ? [] : [entry]));
}

/** A list without pages. */
export const short = <Entry extends v.GenericSchema>(
  entry: Entry,
): v.GenericSchema<unknown, WireNodes<v.InferOutput<Entry>> | null | undefined> =>
  v.nullish(v.object({ nodes: v.nullish(v.array(v.nullish(entry))) }));

const wirePullRequest = v.object({
  __typename: v.literal('PullRequest'),
  id: v.string(),
  number: v.number(),
  title: v.string(),
  url: v.string(),
  state: pullRequestState,
  isDraft: v.boolean(),
  createdAt: moment,
  additions: v.optional(v.number()),
  deletions: v.optional(v.number()),
  repository: v.object({
    nameWithOwner: v.string(),
    isArchived: v.boolean(),
    viewerPermission: maybeText,
    defaultBranchRef: v.nullish(v.object({ name: v.string() })),
  }),
  author: wireActor,
  authorAssociation: v.string(),
  headRefName: v.string(),
  headRefOid: v.string(),
  headRepository: v.nullish(v.object({ nameWithOwner: v.string() })),
  baseRefName: v.string(),
  baseRef: v.nullish(
    v.object({
      refUpdateRule: v.nullish(
        v.object({
          requiredApprovingReviewCount: v.nullish(v.number()),
          requiredStatusCheckContexts: v.nullish(v.array(v.nullish(v.string()))),
          requiresCodeOwnerReviews: v.nullish(v.boolean()),
        }),
      ),
      rules: short(
        v.object({
          type: v.string(),
          parameters: v.nullish(
            v.object({
              requiredApprovingReviewCount: v.optional(v.number()),
              requireCodeOwnerReview: v.optional(v.boolean()),
              requiredStatusChecks: v.optional(v.array(v.object({ context: v.string() }))),
            }),
          ),
        }),
      ),
      associatedPullRequests: short(v.object({ number: v.number() })),
    }),
  ),
  mergeable: v.string(),
  reviewDecision: maybeText,
  mergeQueueEntry: v.nullish(v.object({ state: v.string(), enqueuedAt: maybeMoment })),
  assignees: short(v.object({ login: v.string() })),
  authored: short(
    v.object({
      commit: v.object({ authors: short(v.object({ user: v.nullish(v.object({ login: v.string() })) })) }),
    }),
  ),
  reviewRequests: v.nullish(wireRequests),
  pending: short(
    v.object({ author: wireActor, updatedAt: moment, comments: v.object({ totalCount: v.number() }) }),
  ),
  statusCheckRollup: v.nullish(v.object({ contexts: v.nullish(wireChecks) })),
  reviewThreads: v.nullish(wireThreads),
  timelineItems: v.nullish(wireTimeline),
});
export type WirePullRequest = v.InferOutput<typeof wirePullRequest>;

/** The answer of `detailsDocument`: one for each id, null for what GitHub could not give, anything for what is gone. */
export const wireDetails = v.object({
  rateLimit: wireRate,
  nodes: v.array(v.nullish(v.union([wirePullRequest, v.object({ __typename: v.string() })]))),
});

/** The answer of `teamsDocument`. */
export const wireTeams = v.object({
  rateLimit: wireRate,
  viewer: v.object({
    organizations: short(
      v.object({ login: v.string(), teams: short(v.object({ combinedSlug: v.string() })) }),
    ),
  }),
});
