import assert from 'node:assert/strict';
import { principles } from '../../../../src/core/principle.ts';
import { selfReview, type OwnPullRequest } from '../../../../src/core/review/selfReview.ts';

const asked = (own: OwnPullRequest): readonly string[] =>
  selfReview(own)
    .filter(({ because }) => because !== undefined)
    .map(({ code }) => code);
const long = 'Shares the delivery by portions, because a club of one paid as much as a club of ten did.';
const file = (path: string, lines = 3) =>
  ({ path, change: 'changed', patch: `@@ -1 +1 @@\n${'+a\n'.repeat(lines)}` }) as const;

describe('the prompts before I ask others', () => {
  it('are two questions of every principle, in their order, when nothing is known', () => {
    const prompts = selfReview({});
    assert.deepEqual(asked({}), []);
    assert.deepEqual(
      prompts.map(({ principle }) => principle),
      principles.flatMap((principle) => [principle, principle]),
    );
    assert.equal(new Set(prompts.map(({ code }) => code)).size, prompts.length);
    for (const { question } of prompts) assert.match(question, /\?$/);
  });

  it('ask for what this change lacks, and say why they ask', () => {
    assert.deepEqual(asked({ description: '<!-- say why -->' }), ['short-description']);
    assert.match(
      selfReview({ description: '' }).find(({ because }) => because)?.because ?? '',
      /no description/,
    );
    assert.deepEqual(asked({ description: long }), []);
    assert.deepEqual(asked({ files: [file('src/a.ts')] }), ['no-test']);
    assert.deepEqual(asked({ files: [file('src/a.ts'), file('test/a.test.ts')] }), []);
    assert.deepEqual(asked({ files: [file('src/latest.ts')] }), ['no-test']);
    assert.deepEqual(asked({ files: [file('docs/a.md'), file('LICENSE')] }), []);
    assert.deepEqual(asked({ files: [file('docs/a.md', 401)] }), ['long-change']);
    assert.deepEqual(asked({ files: [file('docs/a.md', 400)] }), []);
    assert.deepEqual(asked({ unanswered: 2, owners: ['chloe'] }), ['unanswered', 'owners']);
    assert.deepEqual(asked({ unanswered: 0, owners: [] }), []);
  });
});
