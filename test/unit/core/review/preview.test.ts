import assert from 'node:assert/strict';
import { lineOfFinding, textFacts } from '../../../../src/core/review/preview.ts';

describe('what should be known of a text before it is posted', () => {
  it('counts characters as people do, and lines of every kind', () => {
    assert.deepEqual(textFacts('a👩\r\nb\rc\n'), {
      characters: 8,
      lines: 4,
      invisible: 0,
      hasOpenFence: false,
      placeholders: 0,
    });
    assert.equal(textFacts('').lines, 0);
  });

  it('finds signs that are not seen, and placeholders that were not filled in', () => {
    assert.equal(textFacts('if (a\u202e \u2066// b\u2069) \u200b').invisible, 4);
    assert.equal(textFacts('שלום').invisible, 0);
    assert.equal(textFacts('I see ‹what this does› and ‹›.').placeholders, 1);
    assert.equal(textFacts('I see ‹this›. Move it because …. For example, …').placeholders, 3);
  });

  it('knows a code block that was never closed', () => {
    for (const open of ['```ts\nlet a;', '~~~\n```\n', '````\n```\n', '```\na\n```\n```'])
      assert.ok(textFacts(open).hasOpenFence, open);
    for (const closed of ['', '```ts\nlet a;\n```', '~~~\n```\n~~~', '    ```', 'a ``` b', '```\n````'])
      assert.ok(!textFacts(closed).hasOpenFence, closed);
  });

  it('names the line of a finding', () => {
    assert.equal(lineOfFinding('a\r\nb\nc', { range: { start: 5, end: 6 } }), 3);
  });
});
