import assert from 'node:assert/strict';
import type { ReviewForge } from '../../../../src/core/review/reviewForge.ts';
import type { ReviewTarget, Submission } from '../../../../src/core/review/submission.ts';
import { previewAndPost } from '../../../../src/features/review/postDeed.ts';
import { openPostDoubts, type PostDoubts } from '../../../../src/features/review/postDoubts.ts';
import type { ReviewedPullRequest } from '../../../../src/features/review/reviewedPullRequest.ts';
import type { PostEnd, Previews } from '../../../../src/host/previews.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { reviewTarget } from '../../../support/reviewTarget.ts';

const minute = 60_000;
const approval: Submission = { kind: 'summary', verdict: 'approve', body: '' };
const single: Submission = {
  kind: 'single',
  body: 'Why here?',
  place: { path: 'src/a.ts', side: 'right', line: 12 },
};

describe('A text whose answer was lost, posted again from a preview of its own', () => {
  let doubts: PostDoubts;
  let now: number;
  let isAnswerLost: boolean;
  let posted: { readonly submission: Submission; readonly at: number }[];
  beforeEach(() => {
    theEditor.reset();
    doubts = openPostDoubts();
    now = 100 * minute;
    isAnswerLost = true;
    posted = [];
  });

  const target = (): ReviewTarget => ({
    ...reviewTarget,
    ownSummaries: posted.flatMap(({ submission, at }) =>
      submission.kind === 'summary'
        ? [{ body: submission.body, verdict: submission.verdict, at, url: '' }]
        : [],
    ),
    threads: posted.flatMap(({ submission, at }, index) =>
      submission.kind === 'single'
        ? [
            {
              ...submission.place,
              id: `t${index}`,
              isResolved: false,
              mayReply: true,
              comments: [
                {
                  id: `c${index}`,
                  author: { login: 'sam', isBot: false },
                  body: submission.body,
                  at,
                  url: '',
                },
              ],
            },
          ]
        : [],
    ),
  });
  const forge: Pick<ReviewForge, 'host' | 'target' | 'post'> = {
    host: 'github.com',
    target: () => Promise.resolve({ ok: true, value: target() }),
    post: (submission) => {
      posted.push({ submission, at: now });
      return Promise.resolve(
        isAnswerLost
          ? { ok: false, failure: { kind: 'offline', host: 'github.com' } }
          : { ok: true, value: { url: '' } },
      );
    },
  };
  /** A new preview, as from a box or for a summary without words: it counts from now on. */
  const post = async (submission: Submission): Promise<PostEnd['kind']> => {
    let kind: PostEnd['kind'] = 'refused';
    const previews: Pick<Previews, 'ask'> = {
      async ask(preview) {
        ({ kind } = await preview.post());
        return kind === 'posted';
      },
    };
    await previewAndPost(
      { forge, name: reviewTarget, target: target() } as unknown as ReviewedPullRequest,
      { submission, as: '', at: undefined, notes: [], since: now, draft: undefined },
      {
        previews: previews as Previews,
        readings: { forget: () => undefined },
        texts: { findings: () => Promise.resolve([]) },
        doubts,
      },
    );
    return kind;
  };

  for (const [what, submission] of [
    ['a comment from a box', single],
    ['an approval without words', approval],
  ] as const)
    it(`is not sent twice, however late: ${what}`, async () => {
      assert.equal(await post(submission), 'unknown');
      now += 30 * minute;
      isAnswerLost = false;
      assert.equal(await post(submission), 'posted');
      assert.equal(posted.length, 1);
    });

  it('is sent again by whoever means it once the first is known to be there', async () => {
    isAnswerLost = false;
    for (const times of [1, 2]) {
      assert.equal(await post(approval), 'posted');
      assert.equal(posted.length, times);
      now += 30 * minute;
    }
  });

  it('is another text at another pull request, with another verdict, or in other words', () => {
    doubts.note('PR', approval, 1);
    assert.equal(doubts.sinceOf('PR', approval, 9), 1);
    assert.equal(doubts.sinceOf('other', approval, 9), 9);
    assert.equal(doubts.sinceOf('PR', { ...approval, verdict: 'comment' }, 9), 9);
    assert.equal(doubts.sinceOf('PR', { ...approval, body: 'Fine' }, 9), 9);
    doubts.clear('PR', approval);
    assert.equal(doubts.sinceOf('PR', approval, 9), 9);
  });
});
