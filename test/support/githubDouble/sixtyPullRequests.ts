import {
  addRepository,
  githubWorld,
  openPullRequest,
  type GithubWorld,
  type WorldPullRequest,
} from './githubWorld.ts';
import { addReview, addThread, beginReview, happen, push, reply, requestReview } from './pullRequestActs.ts';

/** How one of the sixty has to be shown to Sam. */
export type Expected =
  | 'me'
  | 'others'
  | 'shared'
  | 'moving'
  | 'draft'
  /** Listed by GitHub, and nothing that waits. */
  | 'none';

export interface SixtyPullRequests {
  readonly world: GithubWorld;
  /** By the pull request's id. */
  readonly expected: ReadonlyMap<string, Expected>;
  /** Those in a private repository: seen only with the scope `repo`. */
  readonly hidden: ReadonlySet<string>;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** The person the fixture is about. */
export const sam = 'sam';

/**
 * Sixty open pull requests that concern Sam, in every state there is, over four repositories; two more are closed. `now`
 * is epoch milliseconds; what is old is at least nine days old, so that it counts on any weekday.
 */
export function sixtyPullRequests(now: number): SixtyPullRequests {
  const world = githubWorld(now);
  const expected = new Map<string, Expected>();
  const hidden = new Set<string>();
  const rule = { approvals: 1, checks: ['test'] };
  const lunch = addRepository(world, 'acme/lunch', { permissions: { sam: 'WRITE', ana: 'WRITE' }, rule });
  const menu = addRepository(world, 'acme/menu', { permissions: { sam: 'ADMIN' }, rule });
  const tools = addRepository(world, 'ana/tools', { permissions: { ana: 'ADMIN' } });
  const secret = addRepository(world, 'acme/secret', { isPrivate: true, permissions: { sam: 'WRITE' } });
  world.teams.push({ name: 'acme/kitchen', members: ['sam', 'ana', 'ben'] });
  const repositories = [lunch, menu, tools];
  let count = 0;

  /** Opens some of one kind, each a little older than the last, and says how they have to be shown. */
  function some(
    howMany: number,
    author: string,
    title: string,
    shown: Expected,
    then: (pullRequest: WorldPullRequest, at: number) => unknown,
    parts: { readonly isDraft?: boolean; readonly inside?: typeof secret } = {},
  ): void {
    const { inside, ...more } = parts;
    for (let index = 0; index < howMany; index += 1) {
      const at = now - (20 + count * 0.1) * day;
      const repository = inside ?? repositories[count % repositories.length] ?? lunch;
      const pullRequest = openPullRequest(world, repository, author, `${title} ${index + 1}`, at, more);
      pullRequest.checks.push({
        name: 'test',
        conclusion: 'SUCCESS',
        startedAt: at,
        completedAt: at + minute,
      });
      then(pullRequest, at + 8 * day);
      expected.set(pullRequest.id, shown);
      if (repository.isPrivate) hidden.add(pullRequest.id);
      count += 1;
    }
  }
  /** A thread by one person, with answers by others; each word an hour after the last. */
  const thread = (pullRequest: WorldPullRequest, at: number, ...people: readonly string[]): void => {
    const [first = sam, ...answers] = people;
    const review = addReview(world, pullRequest, first, 'COMMENTED', at);
    const opened = addThread(world, pullRequest, review, { path: 'src/menu.ts', line: 3 }, 'Why?', at);
    for (const [index, who] of answers.entries())
      reply(world, pullRequest, opened, who, 'Because.', undefined, at + (index + 1) * 60 * minute);
  };

  some(8, 'ana', 'Asked of Sam', 'me', (each, at) => requestReview(world, each, 'ana', sam, at));
  some(7, sam, 'Sam asked Ana', 'others', (each, at) => requestReview(world, each, sam, 'ana', at));
  some(4, sam, 'Ben asked Sam why', 'me', (each, at) => thread(each, at, 'ben'));
  some(4, 'ana', 'Sam asked Ana why', 'others', (each, at) => thread(each, at, sam));
  some(3, 'ana', 'Ana answered Sam', 'me', (each, at) => thread(each, at, sam, 'ana'));
  some(3, sam, 'Ben wants changes', 'me', (each, at) => {
    requestReview(world, each, sam, 'ben', at - day);
    addReview(world, each, 'ben', 'CHANGES_REQUESTED', at);
  });
  some(2, sam, 'Pushed, nobody told', 'me', (each, at) => {
    addReview(world, each, 'ben', 'CHANGES_REQUESTED', at);
    push(world, each, sam, at + day);
  });
  some(5, 'ben', 'Asked of the kitchen', 'shared', (each, at) =>
    requestReview(world, each, 'ben', 'acme/kitchen', at),
  );
  some(2, sam, 'Sam asked the kitchen', 'shared', (each, at) =>
    requestReview(world, each, sam, 'acme/kitchen', at),
  );
  some(3, sam, 'Draft of Sam', 'draft', () => {}, { isDraft: true });
  some(2, 'ana', 'Draft of Ana', 'none', (each, at) => requestReview(world, each, 'ana', sam, at), {
    isDraft: true,
  });
  some(2, 'ana', 'Never submitted', 'me', (each, at) => {
    requestReview(world, each, 'ana', sam, at);
    const review = beginReview(world, each, sam, at + day);
    addThread(world, each, review, { path: 'src/menu.ts', line: 9 }, 'Hm.', at + day);
  });
  some(4, 'ana', 'Asked of Sam just now', 'moving', (each) =>
    requestReview(world, each, 'ana', sam, now - 5 * minute),
  );
  some(3, sam, 'Asked of Ana, who just spoke', 'moving', (each, at) => {
    requestReview(world, each, sam, 'ana', at);
    happen(world, each, { kind: 'comment', actor: 'ana', subject: 'Tomorrow.', at: now - 5 * minute });
  });
  const approve = (each: WorldPullRequest, at: number): unknown =>
    addReview(world, each, sam, 'APPROVED', at);
  some(1, 'ana', 'Approved by Sam', 'others', approve, { inside: lunch });
  some(1, 'ana', 'Approved by Sam, of a guest who cannot merge', 'me', approve, { inside: menu });
  some(2, 'renovate[bot]', 'Update of a bot', 'me', (each, at) =>
    requestReview(world, each, 'renovate[bot]', sam, at),
  );
  some(4, 'ana', 'Asked in secret', 'me', (each, at) => requestReview(world, each, 'ana', sam, at), {
    inside: secret,
  });

  const merged = openPullRequest(world, lunch, sam, 'Merged', now - 9 * day);
  Object.assign(merged, { state: 'MERGED' });
  const closed = openPullRequest(world, menu, 'ana', 'Closed', now - 9 * day);
  requestReview(world, closed, 'ana', sam, now - 8 * day);
  Object.assign(closed, { state: 'CLOSED' });
  return { world, expected, hidden };
}
