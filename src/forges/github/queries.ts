/**
 * Every question to GitHub about pull requests, as text. Each is checked against GitHub's official schema in
 * `npm run check`. Two stages: `listDocument` finds what concerns the person and what changed, `detailsDocument` asks for the rest
 * of those that did.
 */

/** The person's part in a pull request: what each search of the list asks for. */
export const listSearches = {
  mine: 'author:@me',
  // Those asked of a team of theirs are among them.
  asked: 'review-requested:@me',
  // Whoever is in a thread has reviewed; whoever spoke in the conversation has commented.
  reviewed: 'reviewed-by:@me',
  commented: 'commenter:@me',
  assigned: 'assignee:@me',
  mentioned: 'mentions:@me',
} as const;

export type ListSearch = keyof typeof listSearches;

const everySearch = Object.keys(listSearches) as readonly ListSearch[];

/** How many are listed at a time: the most that GitHub allows, at the same price as one. */
const listPage = 100;

/** Pull requests whose details are asked for at once: more than this and GitHub's ten seconds may not be enough. */
export const detailsPage = 20;

const rate = 'rateLimit { cost remaining resetAt }';

/**
 * The first stage, for all searches at once or only for those with more pages. No list inside a list: one point,
 * however much there is. What stands beside `updatedAt` changes without moving it.
 */
export function listDocument(searches: readonly ListSearch[] = everySearch): string {
  const variables = searches.map((name) => `$${name}: String`).join(', ');
  const fields = searches.map(
    (name) =>
      `${name}: search(type: ISSUE, query: "is:pr is:open archived:false ${listSearches[name]} sort:updated-desc", first: ${listPage}, after: $${name}) { ...found }`,
  );
  return `query WaitingList(${variables}) {
  viewer { login }
  ${rate}
  ${fields.join('\n  ')}
}
fragment found on SearchResultItemConnection {
  issueCount
  pageInfo { hasNextPage endCursor }
  nodes {
    __typename
    ... on PullRequest {
      id url updatedAt isDraft headRefOid reviewDecision
      statusCheckRollup { state }
      mergeQueueEntry { state }
    }
  }
}`;
}

const actor = '{ __typename login }';

const page = 'pageInfo { hasNextPage endCursor }';

/** Who belongs to a team, by pages. */
export function membersOf(after = ''): string {
  return `members(first: 100${after}) { ${page} nodes { login } }`;
}

/** Reading a team's name takes the scope `read:org`; without it GitHub refuses the whole question. */
const reviewer = (withTeams: boolean): string =>
  `{ __typename ... on User { login } ... on Bot { login } ... on Mannequin { login }${
    withTeams ? ` ... on Team { id combinedSlug ${membersOf()} }` : ''
  } }`;

/** Who is asked to review, by pages. */
export function requestsOf(withTeams: boolean, after = ''): string {
  return `reviewRequests(first: 50${after}) { ${page} nodes { requestedReviewer ${reviewer(withTeams)} } }`;
}

/** A team's name in the timeline; its members are known from the request. */
const namedReviewer = (withTeams: boolean): string =>
  `{ __typename ... on User { login } ... on Bot { login } ... on Mannequin { login }${
    withTeams ? ' ... on Team { combinedSlug }' : ''
  } }`;

const itemTypes = [
  'PULL_REQUEST_COMMIT',
  'ISSUE_COMMENT',
  'PULL_REQUEST_REVIEW',
  'HEAD_REF_FORCE_PUSHED_EVENT',
  'REVIEW_REQUESTED_EVENT',
  'REVIEW_REQUEST_REMOVED_EVENT',
  'REVIEW_DISMISSED_EVENT',
  'READY_FOR_REVIEW_EVENT',
  'CONVERT_TO_DRAFT_EVENT',
  'CLOSED_EVENT',
  'REOPENED_EVENT',
  'MERGED_EVENT',
  'ADDED_TO_MERGE_QUEUE_EVENT',
  'REMOVED_FROM_MERGE_QUEUE_EVENT',
].join(' ');

const timelineItem = (withTeams: boolean): string => `
  __typename
  ... on PullRequestCommit { url commit { oid committedDate parents { totalCount } author { name user { login } } } }
  ... on IssueComment { author ${actor} createdAt url }
  ... on PullRequestReview { author ${actor} state submittedAt url seen: commit { oid } }
  ... on HeadRefForcePushedEvent { actor ${actor} createdAt afterCommit { url } }
  ... on ReviewRequestedEvent { actor ${actor} createdAt requestedReviewer ${namedReviewer(withTeams)} }
  ... on ReviewRequestRemovedEvent { actor ${actor} createdAt requestedReviewer ${namedReviewer(withTeams)} }
  ... on ReviewDismissedEvent { actor ${actor} createdAt url review { author ${actor} } }
  ... on ReadyForReviewEvent { actor ${actor} createdAt url }
  ... on ConvertToDraftEvent { actor ${actor} createdAt url }
  ... on ClosedEvent { actor ${actor} createdAt url }
  ... on ReopenedEvent { actor ${actor} createdAt }
  ... on MergedEvent { actor ${actor} createdAt url }
  ... on AddedToMergeQueueEvent { actor ${actor} createdAt }
  ... on RemovedFromMergeQueueEvent { actor ${actor} createdAt reason }
`;

/** What happened, by pages, the last one first: what is next is what was before. */
export function timelineOf(withTeams: boolean, before = ''): string {
  return `timelineItems(last: 100, itemTypes: [${itemTypes}]${before}) { pageInfo { hasNextPage: hasPreviousPage endCursor: startCursor } nodes { ${timelineItem(withTeams)} } }`;
}

/** What was said in a thread, by pages: whoever began it is on the first, whose turn it is on the last. */
export function wordsOf(after = ''): string {
  return `comments(first: 100${after}) { ${page} nodes { state createdAt url author ${actor} } }`;
}

/** The threads, by pages. */
export function threadsOf(after = ''): string {
  return `reviewThreads(first: 50${after}) {
    ${page}
    nodes { id isResolved isOutdated path ${wordsOf()} }
  }`;
}

/** The checks of the head commit, by pages. */
export function checksOf(after = ''): string {
  return `contexts(first: 100${after}) {
          ${page}
          nodes {
            __typename
            ... on CheckRun { name status conclusion startedAt completedAt url }
            ... on StatusContext { context state createdAt }
          }
        }`;
}

/** What a branch asks for: by its protection, and by rulesets, which GitHub tells apart. */
const branchRules = `
        refUpdateRule { requiredApprovingReviewCount requiredStatusCheckContexts requiresCodeOwnerReviews }
        rules(first: 100) {
          nodes {
            type
            parameters {
              __typename
              ... on PullRequestParameters { requiredApprovingReviewCount requireCodeOwnerReview }
              ... on RequiredStatusChecksParameters { requiredStatusChecks { context } }
            }
          }
        }`;

/** The second stage: everything the turn rules ask about, for up to `detailsPage` pull requests. */
export function detailsDocument(withTeams: boolean): string {
  return `query WaitingDetails($ids: [ID!]!) {
  ${rate}
  nodes(ids: $ids) {
    __typename
    ... on PullRequest {
      id number title url state isDraft createdAt additions deletions
      repository { nameWithOwner isArchived viewerPermission defaultBranchRef { name } }
      author ${actor}
      authorAssociation
      headRefName headRefOid headRepository { nameWithOwner }
      baseRefName
      baseRef {${branchRules}
        associatedPullRequests(states: [OPEN], first: 2) { nodes { number } }
      }
      mergeable reviewDecision
      mergeQueueEntry { state enqueuedAt }
      assignees(first: 20) { nodes { login } }
      authored: commits(last: 5) { nodes { commit { authors(first: 4) { nodes { user { login } } } } } }
      ${requestsOf(withTeams)}
      pending: reviews(states: [PENDING], first: 1) { nodes { author ${actor} updatedAt comments { totalCount } } }
      statusCheckRollup { ${checksOf()} }
      ${threadsOf()}
      ${timelineOf(withTeams)}
    }
  }
}`;
}

/** The teams of the person; takes the scope `read:org`. */
export const teamsDocument = `query WaitingTeams($login: String!) {
  ${rate}
  viewer {
    organizations(first: 100) {
      nodes { login teams(first: 100, userLogins: [$login]) { nodes { combinedSlug } } }
    }
  }
}`;

/** Open pull requests of so many repositories, with whether a review of mine is pending in them: a point for each page. */
export function withinDocument(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const variables = numbers.map(
    (index) => `$owner${index}: String!, $name${index}: String!, $after${index}: String`,
  );
  const fields = numbers.map(
    (index) =>
      `repository${index}: repository(owner: $owner${index}, name: $name${index}) {
    pullRequests(states: [OPEN], first: 100, after: $after${index}, orderBy: { field: CREATED_AT, direction: DESC }) { ...open }
  }`,
  );
  return `query WaitingWithin(${variables.join(', ')}) {
  ${rate}
  ${fields.join('\n  ')}
}
fragment open on PullRequestConnection {
  ${page}
  nodes { id pending: reviews(states: [PENDING], first: 1) { totalCount } }
}`;
}

/** Merged pull requests of a repository, the ones that changed last first: when a review was asked for and when it came. */
export const paceDocument = `query WaitingPace($owner: String!, $name: String!, $after: String) {
  ${rate}
  repository(owner: $owner, name: $name) {
    pullRequests(states: [MERGED], first: 100, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        createdAt mergedAt updatedAt additions deletions
        author ${actor}
        asked: timelineItems(first: 1, itemTypes: [REVIEW_REQUESTED_EVENT]) { nodes { __typename ... on ReviewRequestedEvent { createdAt } } }
        reviews(first: 50) { nodes { author ${actor} submittedAt } }
        comments(first: 50) { nodes { author ${actor} createdAt } }
      }
    }
  }
}`;
