import assert from 'node:assert/strict';
import type { ForgeLook, ForgePullRequest } from '../../src/core/forge.ts';
import { forgeDoors, type ForgeDoors } from '../support/forgeDoors.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import {
  addRepository,
  githubWorld,
  openPullRequest,
  type GithubWorld,
  type WorldPullRequest,
  type WorldRepository,
  type WorldThread,
} from '../support/githubDouble/githubWorld.ts';
import { addReview, addThread, beginReview, requestReview } from '../support/githubDouble/pullRequestActs.ts';

const now = Date.parse('2026-11-24T15:00:00Z');
const hour = 3_600_000;
const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);

describe('Lists on GitHub that are longer than one page', () => {
  let world: GithubWorld;
  let api: WorldRepository;
  let asked: WorldPullRequest;
  let double: GithubDouble;
  let doors: ForgeDoors;

  beforeEach(async () => {
    world = githubWorld(now);
    api = addRepository(world, 'acme/api', { rule: { approvals: 1, checks: ['check 110'] } });
    asked = openPullRequest(world, api, 'ana', 'A long one', now - 48 * hour);
    requestReview(world, asked, 'ana', 'sam', now - 40 * hour);
    double = await startGithubDouble(world);
    doors = forgeDoors(double, double.signIn('sam', ['read:user', 'repo', 'read:org']));
  });
  afterEach(() => double.close());

  async function looked(): Promise<ForgeLook> {
    const result = await doors.look();
    assert.ok(result.ok, result.ok ? '' : result.failure.kind);
    return result.value;
  }
  async function facts(): Promise<ForgePullRequest['facts']> {
    const { pullRequests, missing } = await looked();
    assert.deepEqual(missing, []);
    const found = pullRequests.find(({ id }) => id === asked.id);
    assert.ok(found);
    return found.facts;
  }
  /** A thread that Sam began, with so many comments of Ana’s after his and one of Ben’s at the end. */
  function longThread(comments: number): WorldThread {
    const review = addReview(world, asked, 'sam', 'COMMENTED', now - 30 * hour);
    const thread = addThread(world, asked, review, { path: 'a.ts', line: 1 }, 'Why?', now - 30 * hour);
    const say = (author: string, at: number): void =>
      void thread.comments.push({ id: world.newId('PRRC'), author, at, body: '.', review: undefined });
    for (let number = 1; number <= comments; number += 1) say('ana', now - 29 * hour + number);
    say('ben', now - hour);
    return thread;
  }

  it('are read to their end: who began a thread and who spoke last', async () => {
    longThread(128);
    const [thread] = (await facts()).threads ?? [];
    assert.equal(thread?.words.length, 130);
    assert.deepEqual([thread.words[0]?.by.login, thread.words.at(-1)?.by.login], ['sam', 'ben']);
  });

  it('are read to their end: who belongs to a team', async () => {
    world.teams.push({ name: 'acme/everybody', members: [...numbered('member', 130), 'sam'] });
    requestReview(world, asked, 'ana', 'acme/everybody');
    const { teamMembers } = await facts();
    assert.equal(teamMembers?.['acme/everybody']?.length, 131);
    assert.equal(teamMembers['acme/everybody'].at(-1), 'sam');
  });

  it('are read to their end: who is asked to review', async () => {
    for (const login of numbered('reviewer', 60)) requestReview(world, asked, 'ana', login);
    const names = (await facts()).reviewRequests?.map(({ name }) => name);
    assert.deepEqual(names, ['sam', ...numbered('reviewer', 60)]);
  });

  it('are read to their end: the checks, with a required one among the last', async () => {
    asked.checks = numbered('check ', 120).map((name) => ({
      name,
      conclusion: name === 'check 110' ? 'FAILURE' : 'SUCCESS',
      startedAt: now - 2 * hour,
      completedAt: now - hour,
    }));
    const { checks } = await facts();
    assert.deepEqual([checks?.state, checks?.failing, checks?.since], ['failing', ['check 110'], now - hour]);
  });

  it('count as missing, not as all there is, when GitHub has no answer to a further page', async () => {
    const thread = longThread(128);
    double.broken.add(thread.id);
    const look = await looked();
    assert.deepEqual([look.pullRequests.length, look.missing], [0, [{ kind: 'parts', count: 1 }]]);
    double.broken.clear();
    assert.equal((await facts()).threads?.[0]?.words.length, 130);
  });

  it('are read to their end: open pull requests in which a review of mine may be pending', async () => {
    const old = openPullRequest(world, api, 'ana', 'Begun long ago', now - 900 * hour);
    const review = beginReview(world, old, 'sam', now - 800 * hour);
    addThread(world, old, review, { path: 'a.ts', line: 3 }, 'Hm.', now - 800 * hour);
    for (const title of numbered('Newer ', 230)) openPullRequest(world, api, 'ben', title, now - hour);
    const within = await doors.within(['acme/api', 'acme/nothing']);
    assert.ok(within.ok);
    assert.deepEqual(
      within.value.pullRequests.map(({ title }) => title),
      ['Begun long ago'],
    );
    const pages = double.requests.filter(({ operation }) => operation === 'WaitingWithin');
    assert.equal(pages.length, 3);
  });

  it('are read to their end: more pending reviews than are asked about at once', async () => {
    for (const title of numbered('Begun ', 25)) {
      const each = openPullRequest(world, api, 'ana', title, now - hour);
      const review = beginReview(world, each, 'sam', now - hour);
      addThread(world, each, review, { path: 'a.ts', line: 3 }, 'Hm.', now - hour);
    }
    const within = await doors.within(['acme/api']);
    assert.ok(within.ok);
    assert.equal(within.value.pullRequests.length, 25);
  });
});
