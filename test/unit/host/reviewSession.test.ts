import assert from 'node:assert/strict';
import type { ForgeAccount } from '../../../src/core/forge.ts';
import { openReviewSessions } from '../../../src/host/reviewSession.ts';
import { theEditor } from '../../support/editor/theEditor.ts';

const address = 'https://github.com';

/** The editor keeps its session until it is told to make a new one. */
function editorSessions(): readonly string[] {
  const how: string[] = [];
  let number = 1;
  theEditor.signIn = (_provider, scopes, options) => {
    how.push(Object.keys(options).join());
    if ('forceNewSession' in options) number += 1;
    return Promise.resolve({ account: { label: 'sam' }, accessToken: `token-${number}`, scopes });
  };
  return how;
}

const connected: ForgeAccount = {
  kind: 'connected',
  address,
  session: { login: 'sam', token: 'connected', scopes: ['read:user', 'repo'] },
};

describe('A session for doing something', () => {
  beforeEach(() => theEditor.reset());
  const open = (account: ForgeAccount, refused: ReadonlySet<string>) =>
    openReviewSessions({ list: () => Promise.resolve([account]), signsIn: () => true }, (token) =>
      refused.has(token),
    );

  it('is that of the account that is connected, while its forge accepts it', async () => {
    const how = editorSessions();
    const refused = new Set<string>();
    const sessions = open(connected, refused);
    assert.equal((await sessions.ask('github.com'))?.session.token, 'connected');
    assert.deepEqual(how, []);
    refused.add('connected');
    assert.equal((await sessions.ask('github.com'))?.session.token, 'token-1');
  });

  it('is made anew when the forge refused the one that the editor has, and kept while it does not', async () => {
    const how = editorSessions();
    const refused = new Set<string>();
    const sessions = open({ kind: 'not-connected', address }, refused);
    assert.equal((await sessions.ask('github.com'))?.session.token, 'token-1');
    refused.add('token-1');
    assert.equal((await sessions.ask('github.com'))?.session.token, 'token-2');
    assert.equal((await sessions.ask('github.com'))?.session.token, 'token-2');
    assert.deepEqual(how, ['createIfNone', 'createIfNone', 'forceNewSession', 'createIfNone']);
    assert.equal((await sessions.known('github.com'))?.session.token, 'token-2');
  });

  it('is none after a no', async () => {
    theEditor.signIn = () => Promise.reject(new Error('User did not consent to login.'));
    assert.equal(await open({ kind: 'not-connected', address }, new Set()).ask('github.com'), undefined);
  });
});
