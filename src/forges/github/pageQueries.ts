/**
 * Questions for the further pages of one list, as text: of a pull request, of one of its threads, or of a team that was
 * asked. Each is checked against GitHub's official schema in `npm run check`. In every answer the list is called `list`
 * and says `hasNextPage` and `endCursor`, whichever way it is read.
 */
import { checksOf, membersOf, requestsOf, threadsOf, timelineOf, wordsOf } from './queries.ts';

function page(type: string, list: string): string {
  return `query WaitingMore($id: ID!, $cursor: String) {
  rateLimit { cost remaining resetAt }
  node(id: $id) { __typename ... on ${type} { ${list} } }
}`;
}

const after = ', after: $cursor';

export const threadsDocument = page('PullRequest', `list: ${threadsOf(after)}`);

/** The timeline is read from its end: what is next is what was before. */
export function timelineDocument(withTeams: boolean): string {
  return page('PullRequest', `list: ${timelineOf(withTeams, ', before: $cursor')}`);
}

export function requestsDocument(withTeams: boolean): string {
  return page('PullRequest', `list: ${requestsOf(withTeams, after)}`);
}

export const checksDocument = page('PullRequest', `statusCheckRollup { list: ${checksOf(after)} }`);

export const wordsDocument = page('PullRequestReviewThread', `list: ${wordsOf(after)}`);

export const membersDocument = page('Team', `list: ${membersOf(after)}`);
