import assert from 'node:assert/strict';
import type { Result } from '../../src/core/ports.ts';
import {
  alreadyCommented,
  askChoices,
  stillToAsk,
  type Askable,
  type AskingForge,
  type AskTarget,
} from '../../src/core/waiting/reviewAsk.ts';
import { githubAsking } from '../../src/forges/github/asking.ts';
import { githubEndpoint } from '../../src/forges/github/endpoint.ts';
import type { HttpJson } from '../../src/forges/http.ts';
import { forgeDoors, never } from '../support/forgeDoors.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import {
  addRepository,
  githubWorld,
  openPullRequest,
  userOf,
  type WorldPullRequest,
} from '../support/githubDouble/githubWorld.ts';
import { addReview, happen, requestReview } from '../support/githubDouble/pullRequestActs.ts';

const now = Date.parse('2026-11-24T15:00:00Z');
const name = { repository: 'octo/repo', number: 1 };

describe('Asking somebody on GitHub', () => {
  let double: GithubDouble;
  let asking: AskingForge;
  let pullRequest: WorldPullRequest;

  before(async () => {
    double = await startGithubDouble(githubWorld(now));
  });
  after(() => double.close());

  beforeEach(() => {
    const { world } = double;
    world.pullRequests.splice(0);
    world.repositories.splice(0);
    const repository = addRepository(world, 'octo/repo', { permissions: { sam: 'WRITE' } });
    pullRequest = openPullRequest(world, repository, 'sam', 'Split the fee', now);
    for (const login of ['ana', 'ben', 'eve']) userOf(world, login);
    asking = connect();
    double.requests.splice(0);
  });

  /** Signs in; `told` stands between the answer and whoever asked. */
  function connect(
    scopes: readonly string[] = ['repo'],
    told: (sent: Result<HttpJson>) => Result<HttpJson> = (sent) => sent,
    login = 'sam',
  ): AskingForge {
    const session = double.signIn(login, scopes);
    const endpoint = githubEndpoint(double.origin);
    assert.ok(endpoint);
    const { transport, clock } = forgeDoors(double, session);
    const between = {
      send: async (...args: Parameters<typeof transport.send>) => told(await transport.send(...args)),
    };
    return githubAsking({ transport: between, endpoint, session, clock });
  }

  const good = <Value>(result: Result<Value>): Value => {
    assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.failure));
    return result.value;
  };
  const bad = (result: Result<unknown>): unknown => (result.ok ? undefined : result.failure);
  const target = async (): Promise<AskTarget> => good(await asking.target(name, never));
  const person = async (login: string): Promise<Askable> => {
    const found = good(await asking.person(login, never));
    assert.ok(found);
    return found;
  };
  const requests = (): readonly string[] => pullRequest.requests.map((request) => request.name);
  const deeds = (operation: string): number =>
    double.requests.filter((request) => request.operation === operation).length;

  it('tells who reviewed, who is suggested and who is asked, and leaves bots out', async () => {
    addReview(double.world, pullRequest, 'ana', 'CHANGES_REQUESTED');
    addReview(double.world, pullRequest, 'ben', 'COMMENTED');
    addReview(double.world, pullRequest, 'lint[bot]', 'COMMENTED');
    requestReview(double.world, pullRequest, 'sam', 'cas');
    requestReview(double.world, pullRequest, 'sam', 'octo/kitchen');
    Object.assign(pullRequest, { suggested: ['eve', 'cas'] });
    const seen = await target();
    assert.deepEqual(
      askChoices(seen).map(({ login, why }) => [login, why]),
      [
        ['ana', 'wants-changes'],
        ['ben', 'reviewed'],
        ['eve', 'suggested'],
      ],
    );
    assert.deepEqual(seen.requested, ['cas']);
  });

  it('asks beside those who are asked already, people and teams', async () => {
    requestReview(double.world, pullRequest, 'sam', 'ben');
    requestReview(double.world, pullRequest, 'sam', 'octo/kitchen');
    const asked = good(await asking.requestReview(await target(), [await person('ana')], never));
    assert.deepEqual(asked, ['ben', 'ana']);
    assert.deepEqual(requests(), ['ben', 'octo/kitchen', 'ana']);
  });

  it('asks again whoever wanted changes', async () => {
    addReview(double.world, pullRequest, 'ana', 'CHANGES_REQUESTED');
    const seen = await target();
    good(await asking.requestReview(seen, askChoices(seen), never));
    assert.deepEqual(requests(), ['ana']);
  });

  it('never asks twice by itself, and finds who is asked when only the answer was lost', async () => {
    const ana = await person('ana');
    const seen = await target();
    const losing = connect(['repo'], (sent) =>
      sent.ok ? { ok: false, failure: { kind: 'offline', host: 'x' } } : sent,
    );
    assert.deepEqual(bad(await losing.requestReview(seen, [ana], never)), { kind: 'offline', host: 'x' });
    assert.equal(deeds('RequestReview'), 1);
    assert.deepEqual(stillToAsk(await target(), [ana]), []);
    assert.equal(pullRequest.events.filter(({ kind }) => kind === 'review-requested').length, 1);
  });

  it('asks nobody when the line breaks before the deed, and the next try does', async () => {
    const ana = await person('ana');
    const seen = await target();
    double.failNext({ kind: 'reset' });
    assert.ok(!(await asking.requestReview(seen, [ana], never)).ok);
    assert.deepEqual(stillToAsk(await target(), [ana]), [ana]);
    good(await asking.requestReview(await target(), [ana], never));
    assert.deepEqual(requests(), ['ana']);
  });

  it('says plainly what is missing: the right to ask, the scope, the session, the pull request, the person', async () => {
    const host = new URL(double.origin).host;
    const ana = await person('ana');
    const seen = await target();
    const guest = connect(['repo'], undefined, 'eve');
    assert.deepEqual(bad(await guest.requestReview(seen, [ana], never)), {
      kind: 'forbidden',
      host,
      missing: [],
    });
    const reader = connect(['read:user']);
    assert.deepEqual(bad(await reader.requestReview(seen, [ana], never)), {
      kind: 'forbidden',
      host,
      missing: ['repo'],
    });
    double.failNext({ kind: 'status', status: 401 });
    assert.deepEqual(bad(await asking.requestReview(seen, [ana], never)), { kind: 'signed-out', host });
    double.failNext({ kind: 'status', status: 403 });
    assert.deepEqual(bad(await asking.requestReview(seen, [ana], never)), {
      kind: 'forbidden',
      host,
      missing: [],
    });
    double.failNext({ kind: 'status', status: 404 });
    assert.deepEqual(bad(await asking.requestReview(seen, [ana], never)), { kind: 'hidden', host });
    assert.deepEqual(bad(await asking.target({ ...name, number: 99 }, never)), { kind: 'hidden', host });
    assert.equal(good(await asking.person('nobody-there', never)), undefined);
    assert.deepEqual(requests(), []);
  });

  it('lets an author who may not write ask again whoever reviewed, as GitHub does', async () => {
    Object.assign(pullRequest.repository, { permissions: {} });
    addReview(double.world, pullRequest, 'ana', 'COMMENTED');
    const seen = await target();
    good(await asking.requestReview(seen, [await person('ana')], never));
    assert.ok(!(await asking.requestReview(seen, [await person('ben')], never)).ok);
    assert.deepEqual(requests(), ['ana']);
  });

  it('comments exactly, once, and finds what had arrived', async () => {
    const body = 'Hi @ana,\n\nWhat would help? <b>x</b> [x](command:y)';
    const seen = await target();
    const losing = connect(['repo'], (sent) =>
      sent.ok ? { ok: false, failure: { kind: 'offline', host: 'x' } } : sent,
    );
    assert.ok(!(await losing.comment(seen, body, never)).ok);
    assert.equal(deeds('Comment'), 1);
    assert.ok(alreadyCommented(await target(), body, now));
    happen(double.world, pullRequest, { kind: 'comment', actor: 'ana', subject: 'Another.' });
    assert.equal(alreadyCommented(await target(), 'Another.', now), undefined);
    const words = pullRequest.events.filter(({ kind }) => kind === 'comment').map(({ subject }) => subject);
    assert.deepEqual(words, [body, 'Another.']);
  });

  it('says when a conversation is locked before and after trying', async () => {
    Object.assign(pullRequest, { isLocked: true });
    const seen = await target();
    assert.equal(seen.isLocked, true);
    assert.ok(!(await asking.comment(seen, 'Hi', never)).ok);
  });
});
