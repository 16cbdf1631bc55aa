import assert from 'node:assert/strict';
import type { Accounts, ForgeAccount } from '../../src/core/forge.ts';
import { openForges, type ForgesDoors } from '../../src/forges/forges.ts';
import { githubEndpoint } from '../../src/forges/github/endpoint.ts';
import { whoAmI } from '../../src/forges/github/whoAmI.ts';
import { sharedTransport } from '../../src/forges/sharedTransport.ts';
import { forgeDoors, never } from '../support/forgeDoors.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { addRepository, githubWorld, openPullRequest } from '../support/githubDouble/githubWorld.ts';
import type { GithubSession } from '../support/githubDouble/session.ts';

const now = Date.parse('2026-11-24T15:00:00Z');

describe('Several GitHub servers at once', () => {
  let doubles: readonly [GithubDouble, GithubDouble];

  before(async () => {
    const start = async (name: string, login: string): Promise<GithubDouble> => {
      const world = githubWorld(now);
      openPullRequest(world, addRepository(world, `acme/${name}`), login, name, now);
      return startGithubDouble(world);
    };
    doubles = [await start('kitchen', 'sam'), await start('garden', 'samuel')];
  });
  after(() => Promise.all(doubles.map((double) => double.close())));
  beforeEach(() => {
    for (const double of doubles) double.requests.splice(0);
  });

  const connected = ({ origin }: GithubDouble, session: GithubSession): ForgeAccount => ({
    kind: 'connected',
    address: origin,
    session,
  });
  const accountsOf = (list: readonly ForgeAccount[]): Accounts => ({
    list: () => Promise.resolve(list),
    onDidChange: () => ({ dispose() {} }),
    dispose() {},
  });

  const doorsOf = (double: GithubDouble, session: GithubSession): Omit<ForgesDoors, 'accounts'> => {
    const { clock } = forgeDoors(double, session, 20_000);
    return { clock, transport: sharedTransport({ clock, chance: () => 0 }) };
  };

  it('each gets its own session and no other, and shows its own pull requests', async () => {
    const [one, other] = doubles;
    const sessions = [one.signIn('sam', ['read:user']), other.signIn('samuel', ['read:user'])] as const;
    const forges = openForges({
      accounts: accountsOf([connected(one, sessions[0]), connected(other, sessions[1])]),
      ...doorsOf(one, sessions[0]),
    });
    const states = await forges.list();
    const seen = await Promise.all(
      states.map(async (state) => {
        assert.ok(state.kind === 'connected');
        const look = await state.forge.look(never);
        assert.ok(look.ok);
        return [state.host, state.forge.account, look.value.pullRequests.map(({ title }) => title)];
      }),
    );
    assert.deepEqual(seen, [
      [new URL(one.origin).host, 'sam', ['kitchen']],
      [new URL(other.origin).host, 'samuel', ['garden']],
    ]);
    // A token that went astray would be one that the other server does not know.
    for (const double of doubles) assert.ok(double.requests.every(({ login }) => login !== undefined));
  });

  it('one that is out of reach takes nothing from the other', async () => {
    const [one, other] = doubles;
    const sessions = [one.signIn('sam', ['read:user']), other.signIn('samuel', ['read:user'])] as const;
    const forges = openForges({
      accounts: accountsOf([connected(one, sessions[0]), connected(other, sessions[1])]),
      ...doorsOf(one, sessions[0]),
    });
    one.failAlways({ kind: 'reset' });
    const ends = await Promise.all(
      (await forges.list()).map(async (state) => {
        assert.ok(state.kind === 'connected');
        const look = await state.forge.look(never);
        return look.ok ? 'seen' : look.failure.kind;
      }),
    );
    one.failAlways(undefined);
    assert.deepEqual(ends, ['offline', 'seen']);
  });

  it('a token of one’s own is asked whose it is and what it allows before it is kept', async () => {
    const [one, other] = doubles;
    const session = other.signIn('samuel', ['read:user', 'read:org']);
    const ask = (double: GithubDouble, token: string): ReturnType<typeof whoAmI> => {
      const endpoint = githubEndpoint(double.origin);
      assert.ok(endpoint);
      return whoAmI(forgeDoors(double, session).transport, endpoint, token, never);
    };
    assert.deepEqual(await ask(other, session.token), {
      ok: true,
      value: { login: 'samuel', token: session.token, scopes: ['read:user', 'read:org'] },
    });
    const host = new URL(one.origin).host;
    assert.deepEqual(await ask(one, session.token), { ok: false, failure: { kind: 'signed-out', host } });
    assert.deepEqual(await ask(one, 'made-up'), { ok: false, failure: { kind: 'signed-out', host } });
  });
});
