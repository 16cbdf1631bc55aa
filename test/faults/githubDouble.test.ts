import assert from 'node:assert/strict';
import { addRepository, githubWorld, openPullRequest } from '../support/githubDouble/githubWorld.ts';
import { addThread, beginReview } from '../support/githubDouble/pullRequestActs.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { sam, sixtyPullRequests } from '../support/githubDouble/sixtyPullRequests.ts';

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly type?: string; readonly message: string }[];
}

const now = Date.parse('2026-11-24T15:00:00Z');

describe('The GitHub double', () => {
  let double: GithubDouble;
  const open: GithubDouble[] = [];

  async function ask(token: string, query: string, variables: object = {}): Promise<Answer> {
    const response = await fetch(`${double.origin}/api/graphql`, {
      method: 'POST',
      headers: { authorization: `bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  beforeEach(async () => {
    double = await startGithubDouble(sixtyPullRequests(now).world);
    open.push(double);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });

  it('answers the official schema, pages as GitHub does and refuses what GitHub refuses', async () => {
    const { token } = double.signIn(sam, ['repo']);
    const page = await ask(
      token,
      'query { search(type: ISSUE, query: "is:pr is:open author:@me", first: 5) { issueCount nodes { ... on PullRequest { title } } pageInfo { hasNextPage } } }',
    );
    const found = page.data?.['search'] as { issueCount: number; nodes: unknown[]; pageInfo: object };
    assert.equal(found.nodes.length, 5);
    assert.equal(found.issueCount, 24);
    assert.deepEqual(found.pageInfo, { hasNextPage: true });
    const unbounded = await ask(
      token,
      'query { search(type: ISSUE, query: "is:pr") { nodes { __typename } } }',
    );
    assert.match(unbounded.errors?.[0]?.message ?? '', /first. or .last/);
    const unknown = await ask(token, 'query { viewer { shoeSize } }');
    assert.match(unknown.errors?.[0]?.message ?? '', /shoeSize/);
  });

  it('counts a question’s cost by GitHub’s formula and takes it from the budget', async () => {
    const session = double.signIn(sam, ['repo']);
    // GitHub's own example: 1 + 100 + 100 × 50 requests are 51 points.
    const query =
      'query { viewer { repositories(first: 100) { nodes { issues(first: 50) { nodes { labels(first: 60) { nodes { name } } } } } } } rateLimit { cost } }';
    await ask(session.token, query);
    assert.equal(double.requests.at(-1)?.cost, 51);
    assert.equal(session.remaining, 4949);
  });

  it('hides private repositories and refuses questions about teams, unless the scopes allow them', async () => {
    const query =
      'query { search(type: ISSUE, query: "is:pr is:open review-requested:@me", first: 1) { issueCount } }';
    const count = async (...scopes: readonly string[]): Promise<unknown> =>
      (await ask(double.signIn(sam, scopes).token, query)).data?.['search'];
    assert.deepEqual(await count('read:user'), { issueCount: 25 });
    assert.deepEqual(await count('repo'), { issueCount: 29 });
    const teams = await ask(
      double.signIn(sam, ['read:user']).token,
      'query { viewer { organizations(first: 1) { nodes { teams(first: 1) { nodes { slug } } } } } }',
    );
    assert.equal(teams.errors?.[0]?.type, 'INSUFFICIENT_SCOPES');
  });

  it('shows a pending review to its author alone', async () => {
    const world = githubWorld(now);
    const pullRequest = openPullRequest(world, addRepository(world, 'acme/lunch'), 'ana', 'Soup', now);
    const review = beginReview(world, pullRequest, sam);
    addThread(world, pullRequest, review, { path: 'a.ts', line: 1 }, 'Salt?');
    double = await startGithubDouble(world);
    open.push(double);
    const query = `query { node(id: "${pullRequest.id}") { ... on PullRequest { reviews(first: 9) { totalCount } reviewThreads(first: 9) { totalCount } } } }`;
    const seenBy = async (login: string): Promise<unknown> =>
      (await ask(double.signIn(login, []).token, query)).data?.['node'];
    assert.deepEqual(await seenBy(sam), { reviews: { totalCount: 1 }, reviewThreads: { totalCount: 1 } });
    assert.deepEqual(await seenBy('ana'), { reviews: { totalCount: 0 }, reviewThreads: { totalCount: 0 } });
  });

  it('takes mutations: a review is requested, begun, submitted, and the world has changed', async () => {
    const [pullRequest] = double.world.pullRequests;
    assert.ok(pullRequest);
    const { token } = double.signIn(sam, ['repo']);
    const ids = { pullRequestId: pullRequest.id };
    const change = async (name: string, input: object, select: string): Promise<Answer> =>
      ask(
        token,
        `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${select} } }`,
        { input },
      );
    await change('requestReviews', { ...ids, userIds: ['U_ben'], union: true }, 'pullRequest { id }');
    assert.deepEqual(
      pullRequest.requests.map(({ name }) => name),
      [sam, 'ben'],
    );
    const threads = [{ path: 'src/menu.ts', line: 3, body: 'Salt?' }];
    await change('addPullRequestReview', { ...ids, threads }, 'pullRequestReview { id state }');
    const review = pullRequest.reviews.at(-1);
    assert.equal(review?.state, 'PENDING');
    const second = await change('addPullRequestReview', ids, 'pullRequestReview { id }');
    assert.equal(second.errors?.[0]?.type, 'UNPROCESSABLE');
    const own = { pullRequestReviewId: review.id };
    await change(
      'addPullRequestReviewThread',
      { ...own, path: 'src/menu.ts', line: 9, body: '?' },
      'thread { id }',
    );
    assert.equal(pullRequest.threads.length, 2);
    await change('submitPullRequestReview', { ...own, event: 'COMMENT' }, 'pullRequestReview { state }');
    assert.equal(review.state, 'COMMENTED');
    assert.deepEqual(
      pullRequest.requests.map(({ name }) => name),
      ['ben'],
    );
    await change('addPullRequestReview', { ...ids, threads }, 'pullRequestReview { id }');
    const begun = { pullRequestReviewId: pullRequest.reviews.at(-1)?.id };
    await change('deletePullRequestReview', begun, 'pullRequestReview { id }');
    assert.equal(pullRequest.threads.length, 2);
    assert.equal(pullRequest.reviews.length, 1);
  });

  it('signs a person in by device code, and takes the token back', async () => {
    const post = async (path: string): Promise<Record<string, string>> =>
      (await (await fetch(`${double.origin}${path}`, { method: 'POST' })).json()) as Record<string, string>;
    double.flow.agreesAtOnce = false;
    const { device_code: code = '' } = await post('/login/device/code?client_id=x&scope=read:user%20repo');
    assert.equal(
      (await post(`/login/oauth/access_token?device_code=${code}`))['error'],
      'authorization_pending',
    );
    await fetch(`${double.origin}/login/device`);
    const { access_token: token = '' } = await post(`/login/oauth/access_token?device_code=${code}`);
    const user = async (): Promise<Response> =>
      fetch(`${double.origin}/api/v3/user`, { headers: { authorization: `token ${token}` } });
    const first = await user();
    assert.equal(first.headers.get('x-oauth-scopes'), 'read:user, repo');
    double.revoke(token);
    assert.equal((await user()).status, 401);
  });

  it('lets a browser ask from anywhere, as GitHub does', async () => {
    const preflight = await fetch(`${double.origin}/api/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'vscode-webview://x', 'access-control-request-headers': 'authorization' },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /authorization/);
  });
});
