import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  escapeSnippetText,
  printSnippet,
  type SnippetPiece,
  snippetText,
} from '../../../../src/core/review/snippet.ts';
import { type BodyPiece, parseBody } from '../../../../src/core/review/templateBody.ts';

/** A body without variables, as the snippet that it is. */
function parseSnippet(body: string): readonly SnippetPiece[] {
  return parseBody(body).pieces.map(asSnippet);
}

function asSnippet(piece: BodyPiece): SnippetPiece {
  if (piece.kind === 'variable') return { kind: 'text', text: `\${${piece.name}}` };
  if (piece.kind !== 'stop') return piece;
  const text = piece.parts.map((part) => (part.kind === 'text' ? part.text : part.name)).join('');
  return { kind: 'stop', number: piece.number, text };
}

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
    for (const text of ['${', '${1', '${VARIABLE', 'costs $ 5', '${1|a}', '${1/a/b/}', '${1 }'])
      assert.equal(snippetText(parseSnippet(text)), text);
  });

  it('reads a long text that looks like a snippet in linear time', () => {
    const text = '${1:'.repeat(20_000);
    const started = performance.now();
    assert.equal(snippetText(parseSnippet(text)), text);
    assert.ok(performance.now() - started < 2_000);
  });
});
