import assert from 'node:assert/strict';
import { openOwnTokens, readOwnToken } from '../../../src/host/ownTokens.ts';

const session = { login: 'sam', token: 't-1', scopes: ['read:user'] };
const address = 'https://code.example.org';

/** The editor's secret storage, in memory. */
function secretStorage() {
  const kept = new Map<string, string>();
  const listeners = new Set<(change: { readonly key: string }) => void>();
  const tell = (key: string): void => {
    for (const listener of listeners) listener({ key });
  };
  return {
    kept,
    get: (key: string) => Promise.resolve(kept.get(key)),
    keys: () => Promise.resolve([...kept.keys()]),
    store: (key: string, value: string) => {
      kept.set(key, value);
      tell(key);
      return Promise.resolve();
    },
    delete: (key: string) => {
      kept.delete(key);
      tell(key);
      return Promise.resolve();
    },
    onDidChange: (listener: (change: { readonly key: string }) => void) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
  };
}

describe('Tokens of one’s own', () => {
  it('belong to one address, come back as they were kept, and are gone when forgotten', async () => {
    const secrets = secretStorage();
    const tokens = openOwnTokens(secrets);
    await tokens.keep(address, session);
    assert.deepEqual(await tokens.get(address), session);
    assert.equal(await tokens.get('https://other.example.org'), undefined);
    await tokens.forget(address);
    assert.equal(await tokens.get(address), undefined);
    assert.equal(secrets.kept.size, 0);
  });

  it('tell when one is kept or forgotten, and nothing of other secrets', async () => {
    const secrets = secretStorage();
    const tokens = openOwnTokens(secrets);
    let told = 0;
    const listening = tokens.onDidChange(() => (told += 1));
    await secrets.store('something else', 'x');
    assert.equal(told, 0);
    await tokens.keep(address, session);
    await tokens.forget(address);
    assert.equal(told, 2);
    listening.dispose();
    await tokens.keep(address, session);
    assert.equal(told, 2);
  });

  it('count as none when they cannot be read', () => {
    for (const stored of [
      undefined,
      '',
      '{',
      '7',
      '{"login":"","token":"t","scopes":[]}',
      '{"login":"s","scopes":[]}',
    ])
      assert.equal(readOwnToken(stored), undefined);
    assert.deepEqual(readOwnToken(JSON.stringify(session)), session);
  });
});
