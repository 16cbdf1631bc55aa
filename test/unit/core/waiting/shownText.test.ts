import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asMarkdown } from '../../../../src/core/waiting/shownText.ts';

describe('Text of others inside Markdown', () => {
  it('has every sign escaped that could make a link, an image, HTML or a web address', () => {
    assert.equal(
      asMarkdown('[x](command:evil) <b> ![i](j) https://a.b `c` *d* $(bug)'),
      String.raw`\[x\]\(command\:evil\) \<b\> \!\[i\]\(j\) https\:\/\/a\.b \`c\` \*d\* \$\(bug\)`,
    );
  });

  it('is the same text again when the escapes are taken away', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(asMarkdown(text).replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'), text);
        assert.doesNotMatch(asMarkdown(text), /(?<!\\)(?:\\\\)*[<[`*_]/);
      }),
    );
  });
});
