import assert from 'node:assert/strict';
import type { Result } from '../../src/core/ports.ts';
import type { ReviewForge } from '../../src/core/review/reviewForge.ts';
import { alreadyPosted, type ReviewTarget, type Submission } from '../../src/core/review/submission.ts';
import { githubEndpoint } from '../../src/forges/github/endpoint.ts';
import { githubReviews } from '../../src/forges/github/reviews.ts';
import { forgeDoors, never } from '../support/forgeDoors.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import {
  addRepository,
  githubWorld,
  openPullRequest,
  type WorldPullRequest,
} from '../support/githubDouble/githubWorld.ts';
import {
  addThread,
  beginReview,
  happen,
  push,
  requestReview,
  submitReview,
} from '../support/githubDouble/pullRequestActs.ts';

const now = Date.parse('2026-11-24T15:00:00Z');
const name = { repository: 'octo/repo', number: 1 };
const place = { path: 'src/a.ts', side: 'right', line: 12, startLine: 10 } as const;
const pending: Submission = { kind: 'pending', body: 'Why here?', place };

describe('Reviews on GitHub', () => {
  let double: GithubDouble;
  let reviews: ReviewForge;
  let pullRequest: WorldPullRequest;

  before(async () => {
    double = await startGithubDouble(githubWorld(now));
  });
  after(() => double.close());

  beforeEach(() => {
    const { world } = double;
    world.pullRequests.splice(0);
    world.repositories.splice(0);
    const repository = addRepository(world, 'octo/repo');
    pullRequest = openPullRequest(world, repository, 'ana', 'Split the fee', now, { branch: 'split' });
    pullRequest.files = [
      { filename: 'src/a.ts', status: 'renamed', previous_filename: 'a.ts', patch: '@@ -1 +1 @@\n-a\n+b' },
    ];
    reviews = connect();
  });

  function connect(): ReviewForge {
    const session = double.signIn('sam', ['repo']);
    const endpoint = githubEndpoint(double.origin);
    assert.ok(endpoint);
    const { transport, clock } = forgeDoors(double, session);
    return githubReviews({ transport, endpoint, session, clock });
  }

  const good = <Value>(result: Result<Value>): Value => {
    assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.failure));
    return result.value;
  };
  const target = async (): Promise<ReviewTarget> => good(await reviews.target(name, never));
  const post = async (submission: Submission): Promise<Result<{ readonly url: string }>> =>
    reviews.post(submission, await target(), never);
  const bodies = (): readonly string[] =>
    pullRequest.threads.flatMap(({ comments }) => comments.map(({ body }) => body));

  it('tell where a pull request stands, and what was said in it', async () => {
    const review = beginReview(double.world, pullRequest, 'ana');
    addThread(double.world, pullRequest, review, { path: 'src/a.ts', line: 3, side: 'LEFT' }, 'Old?');
    submitReview(double.world, pullRequest, review, 'COMMENTED');
    pullRequest.isLocked = true;
    pullRequest.isBranchGone = true;
    pullRequest.isFirstContribution = true;
    pullRequest.description = 'Splits the fee.';
    pullRequest.baseCommit = 'b45e';
    requestReview(double.world, pullRequest, 'dora', 'sam');
    requestReview(double.world, pullRequest, 'ben', 'chloe');
    happen(double.world, pullRequest, { kind: 'comment', actor: 'ben', subject: 'Nice?', at: now + 1 });
    const seen = await target();
    assert.deepEqual(
      [seen.viewer, seen.viewerIsAuthor, seen.isLocked, seen.hasHead, seen.headCommit, seen.state],
      ['sam', false, true, false, pullRequest.head, 'open'],
    );
    const [thread] = seen.threads;
    assert.deepEqual([thread?.side, thread?.line, thread?.mayReply], ['left', 3, false]);
    assert.equal(thread?.comments[0]?.author?.login, 'ana');
    assert.deepEqual(
      [seen.author, seen.description, seen.baseCommit, seen.askedBy, seen.isFirstContribution],
      [{ login: 'ana', isBot: false }, 'Splits the fee.', 'b45e', 'dora', true],
    );
    assert.deepEqual(
      seen.conversation.map(({ author, body }) => [author?.login, body]),
      [['ben', 'Nice?']],
    );
  });

  it('find the pull request of a branch, and the files with their patches', async () => {
    const split = { name: 'split', heads: ['sam/repo', 'Octo/repo'] };
    assert.deepEqual(good(await reviews.ofBranch('octo/repo', split, never)), [name]);
    assert.deepEqual(good(await reviews.ofBranch('octo/repo', { ...split, name: 'other' }, never)), []);
    const foreign = { name: 'split', heads: ['sam/repo'] };
    assert.deepEqual(good(await reviews.ofBranch('octo/repo', foreign, never)), []);
    pullRequest.files = Array.from({ length: 230 }, (_, at) => ({
      filename: `f${at}`,
      status: 'added' as const,
    }));
    assert.equal(good(await reviews.changedFiles(name, never)).length, 230);
    pullRequest.files = [{ filename: 'b', previous_filename: 'a', status: 'renamed', patch: '@@ -1 +1 @@' }];
    assert.deepEqual(good(await reviews.changedFiles(name, never)), [
      { path: 'b', previousPath: 'a', change: 'changed', patch: '@@ -1 +1 @@' },
    ]);
  });

  it('begin a pending review, add to it, and send it with its summary', async () => {
    good(await post(pending));
    good(await post({ ...pending, body: 'And here?', place: { path: 'src/a.ts', side: 'left', line: 4 } }));
    assert.equal(pullRequest.reviews.length, 1);
    assert.equal(pullRequest.reviews[0]?.state, 'PENDING');
    assert.deepEqual(
      (await target()).threads.map(({ comments }) => comments[0]?.isPending),
      [true, true],
    );
    assert.deepEqual(
      pullRequest.threads.map(({ line, startLine, side }) => [line, startLine, side]),
      [
        [12, 10, 'RIGHT'],
        [4, undefined, 'LEFT'],
      ],
    );
    good(await post({ kind: 'summary', body: 'Two questions.', verdict: 'request-changes' }));
    assert.equal(pullRequest.reviews[0]?.state, 'CHANGES_REQUESTED');
    const sent = await target();
    assert.deepEqual(
      sent.ownSummaries.map(({ body, verdict }) => [body, verdict]),
      [['Two questions.', 'request-changes']],
    );
    assert.equal(sent.threads[0]?.comments[0]?.isPending, undefined);
    assert.equal(sent.conversation[0]?.body, 'Two questions.');
  });

  it('post a single comment, a reply and an approval, each by itself', async () => {
    good(await post({ ...pending, kind: 'single' }));
    const thread = pullRequest.threads[0]?.id ?? '';
    good(await post({ kind: 'reply', body: 'Because of tax.', thread }));
    good(await post({ kind: 'summary', body: '', verdict: 'approve' }));
    assert.deepEqual(bodies(), ['Why here?', 'Because of tax.']);
    assert.deepEqual(
      pullRequest.reviews.map(({ state }) => state),
      ['COMMENTED', 'APPROVED'],
    );
  });

  it('put a reply beside the pending review into it', async () => {
    const other = beginReview(double.world, pullRequest, 'ana');
    const thread = addThread(double.world, pullRequest, other, { path: 'src/a.ts', line: 3 }, 'Why?');
    submitReview(double.world, pullRequest, other, 'COMMENTED');
    good(await post(pending));
    good(await post({ kind: 'reply', body: 'So.', thread: thread.id }));
    const review = pullRequest.reviews.find(({ author }) => author === 'sam');
    assert.equal(thread.comments.at(-1)?.review, review?.id);
  });

  for (const body of [
    'שלום \u202eabc',
    '👩‍👩‍👧 ok',
    'One\r\ntwo\r\n',
    '```\nnever closed',
    'x'.repeat(65_536),
    '<script>alert(1)</script> [x](command:y)',
  ])
    it(`post and find again exactly: ${JSON.stringify(body.slice(0, 20))}, ${body.length} characters`, async () => {
      const submission: Submission = { ...pending, body };
      good(await post(submission));
      assert.deepEqual(bodies(), [body]);
      assert.ok(alreadyPosted(submission, await target(), now));
    });

  it('never send a deed twice by themselves, and find it when only its answer was lost', async () => {
    const seen = await target();
    double.requests.splice(0);
    double.failNext({ kind: 'lost' });
    const lost = await reviews.post(pending, seen, never);
    assert.ok(!lost.ok);
    assert.equal(lost.failure.kind, 'offline');
    assert.equal(double.requests.filter(({ operation }) => operation === 'BeginReview').length, 1);
    const again = await target();
    assert.ok(alreadyPosted(pending, again, now));
    assert.deepEqual(bodies(), ['Why here?']);
  });

  it('are asked for once when the line breaks before the deed, and the next try finds nothing', async () => {
    const seen = await target();
    double.requests.splice(0);
    double.failNext({ kind: 'reset' });
    assert.ok(!(await reviews.post(pending, seen, never)).ok);
    assert.equal(double.requests.length, 1);
    assert.equal(alreadyPosted(pending, await target(), now), undefined);
    good(await post(pending));
    assert.deepEqual(bodies(), ['Why here?']);
  });

  it('say why not: a file that is not in the pull request, a session that ended, a pull request that is not there', async () => {
    const refused = await post({ ...pending, place: { ...place, path: 'other.ts' } });
    assert.ok(!refused.ok);
    assert.deepEqual(bodies(), []);
    const missing = await reviews.target({ ...name, number: 99 }, never);
    assert.ok(!missing.ok);
    push(double.world, pullRequest, 'ana');
    assert.equal((await target()).headCommit, pullRequest.head);
  });
});
