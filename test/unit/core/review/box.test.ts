import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { distinctText, draftOfBox } from '../../../../src/core/review/box.ts';

describe('a comment box', () => {
  it('belongs to the draft whose text it opened with', () => {
    const waiting = [
      { id: 'a', text: 'one' },
      { id: 'b', text: 'two\nlines' },
    ];
    assert.equal(draftOfBox('two\r\nlines', waiting), 'b');
    assert.equal(draftOfBox('somebody else’s', waiting), undefined);
    assert.equal(draftOfBox('', []), undefined);
  });

  it('belongs to none when two drafts could have opened it, so that no text ends under the wrong lines', () => {
    assert.equal(
      draftOfBox('same', [
        { id: 'a', text: 'same' },
        { id: 'b', text: 'same' },
      ]),
      undefined,
    );
  });

  it('can be told from every other box, whatever they hold', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n') });
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const taken: string[] = [];
        for (const each of texts) taken.push(distinctText(each, taken));
        for (const [index, each] of taken.entries()) {
          assert.equal(each.trimEnd(), texts[index]?.trimEnd());
          assert.equal(
            draftOfBox(
              each,
              taken.map((other, id) => ({ id: String(id), text: other })),
            ),
            String(index),
          );
        }
      }),
    );
  });
});
