import assert from 'node:assert/strict';
import type { Accounts, ForgeAccount } from '../../src/core/forge.ts';
import type { Result } from '../../src/core/ports.ts';
import { openAskingForge } from '../../src/forges/askingForge.ts';
import { openForges } from '../../src/forges/forges.ts';
import { openReviewForge } from '../../src/forges/reviewForge.ts';
import { sharedTransport } from '../../src/forges/sharedTransport.ts';
import { checkToken } from '../../src/forges/tokenCheck.ts';
import { forgeDoors, never } from '../support/forgeDoors.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { addRepository, githubWorld, openPullRequest } from '../support/githubDouble/githubWorld.ts';

const now = Date.parse('2026-11-24T15:00:00Z');
const scopes = ['read:user', 'repo'];

describe('What GitHub lets one account ask', () => {
  let double: GithubDouble;
  const host = (): string => new URL(double.origin).host;

  beforeEach(async () => {
    const world = githubWorld(now);
    openPullRequest(world, addRepository(world, 'acme/api'), 'ana', 'Soup', now, { branch: 'soup' });
    double = await startGithubDouble(world);
  });
  afterEach(() => double.close());

  const kinds = ['look', 'merged', 'within', 'ofBranches'] as const;
  for (const first of kinds)
    it(`is one budget: when ${first} hears that little is left, nothing else is sent before the hour is over`, async () => {
      const session = double.signIn('sam', scopes);
      Object.assign(session, { remaining: 200, resetAt: now + 1_800_000 });
      const forge = forgeDoors(double, session);
      const place = { host: host(), repository: 'acme/api', branch: 'soup', commit: 'c' };
      const ask = {
        look: () => forge.look(),
        merged: () => forge.merged('acme/api'),
        within: () => forge.within(['acme/api']),
        ofBranches: () => forge.ofBranches([place]),
      } satisfies Record<string, () => Promise<Result<unknown>>>;
      assert.equal((await ask[first]()).ok, true);
      double.requests.length = 0;
      for (const kind of kinds)
        assert.deepEqual(await ask[kind](), {
          ok: false,
          failure: { kind: 'rate-limited', host: host(), until: now + 1_800_000 },
        });
      assert.deepEqual(double.requests, []);
      double.world.now = now + 1_800_001;
      for (const kind of kinds) assert.equal((await ask[kind]()).ok, true);
    });

  it('is left alone by everything after it asked one of us for a pause: looks, deeds, reviews and tokens', async () => {
    const session = double.signIn('sam', scopes);
    const { clock } = forgeDoors(double, session, 20_000);
    const transport = sharedTransport({ clock, chance: () => 0 });
    const account: ForgeAccount = { kind: 'connected', address: double.origin, session };
    const accounts: Accounts = {
      list: () => Promise.resolve([account]),
      onDidChange: () => ({ dispose() {} }),
      dispose() {},
    };
    const [state] = await openForges({ accounts, clock, transport }).list();
    assert.ok(state?.kind === 'connected');
    const asking = await openAskingForge(double.origin, session, { clock, transport });
    const reviews = await openReviewForge(double.origin, session, { clock, transport });
    assert.ok(asking && reviews);
    const name = { repository: 'acme/api', number: 1 };
    const target = await asking.target(name, never);
    assert.ok(target.ok);

    double.failNext({ kind: 'secondary', seconds: 90 });
    const refused = {
      ok: false,
      failure: { kind: 'rate-limited', host: host(), until: now + 90_000 },
    };
    assert.deepEqual(await state.forge.look(never), refused);
    double.requests.length = 0;
    assert.deepEqual(await asking.comment(target.value, 'Hello', never), refused);
    assert.deepEqual(await reviews.target(name, never), refused);
    assert.deepEqual(await checkToken(double.origin, session.token, transport, never), refused);
    assert.deepEqual(double.requests, []);

    double.world.now = now + 90_001;
    assert.equal((await asking.comment(target.value, 'Hello', never)).ok, true);
    const [comment] = double.world.pullRequests[0]?.events.filter(({ kind }) => kind === 'comment') ?? [];
    assert.equal(comment?.subject, 'Hello');
  });

  it('ends with the session: whoever gives out tokens hears which one GitHub refused', async () => {
    const session = double.signIn('sam', scopes);
    const { clock } = forgeDoors(double, session, 20_000);
    const refused: string[] = [];
    const transport = sharedTransport({
      clock,
      chance: () => 0,
      onRefused: (token) => void refused.push(token),
    });
    const asking = await openAskingForge(double.origin, session, { clock, transport });
    const name = { repository: 'acme/api', number: 1 };
    assert.equal((await asking?.target(name, never))?.ok, true);
    assert.deepEqual(refused, []);
    double.revoke(session.token);
    const ended = await asking?.target(name, never);
    assert.deepEqual(ended, { ok: false, failure: { kind: 'signed-out', host: host() } });
    assert.deepEqual(refused, [session.token]);
  });
});
