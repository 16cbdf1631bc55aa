import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countWords } from '../../../../src/core/reflection/wordCount.ts';

describe('counting words', () => {
  for (const [text, words] of [
    ['', 0],
    [' \n\t', 0],
    ['Asked Ana why.', 3],
    ['- [ ] one — two', 2],
    ['don’t re-open 3 of 4', 5],
    ['Größe, décision: да', 3],
    ['決めた', 3],
    ['한국어 문장', 2],
    ['… !? *** 5%', 1],
    ['a\u00a0b\u3000c', 3],
  ] as const) {
    it(`finds ${words} in ${JSON.stringify(text)}`, () => assert.equal(countWords(text), words));
  }

  it('counts what stands apart as it counts each by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        assert.equal(countWords(`${one} ${other}`), countWords(one) + countWords(other));
      }),
    );
  });
});
