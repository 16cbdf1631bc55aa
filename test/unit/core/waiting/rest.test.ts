import assert from 'node:assert/strict';
import { restOf } from '../../../../src/core/waiting/rest.ts';

const minute = 60_000;

describe('How often a forge is asked', () => {
  for (const [sameFor, times] of [
    [0, 1],
    [30 * minute - 1, 1],
    [30 * minute, 2],
    [120 * minute - 1, 2],
    [120 * minute, 3],
    [7 * 24 * 60 * minute, 3],
  ] as const)
    it(`is every ${times}. time when it showed the same for ${sameFor / minute} minutes`, () => {
      assert.equal(restOf(sameFor), times);
    });
});
