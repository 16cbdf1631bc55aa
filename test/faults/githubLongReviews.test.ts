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
  type WorldThread,
} from '../support/githubDouble/githubWorld.ts';
import {
  addThread,
  beginReview,
  happen,
  reply,
  submitReview,
} from '../support/githubDouble/pullRequestActs.ts';

const now = Date.parse('2026-11-24T15:00:00Z');

describe('Long reviews on GitHub', () => {
  let double: GithubDouble;
  let reviews: ReviewForge;
  let pullRequest: WorldPullRequest;

  beforeEach(async () => {
    double = await startGithubDouble(githubWorld(now));
    const repository = addRepository(double.world, 'octo/repo');
    pullRequest = openPullRequest(double.world, repository, 'ana', 'Split the fee', now, { branch: 'split' });
    const session = double.signIn('sam', ['repo']);
    const endpoint = githubEndpoint(double.origin);
    assert.ok(endpoint);
    const { transport, clock } = forgeDoors(double, session);
    reviews = githubReviews({ transport, endpoint, session, clock });
  });
  afterEach(() => double.close());

  const good = <Value>(result: Result<Value>): Value => {
    assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.failure));
    return result.value;
  };
  const target = async (): Promise<ReviewTarget> =>
    good(await reviews.target({ repository: 'octo/repo', number: 1 }, never));
  const post = async (submission: Submission): Promise<Result<{ readonly url: string }>> =>
    reviews.post(submission, await target(), never);
  const threadOf = (comments: number): WorldThread => {
    const review = beginReview(double.world, pullRequest, 'ana');
    const thread = addThread(double.world, pullRequest, review, { path: 'src/a.ts', line: 3 }, 'Comment 0');
    submitReview(double.world, pullRequest, review, 'COMMENTED');
    for (let at = 1; at < comments; at++)
      reply(double.world, pullRequest, thread, 'ben', `Comment ${at}`, undefined, now + at);
    return thread;
  };

  it('read every page of threads', async () => {
    const review = beginReview(double.world, pullRequest, 'ana');
    for (let line = 1; line <= 120; line++)
      addThread(double.world, pullRequest, review, { path: 'src/a.ts', line }, `Line ${line}`);
    submitReview(double.world, pullRequest, review, 'COMMENTED');
    assert.equal((await target()).threads.length, 120);
  });

  it('read every comment of a long thread and of a long conversation, the latest with them', async () => {
    const thread = threadOf(160);
    for (let at = 0; at < 210; at++)
      happen(double.world, pullRequest, {
        kind: 'comment',
        actor: 'ben',
        subject: `Word ${at}`,
        at: now + at,
      });
    const answer: Submission = { kind: 'reply', body: 'Mine, lost on its way back.', thread: thread.id };
    good(await post(answer));
    const seen = await target();
    const said = seen.threads[0]?.comments.map(({ body }) => body) ?? [];
    assert.deepEqual([said.length, said[0], said.at(-1)], [161, 'Comment 0', answer.body]);
    const words = seen.conversation.map(({ body }) => body);
    assert.deepEqual([words.length, words[0], words.at(-1)], [210, 'Word 0', 'Word 209']);
    assert.deepEqual([seen.unread, seen.threads[0]?.unread], [undefined, undefined]);
    assert.ok(alreadyPosted(answer, seen, now));
  });

  it('say how much was not read of a thread that nobody reads to its end', async () => {
    threadOf(1_100);
    const [seen] = (await target()).threads;
    assert.deepEqual(
      [seen?.comments.length, seen?.comments.at(-1)?.body, seen?.unread],
      [1_050, 'Comment 1099', 50],
    );
  });
});
