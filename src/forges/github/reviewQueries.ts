/**
 * Every question and deed of a review on GitHub, as text. Each is checked against GitHub's official schema in
 * `npm run check`.
 */

const comment = 'id body createdAt url author { __typename login }';

/** The latest of everything that was said; `threadRestDocument` and `conversationRestDocument` go on from there to the earliest. */
export const targetDocument = `query ReviewTarget($owner: String!, $name: String!, $number: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      id number title url state locked headRefOid baseRefOid viewerDidAuthor body authorAssociation
      author { __typename login }
      headRef { name }
      pending: reviews(first: 1, states: [PENDING]) { nodes { id body } }
      sent: reviews(last: 100, states: [APPROVED, CHANGES_REQUESTED, COMMENTED]) {
        totalCount nodes { id state author { __typename login } body submittedAt url }
      }
      comments(last: 100) { totalCount pageInfo { hasPreviousPage startCursor } nodes { ${comment} } }
      asked: timelineItems(last: 50, itemTypes: [REVIEW_REQUESTED_EVENT]) {
        nodes { ... on ReviewRequestedEvent { actor { login } requestedReviewer { ... on User { login } } } }
      }
      reviewThreads(first: 50, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes {
          id path line diffSide isResolved viewerCanReply
          comments(last: 50) { totalCount pageInfo { hasPreviousPage startCursor } nodes { state ${comment} } }
        }
      }
    }
  }
}`;

/** The earlier comments of one thread. */
export const threadRestDocument = `query ThreadRest($thread: ID!, $before: String!) {
  node(id: $thread) {
    ... on PullRequestReviewThread {
      comments(last: 100, before: $before) { totalCount pageInfo { hasPreviousPage startCursor } nodes { state ${comment} } }
    }
  }
}`;

/** The earlier comments on the whole pull request. */
export const conversationRestDocument = `query ConversationRest($owner: String!, $name: String!, $number: Int!, $before: String!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      comments(last: 100, before: $before) { totalCount pageInfo { hasPreviousPage startCursor } nodes { ${comment} } }
    }
  }
}`;

export const branchDocument = `query PullRequestsOfBranch($owner: String!, $name: String!, $branch: String!) {
  repository(owner: $owner, name: $name) {
    pullRequests(first: 10, headRefName: $branch, states: [OPEN], orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { number headRepository { nameWithOwner } }
    }
  }
}`;

/** Begins a review with one comment; without an event it stays pending. */
export const beginDocument = `mutation BeginReview($input: AddPullRequestReviewInput!) {
  addPullRequestReview(input: $input) { pullRequestReview { url } }
}`;

export const addThreadDocument = `mutation AddThread($input: AddPullRequestReviewThreadInput!) {
  addPullRequestReviewThread(input: $input) { thread { comments(first: 1) { nodes { url } } } }
}`;

export const replyDocument = `mutation Reply($input: AddPullRequestReviewThreadReplyInput!) {
  addPullRequestReviewThreadReply(input: $input) { comment { url } }
}`;

export const submitDocument = `mutation SubmitReview($input: SubmitPullRequestReviewInput!) {
  submitPullRequestReview(input: $input) { pullRequestReview { url } }
}`;
