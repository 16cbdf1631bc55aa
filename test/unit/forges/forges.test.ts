import assert from 'node:assert/strict';
import type { Accounts, ForgeAccount } from '../../../src/core/forge.ts';
import { openForges } from '../../../src/forges/forges.ts';
import { sharedTransport } from '../../../src/forges/sharedTransport.ts';
import { readConnections, withConnection } from '../../../src/host/connections.ts';

const clock = { now: () => 0, timeZone: () => 'UTC', after: () => ({ dispose() {} }) };
const transport = sharedTransport({ clock, chance: () => 0 });
const github = 'https://github.com';

function accountsOf(list: () => readonly ForgeAccount[]): Accounts {
  return {
    list: () => Promise.resolve(list()),
    onDidChange: () => ({ dispose() {} }),
    dispose() {},
  };
}

const signedIn = (token: string, scopes: readonly string[] = ['read:user']): ForgeAccount => ({
  kind: 'connected',
  address: github,
  session: { login: 'sam', token, scopes },
});

describe('The forges of a person', () => {
  it('are the same objects as long as session and scopes are the same', async () => {
    let account = signedIn('a');
    const forges = openForges({ accounts: accountsOf(() => [account]), clock, transport });
    const open = async (): Promise<unknown> => {
      const [state] = await forges.list();
      assert.ok(state?.kind === 'connected');
      assert.equal(state.host, 'github.com');
      return state.forge;
    };
    const first = await open();
    assert.equal(await open(), first);
    account = signedIn('b');
    const second = await open();
    assert.notEqual(second, first);
    account = signedIn('b', ['read:user', 'repo']);
    assert.notEqual(await open(), second);
  });

  it('are not set up where a token would travel in the clear, whoever is signed in', async () => {
    const account = { ...signedIn('a'), address: 'http://code.example.org' };
    const forges = openForges({ accounts: accountsOf(() => [account]), clock, transport });
    assert.deepEqual(await forges.list(), [{ kind: 'not-set-up', host: 'http://code.example.org' }]);
  });

  it('say who is not connected, and who was signed out', async () => {
    const list: readonly ForgeAccount[] = [
      { kind: 'not-connected', address: github },
      { kind: 'signed-out', address: 'https://code.example.org' },
    ];
    const forges = openForges({ accounts: accountsOf(() => list), clock, transport });
    assert.deepEqual(await forges.list(), [
      { kind: 'not-connected', host: 'github.com' },
      { kind: 'signed-out', host: 'code.example.org' },
    ]);
  });
});

describe('What a person said about a forge', () => {
  const connection = { isOff: false, isPrivate: true, hasTeams: false };

  it('is read back as it was written, each forge by itself', () => {
    const one = withConnection({}, github, connection);
    const both = withConnection(one, 'https://code.example.org', { ...connection, isOff: true });
    assert.deepEqual(readConnections(structuredClone(both)), both);
  });

  it('counts as nothing when it cannot be read, which asks for less and not for more', () => {
    for (const stored of [undefined, 'yes', [], { [github]: true }, { [github]: { isOff: false } }])
      assert.deepEqual(readConnections(stored), {});
  });
});
