import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mapLines } from '../../../../src/core/review/lineMap.ts';

const text: fc.Arbitrary<string[]> = fc.array(fc.constantFrom('a', 'b', 'c', '', '}', 'return x;'), {
  maxLength: 40,
});

describe('lines found again in another text', () => {
  it('are equal there, and never cross', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        let last = -1;
        for (const [line, at] of mapLines(from, to).entries()) {
          if (at === undefined) continue;
          assert.equal(to[at], from[line]);
          assert.ok(at > last);
          last = at;
        }
      }),
    );
  });

  it('are all where they were in the same text', () => {
    fc.assert(
      fc.property(text, (lines) =>
        assert.deepEqual(
          mapLines(lines, lines),
          lines.map((_, at) => at),
        ),
      ),
    );
  });

  it('are all found when lines were only put in, wherever and whatever', () => {
    const insertions = fc.array(fc.tuple(fc.nat(60), fc.constantFrom('a', '}', 'new')), { maxLength: 10 });
    fc.assert(
      fc.property(text, insertions, (from, added) => {
        const to = [...from];
        for (const [at, line] of added) to.splice(Math.min(at, to.length), 0, line);
        const map = mapLines(from, to);
        const lost = map.filter((at) => at === undefined).length;
        // Unique lines bind first, so that a repeated line beside them may go unfound; a text of unique lines may not.
        if (new Set(from).size === from.length && !added.some(([, line]) => from.includes(line)))
          assert.equal(lost, 0);
      }),
    );
  });

  it('are not found when they were changed, and those around them are', () => {
    assert.deepEqual(mapLines(['a', 'b', 'c'], ['x', 'a', 'B', 'c']), [1, undefined, 3]);
    assert.deepEqual(mapLines([], ['a']), []);
    assert.deepEqual(mapLines(['a'], []), [undefined]);
  });

  it('are found in large files in time: 50,000 lines with a change every 100', () => {
    const from = Array.from({ length: 50_000 }, (_, at) => (at % 3 === 0 ? '}' : `line ${at}`));
    const to = from.flatMap((line, at) => (at % 100 === 0 ? [`new ${at}`, line] : [line]));
    const map = mapLines(from, to);
    assert.equal(map[49_999], to.length - 1);
    assert.ok(map.filter((at) => at === undefined).length < 100);
  });
});
