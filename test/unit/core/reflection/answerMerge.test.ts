import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeAnswer } from '../../../../src/core/reflection/answerMerge.ts';
import { normaliseAnswer } from '../../../../src/core/reflection/answerText.ts';
import { hostileAnswer } from '../../../support/entryTexts.ts';

const answer = fc.oneof(
  hostileAnswer,
  fc.array(fc.constantFrom('a', 'b', 'c', '', 'and so'), { maxLength: 5 }).map((lines) => lines.join('\n')),
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

describe('two versions of an answer', () => {
  it('never lose a word that either side typed', () => {
    fc.assert(
      fc.property(answer, answer, answer, (base, mine, theirs) => {
        const kept = mergeAnswer({ base, mine, theirs }).text;
        const known = words(base);
        for (const side of [mine, theirs])
          for (const word of words(normaliseAnswer(side)))
            if (!known.has(word)) assert.ok(kept.includes(word), word);
      }),
      { numRuns: 5000 },
    );
  });

  it('are merged exactly when both sides left the base, differently, and the text is not mine alone', () => {
    fc.assert(
      fc.property(answer, answer, answer, (base, mine, theirs) => {
        const [a, b, c] = [base, mine, theirs].map(normaliseAnswer);
        const { text, merged } = mergeAnswer({ base, mine, theirs });
        assert.equal(merged, a !== b && a !== c && b !== c && text !== b);
      }),
      { numRuns: 2000 },
    );
  });

  it('are no merge where the other side took its text away, or has nothing that mine has not', () => {
    const merge = mergeAnswer;
    const alone = { text: 'old and more', merged: false };
    assert.deepEqual(merge({ base: 'old', mine: 'old and more', theirs: '' }), alone);
    assert.deepEqual(merge({ base: 'x', mine: 'old and more', theirs: 'and' }), alone);
    assert.deepEqual(merge({ base: 'old', mine: 'old\nand more', theirs: '' }), {
      text: 'old\nand more',
      merged: false,
    });
    const theirs = { text: 'old and theirs', merged: true };
    assert.deepEqual(merge({ base: 'old', mine: '', theirs: 'old and theirs' }), theirs);
    assert.deepEqual(merge({ base: 'x', mine: 'and', theirs: 'old and theirs' }), theirs);
  });

  it('stay the one that changed when the other did not', () => {
    fc.assert(
      fc.property(answer, answer, (base, changed) => {
        const text = normaliseAnswer(changed);
        assert.equal(mergeAnswer({ base, mine: changed, theirs: base }).text, text);
        assert.equal(mergeAnswer({ base, mine: base, theirs: changed }).text, text);
      }),
    );
  });

  it('are joined without repeating what both have', () => {
    const merge = (base: string, mine: string, theirs: string): string =>
      mergeAnswer({ base, mine, theirs }).text;
    assert.equal(merge('', 'I listened', 'I listened to Ada'), 'I listened to Ada');
    assert.equal(merge('', 'I listened to Ada', 'I listened'), 'I listened to Ada');
    assert.equal(merge('a', 'a changed', 'before\na\nafter'), 'before\na changed\nafter');
    assert.equal(merge('a', 'before\na\nafter', 'a changed'), 'before\na changed\nafter');
    assert.equal(merge('a', 'mine', 'what a day'), 'what a day\n\nmine');
    assert.equal(merge('', 'mine', 'theirs'), 'theirs\n\nmine');
  });
});
