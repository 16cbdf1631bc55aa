/** The question to GitHub about branches, checked against GitHub's official schema in `npm run check`. */

/** Of each list; whoever reuses a name does so once in a while. */
const made = 'first: 3, orderBy: { field: CREATED_AT, direction: DESC }';

/**
 * What is known of so many branches: whether each is there still, and pull requests whose head it is or was, found by the
 * branch while it is there, and by its name in its repository and in the one that this is a fork of. One entry for each
 * branch: whether git's configuration says the number of its pull request.
 */
export function branchesDocument(hasNumber: readonly boolean[]): string {
  const numbers = hasNumber.map((_, index) => index);
  const named = numbers.filter((index) => hasNumber[index] === true);
  const variables = numbers.map(
    (index) =>
      `$owner${index}: String!, $name${index}: String!, $ref${index}: String!, $head${index}: String!`,
  );
  const fields = numbers.map(
    (index) => `branch${index}: repository(owner: $owner${index}, name: $name${index}) {
    nameWithOwner
    ref(qualifiedName: $ref${index}) { associatedPullRequests(${made}) { nodes { ...one } } }
    pullRequests(headRefName: $head${index}, ${made}) { nodes { ...one } }
    parent { pullRequests(headRefName: $head${index}, ${made}) { nodes { ...one } } }
  }`,
  );
  const namedVariables = named.map(
    (index) => `$ofOwner${index}: String!, $ofName${index}: String!, $number${index}: Int!`,
  );
  const namedFields = named.map(
    (index) =>
      `named${index}: repository(owner: $ofOwner${index}, name: $ofName${index}) { pullRequest(number: $number${index}) { ...one } }`,
  );
  return `query WaitingBranches(${[...variables, ...namedVariables].join(', ')}) {
  rateLimit { cost remaining resetAt }
  ${[...fields, ...namedFields].join('\n  ')}
}
fragment one on PullRequest {
  number url state headRefOid
  repository { nameWithOwner }
  headRepository { nameWithOwner }
  commits(last: 50) { nodes { commit { oid } } }
}`;
}
