import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  escapeSnippetText,
  parseSnippet,
  printSnippet,
  type SnippetPiece,
  snippetText,
} from '../../../../src/core/review/snippet.ts';

const awkward = fc.string({
  unit: fc.constantFrom('$', '{', '}', '\\', '|', ',', ':', '1', 'a', '\n', '‹', '😀'),
});

const record = <T>(model: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true });

const piece: fc.Arbitrary<SnippetPiece> = fc.oneof(
  record({ kind: fc.constant('text' as const), text: awkward.filter((text) => text !== '') }),
  record({ kind: fc.constant('stop' as const), number: fc.nat(30), text: awkward }),
  record({
    kind: fc.constant('choice' as const),
    number: fc.nat(30),
    options: fc.array(awkward, { minLength: 1, maxLength: 4 }),
  }),
);

/** Neighbouring texts cannot be told from one text. */
function hasNoNeighbouringTexts(pieces: readonly SnippetPiece[]): boolean {
  return pieces.every((each, index) => each.kind !== 'text' || pieces[index - 1]?.kind !== 'text');
}

describe('a snippet', () => {
  it('reads back every piece that it prints', () => {
    fc.assert(
      fc.property(fc.array(piece).filter(hasNoNeighbouringTexts), (pieces) => {
        assert.deepEqual(parseSnippet(printSnippet(pieces)), pieces);
      }),
    );
  });

  it('brings any text out as itself when it was escaped', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        assert.equal(snippetText(parseSnippet(escapeSnippetText(text))), text);
      }),
    );
  });

  it('escapes dollar, closing brace and backslash, and nothing else', () => {
    assert.equal(escapeSnippetText('a ${x} \\n, |y|'), 'a \\${x\\} \\\\n, |y|');
  });

  it('reads a bare tab stop, a placeholder and a choice', () => {
    assert.deepEqual(parseSnippet('$1 ${2:two\\} 2} ${3|a\\,b,c|}'), [
      { kind: 'stop', number: 1, text: '' },
      { kind: 'text', text: ' ' },
      { kind: 'stop', number: 2, text: 'two} 2' },
      { kind: 'text', text: ' ' },
      { kind: 'choice', number: 3, options: ['a,b', 'c'] },
    ]);
  });

  it('keeps what it does not understand as text', () => {
    for (const text of ['${', '${1', '${VARIABLE}', 'costs $ 5', '${1|a}'])
      assert.equal(snippetText(parseSnippet(text)), text);
  });

  it('reads a long text that looks like a snippet in linear time', () => {
    const text = '${1:'.repeat(20_000);
    const started = performance.now();
    assert.equal(snippetText(parseSnippet(text)), text);
    assert.ok(performance.now() - started < 2_000);
  });
});
