import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textEdit } from '../../../src/core/textEdit.ts';

describe('an edit between two texts', () => {
  it('makes one of the other, cuts nothing in two and touches no more than it has to', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '\r\n', '\n', '\r', '😀', '😁', '\ud83d'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, text, text, text, (head, old, fresh, tail) => {
        const before = [...head, ...old, ...tail].join('');
        const after = [...head, ...fresh, ...tail].join('');
        const { start, end, text: put } = textEdit(before, after);
        assert.equal(before.slice(0, start) + put + before.slice(end), after);
        for (const at of [start, end]) assert.ok(at === 0 || !before.startsWith('\r\n', at - 1));
        if (before === after) assert.deepEqual([start === end, put], [true, '']);
      }),
      { numRuns: 3000 },
    );
    assert.deepEqual(textEdit('one two three', 'one 2 three'), { start: 4, end: 7, text: '2' });
    assert.deepEqual(textEdit('x😀', 'x😁'), { start: 1, end: 3, text: '😁' });
  });
});
