import type { GithubWorld, WorldPullRequest } from './githubWorld.ts';
import { isPending } from './pullRequestActs.ts';
import { visiblePullRequests, type GithubSession } from './session.ts';

/** GitHub lists no more than this for one question, though it counts on. */
const searchLimit = 1000;

function commented(pullRequest: WorldPullRequest, login: string): boolean {
  const { events, threads } = pullRequest;
  return (
    events.some(({ kind, actor }) => kind === 'comment' && actor === login) ||
    threads.some((thread) =>
      thread.comments.some((comment) => comment.author === login && !isPending(pullRequest, comment)),
    )
  );
}

function reviewed(pullRequest: WorldPullRequest, login: string): boolean {
  return pullRequest.reviews.some(({ author, state }) => author === login && state !== 'PENDING');
}

function asked(world: GithubWorld, { requests }: WorldPullRequest, login: string): boolean {
  const teams = world.teams.filter(({ members }) => members.includes(login)).map(({ name }) => name);
  return requests.some(({ name }) => name === login || teams.includes(name));
}

/** Whether a pull request answers one qualifier, such as `author:@me`. An unknown one is an error in the test. */
function answers(world: GithubWorld, me: string, pullRequest: WorldPullRequest, qualifier: string): boolean {
  const [key = '', value = ''] = qualifier.split(/:(.*)/s);
  const login = value === '@me' ? me : value;
  const { repository, state, isDraft } = pullRequest;
  switch (key) {
    case 'is':
      return (
        { pr: true, open: state === 'OPEN', closed: state !== 'OPEN', merged: state === 'MERGED' }[value] ===
        true
      );
    case 'draft':
      return String(isDraft) === value;
    case 'archived':
      return String(repository.isArchived) === value;
    case 'repo':
      return `${repository.owner}/${repository.name}` === value;
    case 'author':
      return pullRequest.author === login;
    case 'assignee':
      return pullRequest.assignees.includes(login);
    case 'mentions':
      return pullRequest.mentioned.includes(login);
    case 'review-requested':
      return asked(world, pullRequest, login);
    case 'user-review-requested':
      return pullRequest.requests.some(({ name }) => name === login);
    case 'team-review-requested':
      return pullRequest.requests.some(({ name }) => name === value);
    case 'reviewed-by':
      return reviewed(pullRequest, login);
    case 'commenter':
      return commented(pullRequest, login);
    case 'sort':
      return true;
    default:
      throw new Error(`The double knows no qualifier ${qualifier}`);
  }
}

/** What a search for pull requests finds, the one that changed last first. */
export function githubSearch(
  world: GithubWorld,
  session: GithubSession,
  query: string,
): { readonly found: readonly WorldPullRequest[]; readonly count: number } {
  const qualifiers = query.split(/\s+/).filter((word) => word !== '');
  const all = visiblePullRequests(world, session)
    .filter((pullRequest) =>
      qualifiers.every((qualifier) => answers(world, session.login, pullRequest, qualifier)),
    )
    .toSorted((one, other) => other.updatedAt - one.updatedAt);
  return { found: all.slice(0, searchLimit), count: all.length };
}
