import assert from 'node:assert/strict';
import { arrivalOf, type ShownComment } from '../../../../src/core/review/arrival.ts';

const shown = (body: string, isOpen = false, isUnderWay = false): ShownComment => ({
  body,
  isOpen,
  isUnderWay,
});
const words = 'Why\nhere?';

describe('whether a comment arrived that another extension was to send', () => {
  it('is told by one more comment of these words in the thread', () => {
    assert.equal(arrivalOf(words, [], [shown('Why\r\nhere?\n')]), 'arrived');
    assert.equal(arrivalOf(words, [shown(words)], [shown(words), shown(words)]), 'arrived');
  });

  it('is refused when the words are left open for editing in the thread', () => {
    assert.equal(arrivalOf(words, [], [shown(words, true)]), 'refused');
    assert.equal(arrivalOf(words, [shown(words)], [shown(words), shown(words, true)]), 'refused');
  });

  it('is not told by what is shown while it is still being sent', () => {
    const sending = shown(words, false, true);
    assert.equal(arrivalOf(words, [], [sending]), 'under-way');
    assert.equal(arrivalOf(words, [shown(words)], [shown(words), sending]), 'under-way');
    assert.equal(arrivalOf(words, [], [shown(words, true, true)]), 'refused');
    assert.equal(arrivalOf(words, [sending], [shown(words)]), 'arrived');
  });

  it('cannot be told when the thread shows no more than before, other words, or is not to be read', () => {
    assert.equal(arrivalOf(words, [], []), 'unknown');
    assert.equal(arrivalOf(words, [shown(words)], [shown(words)]), 'unknown');
    assert.equal(arrivalOf(words, [shown(words, true)], [shown(words, true)]), 'unknown');
    assert.equal(arrivalOf(words, [], [shown('Because.')]), 'unknown');
    assert.equal(arrivalOf(words, undefined, [shown(words)]), 'unknown');
    assert.equal(arrivalOf(words, [], undefined), 'unknown');
  });
});
