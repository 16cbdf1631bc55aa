import assert from 'node:assert/strict';
import type { CancellationToken, Result } from '../../src/core/ports.ts';
import type { HttpJson } from '../../src/forges/http.ts';
import { forgeDoors, never, type ForgeDoors } from '../support/forgeDoors.ts';
import { githubWorld } from '../support/githubDouble/githubWorld.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import type { GithubSession } from '../support/githubDouble/session.ts';

const now = Date.parse('2026-11-24T15:00:00Z');
const host = (double: GithubDouble): string => new URL(double.origin).host;

describe('The way to a forge', () => {
  let double: GithubDouble;
  let session: GithubSession;
  let doors: ForgeDoors;

  const send = (
    parts: { readonly isSafe?: boolean; readonly cancel?: CancellationToken } = {},
  ): Promise<Result<HttpJson>> =>
    doors.transport.send(
      {
        host: host(double),
        method: 'POST',
        url: `${double.origin}/api/graphql`,
        token: session.token,
        body: JSON.stringify({ query: 'query Me { viewer { login } }' }),
        isSafe: parts.isSafe ?? true,
      },
      parts.cancel ?? never,
    );
  const failure = async (sent: Promise<Result<unknown>>): Promise<unknown> => {
    const result = await sent;
    return result.ok ? 'no failure' : result.failure;
  };

  beforeEach(async () => {
    double = await startGithubDouble(githubWorld(now));
    session = double.signIn('sam', ['read:user']);
    doors = forgeDoors(double, session);
  });
  afterEach(() => double.close());

  it('brings the answer, and the token only in its header', async () => {
    const sent = await send();
    assert.ok(sent.ok);
    assert.deepEqual(sent.value.json, { data: { viewer: { login: 'sam' } } });
    assert.equal(sent.value.header('x-oauth-scopes'), 'read:user');
    assert.equal(double.requests[0]?.login, 'sam');
  });

  it('says "signed out" for 401, without trying again', async () => {
    double.revoke(session.token);
    assert.deepEqual(await failure(send()), { kind: 'signed-out', host: host(double) });
    assert.equal(double.requests.length, 1);
  });

  it('says for 403 what is missing: a scope, an organisation’s own sign-in, or nothing that is told', async () => {
    const scopes = { 'x-accepted-oauth-scopes': 'repo, public_repo', 'x-oauth-scopes': 'read:user' };
    double.failNext(
      { kind: 'status', status: 403, headers: scopes },
      { kind: 'status', status: 403, headers: { 'x-github-sso': 'required; url=https://example.org' } },
      { kind: 'status', status: 403 },
    );
    const kind = { kind: 'forbidden', host: host(double) };
    assert.deepEqual(await failure(send()), { ...kind, missing: ['repo'] });
    assert.deepEqual(await failure(send()), { ...kind, missing: ['sso'] });
    assert.deepEqual(await failure(send()), { ...kind, missing: [] });
  });

  it('says "hidden" for 404', async () => {
    double.failNext({ kind: 'status', status: 404 });
    assert.deepEqual(await failure(send()), { kind: 'hidden', host: host(double) });
  });

  it('keeps away after a limit until the forge allows it, without asking meanwhile', async () => {
    double.failNext({ kind: 'secondary', seconds: 60 });
    const limited = { kind: 'rate-limited', host: host(double), until: now + 60_000 };
    assert.deepEqual(await failure(send()), limited);
    assert.deepEqual(await failure(send()), limited);
    assert.equal(double.requests.length, 1);
    double.world.now = now + 60_001;
    assert.ok((await send()).ok);
  });

  for (const [what, headers, until] of [
    ['retry-after in seconds', { 'retry-after': '30' }, now + 30_000],
    ['retry-after as a date', { 'retry-after': 'Tue, 24 Nov 2026 15:02:00 GMT' }, now + 120_000],
    [
      'the reset of a budget that is used up',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 900) },
      now + 900_000,
    ],
    ['a minute when nothing is said', {}, now + 60_000],
  ] as const)
    it(`waits after 429 for ${what}`, async () => {
      double.failNext({ kind: 'status', status: 429, headers });
      assert.deepEqual(await failure(send()), { kind: 'rate-limited', host: host(double), until });
    });

  it('waits a short limit out by itself', async () => {
    double.failNext({ kind: 'secondary', seconds: 2 });
    const advance = setInterval(() => (double.world.now += 2001), 1);
    assert.ok((await send()).ok);
    clearInterval(advance);
    assert.deepEqual(doors.clock.pauses, [2000]);
  });

  it('tries a question again after 5xx, a torn answer or a broken line, with longer and longer pauses', async () => {
    for (const fault of [
      { kind: 'status', status: 502 },
      { kind: 'torn' },
      { kind: 'reset' },
      { kind: 'web-page' },
    ] as const) {
      double.failNext(fault, fault);
      assert.ok((await send()).ok, fault.kind);
    }
    assert.deepEqual(doors.clock.pauses.slice(0, 2), [300, 600]);
    assert.equal(double.requests.length, 12);
  });

  it('gives up after three tries and says how the last one ended', async () => {
    double.failAlways({ kind: 'status', status: 503 });
    assert.deepEqual(await failure(send()), { kind: 'failing', host: host(double), status: 503 });
    assert.equal(double.requests.length, 3);
    double.failAlways({ kind: 'torn' });
    assert.deepEqual(await failure(send()), { kind: 'unreadable', host: host(double) });
    double.failAlways({ kind: 'web-page' });
    assert.deepEqual(await failure(send()), { kind: 'unreadable', host: host(double) });
    double.failAlways({ kind: 'reset' });
    assert.deepEqual(await failure(send()), { kind: 'offline', host: host(double) });
  });

  it('never does a deed twice: what may not be repeated is sent once', async () => {
    for (const fault of [{ kind: 'status', status: 502 }, { kind: 'torn' }, { kind: 'reset' }] as const) {
      const before = double.requests.length;
      double.failNext(fault);
      assert.notEqual(await failure(send({ isSafe: false })), 'no failure');
      assert.equal(double.requests.length - before, 1, fault.kind);
    }
  });

  it('gives a silent forge up when the time is over, and does not wait a second time', async () => {
    double.failAlways({ kind: 'silent' });
    doors = forgeDoors(double, session, 300);
    assert.deepEqual(await failure(send()), { kind: 'offline', host: host(double) });
    assert.equal(double.requests.length, 1);
  });

  it('waits for a slow answer that is in time', async () => {
    double.failNext({ kind: 'slow', ms: 60 });
    assert.ok((await send()).ok);
  });

  it('follows no redirect: neither question nor token goes to another address', async () => {
    const thief = await startGithubDouble(githubWorld(now));
    double.failAlways({ kind: 'redirect', to: `${thief.origin}/api/graphql` });
    assert.deepEqual(await failure(send()), { kind: 'unreadable', host: host(double) });
    assert.deepEqual(thief.requests, []);
    await thief.close();
  });

  it('ends at once when cancelled, before, during and between tries', async () => {
    const listeners = new Set<() => void>();
    let cancelled = false;
    const cancel: CancellationToken = {
      get isCancellationRequested() {
        return cancelled;
      },
      onCancellationRequested(listener) {
        listeners.add(listener);
        return { dispose: () => listeners.delete(listener) };
      },
    };
    double.failAlways({ kind: 'silent' });
    const during = send({ cancel });
    cancelled = true;
    for (const listener of listeners) listener();
    assert.deepEqual(await failure(during), { kind: 'cancelled' });
    assert.deepEqual(await failure(send({ cancel })), { kind: 'cancelled' });
    assert.equal(listeners.size, 0);
  });

  it('says "offline" when nobody answers at the address', async () => {
    await double.close();
    assert.deepEqual(await failure(send()), { kind: 'offline', host: host(double) });
  });
});
