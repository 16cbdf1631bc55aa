/**
 * Every question and deed of asking somebody on GitHub, as text. Each is checked against GitHub's official schema in
 * `npm run check`. Names of teams are not read: that would take the scope `read:org`.
 */

export const askTargetDocument = `query AskTarget($owner: String!, $name: String!, $number: Int!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      id number title url state locked
      reviewRequests(first: 100) { nodes { requestedReviewer { __typename ... on User { login } } } }
      suggestedReviewers { reviewer { id login } }
      latestOpinionatedReviews(first: 50) { nodes { state author { __typename login ... on User { id } } } }
      latestReviews(first: 50) { nodes { state author { __typename login ... on User { id } } } }
      comments(last: 50) { nodes { body createdAt url author { __typename login } } }
    }
  }
}`;

export const personDocument = `query Person($login: String!) {
  user(login: $login) { id login }
}`;

/** Without `union` those who are asked already would be asked no more. */
export const requestDocument = `mutation RequestReview($input: RequestReviewsInput!) {
  requestReviews(input: $input) {
    pullRequest { reviewRequests(first: 100) { nodes { requestedReviewer { __typename ... on User { login } } } } }
  }
}`;

export const commentDocument = `mutation Comment($input: AddCommentInput!) {
  addComment(input: $input) { commentEdge { node { url } } }
}`;
