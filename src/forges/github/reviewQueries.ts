/**
 * Every question and deed of a review on GitHub, as text. Each is checked against GitHub's official schema in
 * `npm run check`.
 */

/** Threads and comments read of one pull request; whoever is past that is told by `hasMore`. */
export const targetDocument = `query ReviewTarget($owner: String!, $name: String!, $number: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      id number title url state locked headRefOid baseRefOid viewerDidAuthor body authorAssociation
      author { __typename login }
      headRef { name }
      pending: reviews(first: 1, states: [PENDING]) { nodes { id body } }
      sent: reviews(last: 100, states: [APPROVED, CHANGES_REQUESTED, COMMENTED]) {
        nodes { id state author { __typename login } body submittedAt url }
      }
      comments(last: 100) { nodes { id body createdAt url author { __typename login } } }
      asked: timelineItems(last: 50, itemTypes: [REVIEW_REQUESTED_EVENT]) {
        nodes { ... on ReviewRequestedEvent { actor { login } requestedReviewer { ... on User { login } } } }
      }
      reviewThreads(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id path line diffSide isResolved viewerCanReply
          comments(first: 50) { nodes { id body createdAt url state author { __typename login } } }
        }
      }
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
