import assert from 'node:assert/strict';

import { median, sentence } from '../../../scripts/bench/figure.ts';

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
});
