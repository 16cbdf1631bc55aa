import assert from 'node:assert/strict';
import type { ForgeLook } from '../../src/core/forge.ts';
import type { Result } from '../../src/core/ports.ts';
import { waitStateOf } from '../../src/core/waiting/nudge.ts';
import { nobodyKnown } from '../../src/core/waiting/person.ts';
import { unreadableTeam } from '../../src/core/waiting/pullRequest.ts';
import { pullRequestSignals } from '../../src/core/waiting/pullRequestSignals.ts';
import { waitOf } from '../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../src/core/waiting/workingTime.ts';
import { forgeDoors, type ForgeDoors } from '../support/forgeDoors.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { addReview, addThread, happen, push } from '../support/githubDouble/pullRequestActs.ts';
import { openPullRequest } from '../support/githubDouble/githubWorld.ts';
import { sam, sixtyPullRequests, type SixtyPullRequests } from '../support/githubDouble/sixtyPullRequests.ts';

const now = Date.parse('2026-11-24T15:00:00Z');
const everything = ['read:user', 'repo', 'read:org'];

describe('The GitHub client', () => {
  let sixty: SixtyPullRequests;
  let double: GithubDouble;
  let doors: ForgeDoors;

  function connect(...scopes: readonly string[]): void {
    doors = forgeDoors(double, double.signIn(sam, scopes));
  }
  async function looked(from: ForgeDoors = doors): Promise<ForgeLook> {
    const result: Result<ForgeLook> = await from.look();
    assert.ok(result.ok, result.ok ? '' : result.failure.kind);
    return result.value;
  }
  /** How each pull request is shown, by its id, in the words of the fixture. */
  function shown(look: ForgeLook): Map<string, string> {
    const host = new URL(double.origin).host;
    const at = double.world.now;
    const states = new Map<string, string>(look.pullRequests.map(({ id }) => [id, 'none']));
    const idOf = new Map(look.pullRequests.map(({ url, id }) => [url, id]));
    for (const signal of pullRequestSignals(host, look, at)) {
      const wait = waitOf(signal, nobodyKnown);
      const state = waitStateOf(wait, { now: at, timeZone: 'UTC', week: defaultWeek });
      states.set(idOf.get(signal.url) ?? '', state === 'counted' ? wait.turn.kind : state);
    }
    return states;
  }
  const operations = (): readonly (string | undefined)[] => double.requests.map(({ operation }) => operation);

  beforeEach(async () => {
    sixty = sixtyPullRequests(now);
    double = await startGithubDouble(sixty.world);
    connect(...everything);
  });
  afterEach(() => double.close());

  it('sees all sixty pull requests, and whose turn each of them is', async () => {
    const look = await looked();
    const states = shown(look);
    assert.equal(states.size, 60);
    assert.deepEqual(Object.fromEntries(states), Object.fromEntries(sixty.expected));
    const signals = pullRequestSignals(new URL(double.origin).host, look, now);
    const asked = signals.find(({ title }) => title.startsWith('Ben asked Sam why'));
    assert.match(asked?.eventUrl ?? '', /\/comments\/PRRC_\d+$/);
  });

  it('reads the same from rulesets as from the protection of a branch', async () => {
    for (const repository of double.world.repositories)
      if (repository.rule) Object.assign(repository, { rule: { ...repository.rule, isRuleset: true } });
    assert.deepEqual(Object.fromEntries(shown(await looked())), Object.fromEntries(sixty.expected));
  });

  it('asks one question when nothing changed, and two when twenty did', async () => {
    await looked();
    double.requests.length = 0;
    const unchanged = await looked();
    assert.deepEqual(operations(), ['WaitingList']);
    assert.equal(unchanged.pullRequests.length, 60);
    double.requests.length = 0;
    double.world.now += 60_000;
    for (const pullRequest of double.world.pullRequests.slice(0, 20))
      happen(double.world, pullRequest, { kind: 'comment', actor: 'ben', subject: 'And now?' });
    const look = await looked();
    assert.deepEqual(operations(), ['WaitingList', 'WaitingDetails']);
    assert.equal(
      look.rate?.cost,
      double.requests.reduce((sum, { cost }) => sum + cost, 0),
    );
  });

  it('sees what changed, and forgets what was closed', async () => {
    await looked();
    const [asked] = double.world.pullRequests;
    const mine = double.world.pullRequests.find(({ author }) => author === sam);
    assert.ok(asked && mine);
    double.world.now += 60_000;
    addReview(double.world, asked, sam, 'CHANGES_REQUESTED');
    Object.assign(mine, { state: 'CLOSED', updatedAt: double.world.now });
    const look = await looked();
    assert.equal(look.pullRequests.length, 59);
    const found = look.pullRequests.find(({ id }) => id === asked.id);
    assert.deepEqual(found?.facts.reviewRequests, []);
    assert.equal(found.facts.reviews?.at(-1)?.state, 'changes-requested');
  });

  it('looks at everything again within the hour, for what changes without a word', async () => {
    await looked();
    const thread = double.world.pullRequests.flatMap(({ threads }) => threads)[0];
    assert.ok(thread);
    thread.isResolved = true;
    double.world.now += 61 * 60_000;
    double.requests.length = 0;
    for (let times = 0; times < 3; times += 1) await looked();
    assert.equal(operations().filter((name) => name === 'WaitingDetails').length, 3);
    const all = (await looked()).pullRequests.flatMap(({ facts }) => facts.threads ?? []);
    assert.equal(all.filter(({ isResolved }) => isResolved).length, 1);
  });

  it('reads every page: of the list, of threads, and of the timeline', async () => {
    const [pullRequest] = double.world.pullRequests;
    assert.ok(pullRequest);
    const { world } = double;
    for (let index = 0; index < 120; index += 1)
      openPullRequest(world, pullRequest.repository, sam, `More ${index}`, now - 86_400_000);
    const review = addReview(world, pullRequest, sam, 'COMMENTED');
    for (let line = 1; line <= 130; line += 1)
      addThread(world, pullRequest, review, { path: 'src/a.ts', line }, '?', now - line * 1000);
    for (let index = 0; index < 230; index += 1) push(world, pullRequest, 'ana', now - 3_600_000 + index);
    // Bringing the branch up to date is read too, and is no push.
    happen(world, pullRequest, { kind: 'commit', actor: 'ben', subject: 'merge', isMerge: true });
    const look = await looked();
    assert.equal(look.pullRequests.length, 180);
    const { threads, timeline } = look.pullRequests.find(({ id }) => id === pullRequest.id)?.facts ?? {};
    assert.equal(threads?.length, 130);
    assert.equal(timeline?.filter(({ kind }) => kind === 'committed').length, 231);
    assert.deepEqual(look.missing, []);
  });

  it('sees neither private repositories nor teams without the scopes for them, and says so', async () => {
    connect('read:user');
    const look = await looked();
    const states = shown(look);
    assert.equal(states.size, 56);
    assert.deepEqual(look.missing, [{ kind: 'teams' }]);
    const kitchen = [...sixty.expected].filter(([, state]) => state === 'shared');
    for (const [id] of kitchen) assert.equal(states.get(id), 'cannot-tell');
    const [id] = kitchen[0] ?? [];
    assert.equal(look.pullRequests.find((each) => each.id === id)?.facts.reviewRequests?.[0]?.kind, 'team');
  });

  it('says that a permission is missing for teams only where one would help', async () => {
    for (const team of double.world.teams) Object.assign(team, { isSecret: true, members: ['ben'] });
    for (const scope of ['read:org', 'admin:org']) {
      connect('read:user', 'repo', scope);
      const look = await looked();
      const asked = look.pullRequests.flatMap(({ facts }) => facts.reviewRequests ?? []);
      assert.ok(asked.some(({ name }) => name === unreadableTeam));
      assert.deepEqual([look.missing, look.viewer.teams], [[], []]);
    }
  });

  it('asks in halves when a question is too much for GitHub, and loses only what cannot be answered', async () => {
    const bad = { kind: 'status', status: 502 } as const;
    await doors.look();
    double.world.now += 60_000;
    for (const pullRequest of double.world.pullRequests.slice(0, 4))
      push(double.world, pullRequest, pullRequest.author);
    double.requests.length = 0;
    // The list is answered; the question for four fails three times, then the halves come through.
    double.failNext({ kind: 'slow', ms: 0 }, bad, bad, bad);
    const look = await looked();
    assert.deepEqual(look.missing, []);
    assert.deepEqual(
      double.requests.flatMap(({ variables }) => (variables['ids'] as readonly string[] | undefined) ?? []),
      [...sixty.expected.keys()].slice(0, 4),
    );
  });

  it('does not take wrong shapes for answers', async () => {
    double.failAlways({ kind: 'wrong-shape' });
    const result = await doors.look();
    assert.deepEqual(result, {
      ok: false,
      failure: { kind: 'unreadable', host: new URL(double.origin).host },
    });
  });

  it('stops before the budget is used up, leaves the rest to other tools, and waits for the reset', async () => {
    const session = double.signIn(sam, everything);
    doors = forgeDoors(double, session);
    Object.assign(session, { remaining: 260, resetAt: now + 1_800_000 });
    const look = await looked();
    assert.ok((look.rate?.remaining ?? 0) > 200);
    assert.equal(look.missing[0]?.kind, 'parts');
    double.requests.length = 0;
    const second = await doors.look();
    assert.deepEqual(second, {
      ok: false,
      failure: { kind: 'rate-limited', host: new URL(double.origin).host, until: now + 1_800_000 },
    });
    assert.deepEqual(double.requests, []);
    double.world.now = now + 1_800_001;
    assert.equal((await looked()).pullRequests.length, 60);
  });

  it('understands limits that come as an answer, in all their words, and asks nothing before they are over', async () => {
    for (const [fault, pause] of [
      [{ kind: 'rate-limited', until: now + 600_000 }, 600_000],
      [{ kind: 'used-up', until: now + 600_000 }, 600_000],
      [{ kind: 'secondary', seconds: 90, status: 200 }, 90_000],
    ] as const) {
      connect(...everything);
      const limited = {
        ok: false,
        failure: { kind: 'rate-limited', host: new URL(double.origin).host, until: now + pause },
      };
      double.failNext(fault);
      assert.deepEqual(await doors.look(), limited);
      double.requests.length = 0;
      assert.deepEqual(await doors.look(), limited);
      assert.deepEqual(double.requests, []);
    }
  });

  it('is signed out in the middle of a look, and shows nothing of it', async () => {
    double.failNext({ kind: 'slow', ms: 0 }, { kind: 'status', status: 401 });
    const result = await doors.look();
    assert.ok(!result.ok);
    assert.equal(result.failure.kind, 'signed-out');
  });

  it('never shows what is pending to the others: it is no word in a thread', async () => {
    const look = await looked();
    const pending = look.pullRequests.filter(({ facts }) => facts.pendingReview);
    assert.deepEqual(
      pending.map(({ facts }) => [facts.pendingReview?.comments, facts.threads?.[0]?.words.length]),
      [
        [1, 0],
        [1, 0],
      ],
    );
  });
});
