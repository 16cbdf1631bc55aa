/** The question to GitHub about checks, checked against GitHub's official schema in `npm run check`. */

/** How long the checks of the newest commits on the main line took: a point. */
export const checksPaceDocument = `query WaitingChecks($owner: String!, $name: String!) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) {
    defaultBranchRef {
      target {
        __typename
        ... on Commit {
          history(first: 40) {
            nodes {
              statusCheckRollup {
                contexts(first: 50) { nodes { __typename ... on CheckRun { name startedAt completedAt } } }
              }
            }
          }
        }
      }
    }
  }
}`;
