import assert from 'node:assert/strict';
import {
  alreadyPosted,
  hindrance,
  type ReviewTarget,
  type Submission,
} from '../../../../src/core/review/submission.ts';
import type { Thread } from '../../../../src/core/review/thread.ts';

const place = { path: 'src/a.ts', side: 'right', line: 12 } as const;
const thread: Thread = {
  id: 't1',
  path: 'src/a.ts',
  line: 12,
  side: 'right',
  isResolved: false,
  mayReply: true,
  comments: [],
};
const target: ReviewTarget = {
  id: 'PR_1',
  repository: 'octo/repo',
  number: 7,
  title: 'Split the fee',
  url: 'https://github.com/octo/repo/pull/7',
  state: 'open',
  isLocked: false,
  hasHead: true,
  headCommit: 'abc',
  baseCommit: 'base',
  author: { login: 'ana', isBot: false },
  description: '',
  conversation: [],
  viewer: 'sam',
  viewerIsAuthor: false,
  pendingReview: undefined,
  ownSummaries: [],
  threads: [thread],
};
const pending: Submission = { kind: 'pending', body: 'Why here?', place };
const single: Submission = { ...pending, kind: 'single' };
const reply: Submission = { kind: 'reply', body: 'Because.', thread: 't1' };
const summary = (verdict: 'comment' | 'approve' | 'request-changes', body = 'Good.'): Submission => ({
  kind: 'summary',
  verdict,
  body,
});

/** A comment of a review that was not sent, and what there is when these comments wait. */
const waiting = { id: 'c', author: undefined, body: 'Why here?', at: 1, url: '', isPending: true };
const reviewWith = (comments: Thread['comments']): Partial<ReviewTarget> => ({
  pendingReview: { id: 'r', body: '' },
  threads: [{ ...thread, comments }],
});

describe('what stands in the way of posting', () => {
  const cases: readonly (readonly [Submission, Partial<ReviewTarget>, string | undefined])[] = [
    [pending, {}, undefined],
    [single, {}, undefined],
    [reply, {}, undefined],
    [{ ...pending, body: ' \r\n\t' }, {}, 'empty'],
    [{ ...pending, body: 'x'.repeat(65_536) }, {}, undefined],
    [{ ...pending, body: '👩'.repeat(65_536) }, {}, undefined],
    [{ ...pending, body: 'x'.repeat(65_537) }, {}, 'too-long'],
    [pending, { isLocked: true }, 'locked'],
    [pending, { hasHead: false }, 'no-head'],
    [pending, { headCommit: 'def' }, 'moved'],
    [single, { pendingReview: { id: 'r', body: '' } }, 'has-pending'],
    [pending, { pendingReview: { id: 'r', body: '' } }, undefined],
    [reply, { headCommit: 'def', hasHead: false }, undefined],
    [reply, { threads: [] }, 'thread-gone'],
    [reply, { threads: [{ ...thread, mayReply: false }] }, 'thread-closed-to-me'],
    [summary('approve', ''), {}, undefined],
    [summary('comment', ''), {}, 'verdict-without-words'],
    [summary('request-changes', ' '), {}, 'verdict-without-words'],
    [summary('comment', ''), reviewWith([]), 'verdict-without-words'],
    [summary('comment', ''), reviewWith([waiting]), undefined],
    [summary('comment', ''), { threads: [{ ...thread, comments: [waiting] }] }, 'verdict-without-words'],
    [summary('request-changes', ''), reviewWith([waiting]), 'verdict-without-words'],
    [summary('approve'), { viewerIsAuthor: true }, 'own-work'],
    [summary('comment'), { viewerIsAuthor: true, headCommit: 'def' }, undefined],
    [summary('approve'), { headCommit: 'def' }, 'moved'],
  ];
  for (const [submission, more, expected] of cases)
    it(`is ${expected ?? 'nothing'} for a ${submission.kind} with ${JSON.stringify(more).slice(0, 60)} and ${submission.body.length} characters`, () =>
      assert.equal(hindrance(submission, { ...target, ...more }, 'abc'), expected));
});

describe('what is posted already', () => {
  const now = Date.UTC(2026, 10, 25);
  const said = (body: string, login = 'sam', at = now): ReviewTarget => ({
    ...target,
    threads: [
      {
        ...thread,
        comments: [{ id: 'c', author: { login, isBot: false }, body, at, url: 'https://github.com/c' }],
      },
    ],
  });

  it('is found by words, account and place, whatever the line ends', () => {
    assert.ok(alreadyPosted({ ...pending, body: 'One\ntwo\n' }, said('One\r\ntwo'), now));
    assert.ok(alreadyPosted(pending, said('Why here?', 'SAM'), now));
    assert.ok(alreadyPosted({ ...reply, body: 'Why here?' }, said('Why here?'), now));
  });

  it('is not another’s, another place’s, other words’ or an earlier day’s', () => {
    assert.equal(alreadyPosted(pending, said('Why here?', 'ana'), now), undefined);
    assert.equal(alreadyPosted(pending, said('Why there?'), now), undefined);
    assert.equal(alreadyPosted(pending, said('Why here?', 'sam', now - 3_600_000), now), undefined);
    for (const other of [{ line: 13 }, { side: 'left' as const }, { path: 'src/b.ts' }])
      assert.equal(
        alreadyPosted({ ...single, place: { ...place, ...other } }, said('Why here?'), now),
        undefined,
      );
  });

  it('is a summary with the same words and verdict, as long as no review of mine still waits to be sent', () => {
    const url = 'https://github.com/r';
    const sent = (body: string): ReviewTarget => ({
      ...target,
      ownSummaries: [{ body, verdict: 'approve', at: now, url }],
    });
    assert.equal(alreadyPosted(summary('approve'), sent('Good.'), now)?.url, url);
    assert.equal(alreadyPosted(summary('comment'), sent('Good.'), now), undefined);
    assert.equal(alreadyPosted(summary('approve', ''), sent('Good.'), now), undefined);
    assert.equal(alreadyPosted(summary('approve', ''), sent(''), now)?.url, url);
    const waiting = { ...sent('Good.'), pendingReview: { id: 'r', body: '' } };
    assert.equal(alreadyPosted(summary('approve'), waiting, now), undefined);
  });
});
