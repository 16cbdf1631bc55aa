import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core/dates.ts';
import { parseEntry } from '../../../../src/core/reflection/entry.ts';
import type { ExportedEntry } from '../../../../src/core/reflection/export/exportedEntry.ts';
import { htmlExport } from '../../../../src/core/reflection/export/htmlExport.ts';
import { jsonExport } from '../../../../src/core/reflection/export/jsonExport.ts';
import { markdownExport } from '../../../../src/core/reflection/export/markdownExport.ts';
import { dayOf } from '../../../support/days.ts';
import { entryText } from '../../../support/entryTexts.ts';

const first = dayOf('2025-12-31');
const words = {
  language: 'en',
  title: 'My <journal>',
  about: '2 entries',
  dayName: (day: string) => `Day ${day}`,
};

function exported(...texts: readonly string[]): readonly ExportedEntry[] {
  return texts.map((text, index) => {
    const day = addDays(first, index);
    return { day, fileName: `${day}.md`, entry: parseEntry(text) };
  });
}

describe('the journal as one HTML document', () => {
  it('shows what was written, day by day, with years to go to', () => {
    const html = htmlExport(
      exported(
        '---\ndate: 2025-12-31\n---\n\n# 2025-12-31\n\n## Self-reflection\n\n> What <mattered>?\n\nSaying no & "why".\n',
        '---\nmood: calm # own\n---\n\n## Commitments\n\n- [ ] ask [wait](<https://example.org/a?b=1&c>)\n- [x] told\n\n```\n<b>\n```\n',
      ),
      words,
    );
    assert.ok(html.includes('<title>My &lt;journal&gt;</title>'));
    assert.ok(
      html.includes('<article id="y2025">\n<h2><time datetime="2025-12-31">Day 2025-12-31</time></h2>'),
    );
    assert.ok(html.includes('<a href="#y2026">2026</a>'));
    assert.ok(html.includes('<h3>Self-reflection</h3>\n<blockquote>What &lt;mattered&gt;?</blockquote>'));
    assert.ok(html.includes('<p>Saying no &amp; &quot;why&quot;.</p>'));
    assert.ok(html.includes('<pre>mood: calm # own</pre>'));
    assert.ok(
      html.includes('☐ ask [wait](&lt;<a href="https://example.org/a?b=1&amp;c" rel="noreferrer noopener">'),
    );
    assert.ok(html.includes('\n☑ told</p>'));
    assert.ok(html.includes('<pre>```\n&lt;b&gt;\n```</pre>'));
  });

  it('holds no markup but ours, whatever was written, and loses no word', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      'javascript:alert(1) https://x/"onmouseover="alert(1)',
      '[a](javascript:alert(1))',
      '</p></article></main><iframe src=//x>',
      '<!-- --><svg onload=alert(1)>',
      "https://example.org/'><script>",
    );
    const ours =
      /<\/?(?:p|h[1-6]|blockquote|pre|article|time|main|header|body|html|head|title|style|meta|nav)(?: (?:id="y\d{4}"|datetime="[\d-]+"|lang="en"|charset="utf-8"|http-equiv="[\w-]+"|content="[^"<>]*"|name="viewport"))*>|<a href="(?:#y\d{4}|https?:[^"<>\s]*)"(?: rel="noreferrer noopener")?>|<\/a>|<!DOCTYPE html>/g;
    fc.assert(
      fc.property(fc.array(fc.oneof(entryText, hostile), { maxLength: 6 }), (texts) => {
        const mixed = texts.join('\n');
        const html = htmlExport(exported(mixed, ...texts), words);
        const rest = html.slice(html.indexOf('<header>')).replaceAll(ours, '');
        assert.ok(!/[<>]/.test(rest), rest);
        const plain = rest
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&');
        for (const word of mixed.toWellFormed().match(/[\p{L}\p{N}]{4,}/gu) ?? [])
          assert.ok(plain.includes(word), `${word} is missing`);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the journal as JSON', () => {
  it('gives every file back as it was', () => {
    fc.assert(
      fc.property(fc.array(entryText, { maxLength: 5 }), (texts) => {
        const parsed = JSON.parse(jsonExport(exported(...texts), '2026-11-25T10:00:00.000Z')) as {
          readonly format: string;
          readonly version: number;
          readonly entries: readonly { readonly text: string; readonly day: string }[];
        };
        assert.deepEqual([parsed.format, parsed.version], ['those-guys-journal', 1]);
        assert.deepEqual(
          parsed.entries.map(({ text }) => text.toWellFormed()),
          texts.map((text) => text.toWellFormed()),
        );
      }),
    );
  });

  it('says what was read in each entry', () => {
    const text =
      '## Self-reflection\n\n> Why?\n\nSo.\n\n## Commitments\n\n- [x] told [completion:: 2026-11-24]\n';
    const { entries } = JSON.parse(jsonExport(exported(text), 'now')) as {
      readonly entries: readonly unknown[];
    };
    assert.deepEqual(entries, [
      {
        day: '2025-12-31',
        file: '2025-12-31.md',
        text,
        answers: [{ principle: 'self-reflection', prompt: 'Why?', text: 'So.' }],
        notes: [],
        commitments: [{ text: 'told', state: 'kept', settledOn: '2026-11-24' }],
      },
    ]);
  });
});

describe('the journal as one Markdown document', () => {
  it('puts every entry under its day', () => {
    assert.equal(
      markdownExport(
        exported(
          '---\ndate: 2025-12-31\n---\n\n# 2025-12-31\n\nfirst\n',
          '\uFEFF---\r\nmood: calm\r\n---\r\nsecond',
          '',
        ),
      ),
      '# 2025-12-31\n\nfirst\n\n# 2026-01-01\n\nsecond\n\n```yaml\nmood: calm\n```\n\n# 2026-01-02\n',
    );
  });

  it('keeps a day that leaves code or a comment open from swallowing the next', () => {
    for (const text of ['a\n\n~~~\ncode', '<!-- remark', 'a\n````\n```', '---\nnever closed'])
      assert.match(
        markdownExport(exported(text, 'next')),
        /^# 2025-12-31\n\n(`{3,})markdown\n[^]*\n\1\n\n# 2026-01-01\n\nnext\n$/,
      );
  });
});
