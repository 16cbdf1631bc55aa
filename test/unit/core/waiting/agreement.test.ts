import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readAgreement } from '../../../../src/core/waiting/agreement.ts';

describe('The agreement of a team', () => {
  it('says how soon a review starts and when it is quiet', () => {
    assert.deepEqual(readAgreement('# ours\nreview-time: 8 hours\nquiet-hours: 18:00-09:00\n'), {
      agreement: { reviewTime: { amount: 8, unit: 'hours' }, quietHours: { from: 1080, to: 540 } },
      problems: [],
    });
  });

  for (const [text, expected] of [
    ['2 days', { amount: 2, unit: 'days' }],
    ['1d', { amount: 1, unit: 'days' }],
    ['4', { amount: 4, unit: 'hours' }],
    ['"1.5 h"', { amount: 1.5, unit: 'hours' }],
  ] as const)
    it(`understands ${text}`, () =>
      assert.deepEqual(readAgreement(`review-time: ${text}`).agreement.reviewTime, expected));

  const faults: readonly [string, string, number, string][] = [
    ['no YAML', 'review-time: 8 hours\nquiet-hours: [18:00', 2, 'not-yaml'],
    ['a list', '\n- review-time\n', 2, 'no-settings'],
    ['a key of somebody else', 'review-time: 8 hours\nreviewers: [ana]\n', 2, 'unknown-key'],
    ['a time that is none', '\n\nreview-time: soon', 3, 'review-time'],
    ['no time at all', 'review-time:', 1, 'review-time'],
    ['a time of nothing', 'review-time: 0 hours', 1, 'review-time'],
    ['hours that are none', 'review-time: 1 day\nquiet-hours: at night', 2, 'quiet-hours'],
    ['a book', 'a: b\n'.repeat(5000), 1, 'too-large'],
  ];
  for (const [what, source, line, code] of faults)
    it(`tells the line of ${what}`, () => {
      const [problem] = readAgreement(source).problems;
      assert.deepEqual([problem?.line, problem?.code], [line, code]);
    });

  it('counts what is right beside what is wrong', () => {
    const { agreement, problems } = readAgreement('review-time: 1 day\nquiet-hours: never\n');
    assert.deepEqual(agreement.reviewTime, { amount: 1, unit: 'days' });
    assert.equal(problems.length, 1);
  });

  it('agrees on nothing while it is empty', () => {
    for (const source of ['', '# only a comment\n', '\uFEFF'])
      assert.deepEqual(readAgreement(source), {
        agreement: { reviewTime: undefined, quietHours: undefined },
        problems: [],
      });
  });

  it('never fails, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (source) => {
        const { problems } = readAgreement(source);
        assert.ok(problems.every(({ line }) => line >= 1 && line <= source.split(/\r\n|\n|\r/).length + 1));
      }),
    );
  });
});
