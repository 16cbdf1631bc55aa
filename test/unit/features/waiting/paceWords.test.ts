import assert from 'node:assert/strict';
import { defaultWeek, workingDay } from '../../../../src/core/waiting/workingTime.ts';
import { paceText } from '../../../../src/features/waiting/paceWords.ts';

const hour = 3_600_000;
const known = { kind: 'known', reviews: 10, usual: 3 * hour, late: 5 * hour } as const;

describe('What is usual, in words', () => {
  it('is when reviews of this size start, half of them and nine of ten', () => {
    assert.equal(
      paceText({ ...known, size: 'small' }, defaultWeek),
      'Reviews of this size here usually start within 3 h, 9 of 10 within 5 h of working time.',
    );
    assert.equal(
      paceText({ ...known, size: 'any', late: 3 * workingDay(defaultWeek) }, defaultWeek),
      'Reviews here usually start within 3 h, 9 of 10 within 3 working days of working time.',
    );
  });

  it('is not known from too few, and then says how few', () => {
    assert.equal(
      paceText({ kind: 'too-few', reviews: 4 }, defaultWeek),
      'Too few reviews here to compare with (4), so what is usual is not known.',
    );
    assert.equal(
      paceText({ kind: 'too-few', reviews: 0 }, defaultWeek),
      'No review here to compare with, so what is usual is not known.',
    );
  });
});
