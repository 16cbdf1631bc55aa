import assert from 'node:assert/strict';
import type { ForgeLook } from '../../src/core/forge.ts';
import { forgeDoors, type ForgeDoors } from '../support/forgeDoors.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { push } from '../support/githubDouble/pullRequestActs.ts';
import { sam, sixtyPullRequests, type SixtyPullRequests } from '../support/githubDouble/sixtyPullRequests.ts';

const now = Date.parse('2026-11-24T15:00:00Z');
const everything = ['read:user', 'repo', 'read:org'];

describe('A look that GitHub answers in part', () => {
  let sixty: SixtyPullRequests;
  let double: GithubDouble;
  let doors: ForgeDoors;

  function connect(...scopes: readonly string[]): void {
    doors = forgeDoors(double, double.signIn(sam, scopes));
  }
  async function looked(): Promise<ForgeLook> {
    const result = await doors.look();
    assert.ok(result.ok, result.ok ? '' : result.failure.kind);
    return result.value;
  }

  beforeEach(async () => {
    sixty = sixtyPullRequests(now);
    double = await startGithubDouble(sixty.world);
    connect(...everything);
  });
  afterEach(() => double.close());

  it('keeps the good part when GitHub answers some with errors, and asks for the rest next time', async () => {
    const ids = [...sixty.expected.keys()].slice(0, 3);
    for (const id of ids) double.broken.add(id);
    const look = await looked();
    assert.equal(look.pullRequests.length, 57);
    assert.deepEqual(look.missing, [{ kind: 'parts', count: 3 }]);
    double.broken.clear();
    double.requests.length = 0;
    const whole = await looked();
    assert.equal(whole.pullRequests.length, 60);
    assert.deepEqual(double.requests.at(-1)?.variables, { ids });
  });

  it('asks once more at the next look whether one can be merged, which GitHub finds out when it is asked', async () => {
    const [first, second] = double.world.pullRequests;
    assert.ok(first && second);
    first.mergeable = 'UNKNOWN';
    second.mergeable = 'UNKNOWN';
    await looked();
    double.requests.length = 0;
    first.mergeable = 'CONFLICTING';
    const found = (await looked()).pullRequests.find(({ id }) => id === first.id);
    assert.equal(found?.facts.mergeable, 'conflicting');
    assert.deepEqual(
      new Set(double.requests.at(-1)?.variables['ids'] as string[]),
      new Set([first.id, second.id]),
    );
    // The second may stay unknown for ever, as that of a repository in trouble does.
    double.requests.length = 0;
    await looked();
    assert.equal(
      double.requests.some(({ variables }) => 'ids' in variables),
      false,
    );
  });

  it('says that an organisation wants its own sign-in, and keeps what it knew behind it', async () => {
    await looked();
    const [first] = double.world.pullRequests;
    assert.ok(first);
    first.repository.wantsSignIn = true;
    const look = await looked();
    assert.deepEqual(look.missing, [{ kind: 'sign-in-of-organisation' }]);
    assert.equal(look.pullRequests.length, 60);
    connect(...everything);
    const afresh = await looked();
    assert.deepEqual(afresh.missing, [{ kind: 'sign-in-of-organisation' }]);
    assert.ok(afresh.pullRequests.length > 0 && afresh.pullRequests.length < 60);
  });

  it('forgets what was merged while an organisation keeps its part back, and keeps the rest', async () => {
    const [first] = double.world.pullRequests;
    assert.ok(first);
    await looked();
    first.repository.wantsSignIn = true;
    const merged = double.world.pullRequests.filter(
      ({ author, repository }) => author === sam && !repository.wantsSignIn,
    );
    assert.ok(merged.length > 0);
    for (const pullRequest of merged) Object.assign(pullRequest, { state: 'MERGED', updatedAt: now + 1 });
    double.world.now += 60_000;
    const look = await looked();
    assert.deepEqual(look.missing, [{ kind: 'sign-in-of-organisation' }]);
    assert.equal(look.pullRequests.length, 60 - merged.length);
    assert.ok(look.pullRequests.some(({ id }) => id === first.id));
    // What is kept back is not asked about in every look.
    double.requests.length = 0;
    double.world.now += 60_000;
    await looked();
    assert.deepEqual(
      double.requests.map(({ operation }) => operation),
      ['WaitingList'],
    );
  });

  it('takes what GitHub keeps back of a pull request for not known, never for none, and says so in every look', async () => {
    const [one, two, three] = double.world.pullRequests;
    assert.ok(one && two && three);
    double.withheld.set(one.id, { field: 'reviewRequests', type: 'FORBIDDEN' });
    double.withheld.set(two.id, { field: 'statusCheckRollup', type: 'FORBIDDEN' });
    double.withheld.set(three.id, { field: 'baseRef', type: 'FORBIDDEN' });
    for (let times = 0; times < 2; times += 1) {
      double.requests.length = 0;
      const look = await looked();
      const [refused, ...others] = look.missing;
      assert.ok(refused?.kind === 'refused');
      assert.deepEqual([...refused.what].toSorted(), ['branch-rules', 'checks', 'requests']);
      assert.deepEqual([refused.count, others], [3, []]);
      const facts = (id: string) => look.pullRequests.find((each) => each.id === id)?.facts;
      assert.ok(facts(one.id) && !('reviewRequests' in (facts(one.id) ?? {})));
      assert.ok(facts(two.id) && !('checks' in (facts(two.id) ?? {})));
      const third = facts(three.id);
      assert.ok(third);
      for (const name of ['checks', 'requiredApprovals', 'stackedOn'] as const) assert.ok(!(name in third));
    }
    // What is forbidden is not asked for again and again, and is there again when it is allowed.
    assert.equal(double.requests.length, 1);
    double.withheld.clear();
    double.world.now += 11 * 60_000;
    assert.deepEqual((await looked()).missing, []);
  });

  it('asks alone for a pull request of which GitHub could not give all beside others', async () => {
    const [one, two] = double.world.pullRequests;
    assert.ok(one && two);
    const limit = 'RESOURCE_LIMITS_EXCEEDED';
    double.withheld.set(one.id, { field: 'reviewRequests', type: limit, above: 1 });
    double.withheld.set(two.id, { field: 'timelineItems', type: limit });
    const look = await looked();
    assert.deepEqual(look.missing, [{ kind: 'parts', count: 1 }]);
    assert.equal(look.pullRequests.length, 59);
    assert.ok(look.pullRequests.find(({ id }) => id === one.id)?.facts.reviewRequests);
    assert.deepEqual(look.unread, [
      `${double.origin}/${two.repository.owner}/${two.repository.name}/pull/${two.number}`,
    ]);
  });

  it('keeps what it knew when the line breaks after the list', async () => {
    await looked();
    double.world.now += 60_000;
    const [pullRequest] = double.world.pullRequests;
    assert.ok(pullRequest);
    push(double.world, pullRequest, 'ana');
    const broken = { kind: 'reset' } as const;
    // The list is answered; then nothing is.
    double.failNext({ kind: 'slow', ms: 0 }, broken, broken, broken);
    const look = await looked();
    assert.equal(look.pullRequests.length, 60);
    assert.deepEqual(look.missing, [{ kind: 'parts', count: 1 }]);
  });

  it('is no look when only the list is answered and nothing was known before, and names pages it could not read', async () => {
    const broken = { kind: 'reset' } as const;
    const answered = { kind: 'slow', ms: 0 } as const;
    double.failNext(answered, answered, broken, broken, broken);
    assert.deepEqual(await doors.look(), {
      ok: false,
      failure: { kind: 'offline', host: new URL(double.origin).host },
    });
    connect(...everything);
    double.failNext(answered, answered, answered, broken, broken, broken);
    const look = await looked();
    assert.equal(look.pullRequests.length, 20);
    assert.ok(look.unread !== 'any' && look.unread.length === 40);
    const whole = await looked();
    const pages = whole.pullRequests.slice(20).map(({ url }) => url);
    assert.deepEqual([...look.unread].toSorted(), pages.toSorted());
    assert.deepEqual(whole.unread, []);
  });
});
