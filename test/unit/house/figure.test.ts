import assert from 'node:assert/strict';

import { brokenLimits, median, percentile, sentence, type Figure } from '../../../scripts/bench/figure.ts';

describe('a figure of the bench', () => {
  it('is the middle value, whatever the order and however far the others are away', () => {
    assert.equal(median([900, 1, 3]), 3);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(median([7]), 7);
  });

  it('is not made from nothing', () => {
    assert.throws(() => median([]), /no median of no values/);
  });

  it('stands beside its peer as a ratio', () => {
    const against = { kind: 'peer', name: 'an empty extension', value: 2 } as const;
    assert.equal(
      sentence({ what: 'activation', value: 5, unit: 'ms', against }),
      'activation: 5.0 ms; peer (an empty extension): 2.0 ms; ratio 2.50',
    );
  });

  it('has no ratio to a peer of nothing', () => {
    const against = { kind: 'peer', name: 'an empty extension', value: 0 } as const;
    assert.match(sentence({ what: 'activation', value: 5, unit: 'ms', against }), /ratio none$/);
  });

  it('at its 95th percentile is what nineteen of twenty do not exceed', () => {
    const values = Array.from({ length: 20 }, (_, index) => 20 - index);
    assert.equal(percentile(values, 95), 19);
    assert.equal(percentile([7], 95), 7);
    assert.throws(() => percentile([], 95), /no percentile of no values/);
  });

  it('breaks the bench when it is over its limit, and never by its peer', () => {
    const figure = (
      what: string,
      value: number,
      kind: Figure['against']['kind'],
      against: number,
    ): Figure => ({
      what,
      value,
      unit: 'ms',
      against: { kind, name: 'decided', value: against },
    });
    const broken = brokenLimits([
      figure('within', 19.9, 'limit', 20),
      figure('at its limit', 20, 'limit', 20),
      figure('over', 20.1, 'limit', 20),
      figure('slower than its peer', 400, 'peer', 20),
      figure('not measured', Number.NaN, 'limit', 20),
      figure('more than its floor', 30, 'floor', 20),
      figure('less than its floor', 19, 'floor', 20),
    ]);
    assert.deepEqual(
      broken.map(({ what }) => what),
      ['over', 'not measured', 'less than its floor'],
    );
  });
});
