import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isOverdue, paceOf, sizeOf, type MergedPullRequest } from '../../../../src/core/waiting/pace.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';

const hour = 3_600_000;
const monday = Date.parse('2026-11-02T09:00:00Z');
/** Asked on a Monday at nine, reviewed that many working hours later (eight to a day). */
const merged = (hours: number, changedLines = 10): MergedPullRequest => ({
  askedAt: monday,
  firstReviewAt: monday + Math.floor(hours / 8) * 24 * hour + (hours % 8) * hour,
  changedLines,
});
const pace = (all: readonly MergedPullRequest[], size: 'small' | 'medium' | 'large' = 'small') =>
  paceOf(all, size, 'UTC', defaultWeek);
const ten = Array.from({ length: 10 }, (_, index) => merged(index + 1));

describe('The pace of reviews', () => {
  it('is what half of them and nine of ten kept to', () => {
    assert.deepEqual(pace(ten), {
      kind: 'known',
      size: 'small',
      reviews: 10,
      usual: 5 * hour,
      late: 9 * hour,
    });
  });

  it('says that there are too few instead of guessing', () => {
    assert.deepEqual(pace(ten.slice(1)), { kind: 'too-few', reviews: 9 });
    assert.deepEqual(pace([]), { kind: 'too-few', reviews: 0 });
  });

  it('compares with changes of the same size, and with all where those are too few', () => {
    const large = Array.from({ length: 10 }, () => merged(20, 900));
    assert.deepEqual(pace([...ten, ...large], 'large'), {
      kind: 'known',
      size: 'large',
      reviews: 10,
      usual: 20 * hour,
      late: 20 * hour,
    });
    const known = pace([...ten, ...large], 'medium');
    assert.deepEqual([known.kind, known.kind === 'known' && known.size, known.reviews], ['known', 'any', 20]);
  });

  it('leaves out what was merged without a review', () => {
    const silent = { askedAt: monday, firstReviewAt: undefined, changedLines: 1 };
    assert.deepEqual(pace([...ten, silent]), pace(ten));
  });

  it('looks at the newest two hundred', () => {
    const older = Array.from({ length: 50 }, () => ({ ...merged(2), askedAt: monday - 24 * hour }));
    const newer = Array.from({ length: 200 }, () => merged(3));
    const known = pace([...older, ...newer]);
    assert.deepEqual(known, { kind: 'known', size: 'small', reviews: 200, usual: 3 * hour, late: 3 * hour });
  });

  it('never depends on the order, and half of them are never later than nine of ten', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 10, maxLength: 60 }), (hours) => {
        const all = hours.map((each) => merged(each));
        const known = pace(all);
        assert.deepEqual(pace(all.toReversed()), known);
        assert.ok(known.kind === 'known' && known.usual <= known.late);
      }),
    );
  });

  it('knows three sizes', () => {
    assert.deepEqual([0, 50, 51, 400, 401].map(sizeOf), ['small', 'small', 'medium', 'medium', 'large']);
  });
});

describe('An overdue wait', () => {
  it('is longer than the limit that was set, whatever is usual', () => {
    assert.equal(isOverdue(8 * hour + 1, pace(ten), 8 * hour), true);
    assert.equal(isOverdue(8 * hour, pace([]), 8 * hour), false);
  });

  it('is else longer than nine of ten took; where that is not known, nothing is overdue', () => {
    assert.equal(isOverdue(9 * hour, pace(ten), undefined), false);
    assert.equal(isOverdue(9 * hour + 1, pace(ten), undefined), true);
    assert.equal(isOverdue(900 * hour, pace([]), undefined), false);
    assert.equal(isOverdue(900 * hour, undefined, undefined), false);
  });
});
