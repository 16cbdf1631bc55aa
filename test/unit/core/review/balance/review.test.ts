import assert from 'node:assert/strict';
import { checkReview, reviewRules } from '../../../../../src/core/review/balance/review.ts';

describe('the balance of a whole review', () => {
  for (const rule of reviewRules) {
    it(`${rule.code} is found in its examples and not in the others`, () => {
      for (const review of rule.flagged) {
        const finding = checkReview(review).find(({ code }) => code === rule.code);
        assert.ok(finding, review.join(' | '));
        assert.ok(finding.comments.length >= 3);
      }
      for (const review of rule.notFlagged) {
        assert.ok(!checkReview(review).some(({ code }) => code === rule.code), review.join(' | '));
      }
    });
  }

  it('has nothing to say about an empty review, one comment, or another language', () => {
    assert.deepEqual(checkReview([]), []);
    assert.deepEqual(checkReview(['LGTM']), []);
    assert.deepEqual(
      checkReview([
        'Das ist nicht richtig und muss weg',
        'Das ist falsch, und der Test auch',
        'Nicht so, bitte das und die Datei',
      ]),
      [],
    );
  });

  it('leaves out what is ignored', () => {
    const review = reviewRules.find(({ code }) => code === 'one-sided-review')?.flagged[0] ?? [];
    assert.ok(checkReview(review).some(({ code }) => code === 'one-sided-review'));
    assert.ok(!checkReview(review, ['one-sided-review']).some(({ code }) => code === 'one-sided-review'));
  });
});
