import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldText, unfoldRanges } from '../../../../src/core/reflection/foldedText.ts';

/** Letters with which folding is not the same as small letters, between plain ones. */
const letters = fc.constantFrom(
  ...[
    'a',
    'B',
    ' ',
    'é',
    'e\u0301',
    'Ä',
    'ß',
    'ẞ',
    'İ',
    'ı',
    'Σ',
    'ς',
    'ﬁ',
    'Ａ',
    'Ł',
    'æ',
    '😀',
    'が',
    '한',
    '’',
    '\ud800',
    '㎏',
    '\u0301',
  ],
);
const text = fc.oneof(
  fc.array(letters, { maxLength: 20 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('folded text', () => {
  it('knows the same word in capitals, with accents and with compatibility forms', () => {
    for (const [one, other] of [
      ['Größe', 'GROSSE'],
      ['décision', 'DÉCISION'],
      ['re\u0301sume\u0301', 'résumé'],
      ['Łukasz', 'lukasz'],
      ['İstanbul', 'istanbul'],
      ['ﬁx', 'FIX'],
      ['ΟΔΟΣ', 'οδος'],
      ['don’t', "don't"],
    ] as const) {
      assert.equal(foldText(one), foldText(other), `${one} ${other}`);
    }
  });

  it('keeps letters apart that other scripts tell apart by marks', () => {
    assert.notEqual(foldText('か'), foldText('が'));
    assert.notEqual(foldText('कि'), foldText('कु'));
  });

  it('is made character by character and stays what it is when folded again', () => {
    fc.assert(
      fc.property(text, (each) => {
        const folded = foldText(each);
        assert.equal(folded, Array.from(each, (character) => foldText(character)).join(''));
        assert.equal(foldText(folded), folded);
      }),
    );
  });

  it('gives ranges in the text that fold to what was found, and hold whole characters', () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(8), (each, from, length) => {
        const folded = foldText(each);
        const start = Math.min(from, folded.length);
        const end = Math.min(start + length, folded.length);
        const [range] = unfoldRanges(each, [{ start, end }]);
        assert.ok(range);
        const found = foldText(each.slice(range.start, range.end));
        assert.ok(found.includes(folded.slice(start, end)), `${found} ${folded.slice(start, end)}`);
        assert.equal(foldText(each.slice(0, range.start)) + found + foldText(each.slice(range.end)), folded);
      }),
    );
  });

  it('marks the accent with its letter', () => {
    assert.deepEqual(unfoldRanges('ze\u0301ro', [{ start: 1, end: 2 }]), [{ start: 1, end: 3 }]);
    assert.deepEqual(unfoldRanges('Straße', [{ start: 4, end: 5 }]), [{ start: 4, end: 5 }]);
  });
});
