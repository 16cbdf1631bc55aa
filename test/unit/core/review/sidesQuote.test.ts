import assert from 'node:assert/strict';
import { quotedSides } from '../../../../src/core/review/sidesQuote.ts';

const url = 'https://github.com/octo/repo/pull/7#r1';
const side = (login: string, ...texts: readonly string[]) => ({
  login,
  isAuthor: false,
  words: texts.map((text) => ({ text, url, at: 1 })),
});

describe('all sides as quotes', () => {
  it('are each person’s own words, quoted and linked', () => {
    assert.equal(
      quotedSides({ perspectives: [side('ana', 'Cents.\n\nBecause of tax.'), side('ben', 'Why here?')] }),
      `**ana** ([there](${url})):\n> Cents.\n>\n> Because of tax.\n\n**ben** ([there](${url})):\n> Why here?`,
    );
    assert.equal(quotedSides({ perspectives: [] }), undefined);
  });

  it('are the last two words of each, cut at a blank with a sign of it', () => {
    const quoted = quotedSides({ perspectives: [side('ana', 'first', 'second', 'word '.repeat(200))] }) ?? '';
    assert.ok(!quoted.includes('first') && quoted.includes('> second'));
    assert.match(quoted, /word …$/);
    assert.ok(quoted.length < 600);
    assert.match(quotedSides({ perspectives: [side('ana', 'x'.repeat(999))] }) ?? '', /x …$/);
  });

  it('stay quotes, whatever they hold: a fence or a tag cannot reach out of them', () => {
    const hostile = '```\nnever closed\r\n<details><b>\r[x](command:y)';
    const quoted = quotedSides({ perspectives: [side('ana', hostile)] }) ?? '';
    assert.ok(
      quoted
        .split('\n')
        .slice(1)
        .every((line) => line.startsWith('>')),
    );
    const evil = {
      login: 'a](x) @all <b>\n# b',
      isAuthor: false,
      words: [{ text: 'Hm.', url: 'https://x.org/a) [b](command:c', at: 1 }],
    };
    const [first] = (quotedSides({ perspectives: [evil] }) ?? '').split('\n');
    assert.equal(first, String.raw`**a\]\(x\) \@all \<b\> \# b**:`);
  });
});
