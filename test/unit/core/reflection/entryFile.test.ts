import assert from 'node:assert/strict';
import { parseLocalDay } from '../../../../src/core/dates.ts';
import {
  findAnswer,
  newEntry,
  parseEntry,
  printEntry,
  withAnswer,
} from '../../../../src/core/reflection/entry.ts';

describe('the file of an entry', () => {
  const day = parseLocalDay('2026-11-24');
  assert.ok(day);

  it('starts with the day and grows section by section in the order of the principles', () => {
    let entry = newEntry(day);
    entry = withAnswer(entry, 'genuine-humility', 'Who did the work?', 'Ada did.');
    entry = withAnswer(entry, 'self-reflection', 'What mattered?', 'Saying no.');
    entry = withAnswer(entry, 'self-reflection', 'What was noise?', 'Two meetings.');
    assert.equal(
      printEntry(entry),
      `---
date: 2026-11-24
---

# 2026-11-24

## Self-reflection

> What mattered?

Saying no.

> What was noise?

Two meetings.

## Genuine humility

> Who did the work?

Ada did.
`,
    );
  });

  it('puts a missing principle before notes, commitments and broken rests, behind the one it follows', () => {
    const file = '## Self-reflection\n\n> q\n\na\n\n## My own\n\n## Notes\n\nn\n\n## Commitments\n';
    assert.equal(
      printEntry(withAnswer(parseEntry(file), 'balanced-perspective', 'p', 'x')),
      file.replace('## My own', '## Balanced perspective\n\n> p\n\nx\n\n## My own'),
    );
    assert.equal(
      printEntry(withAnswer(parseEntry('## Notes\n\nn'), 'self-reflection', 'p', 'x')),
      '## Self-reflection\n\n> p\n\nx\n\n## Notes\n\nn',
    );
    const broken = '# Day\n\n```\n## Self-reflection\n\n> p\n\ncode\n';
    assert.equal(
      printEntry(withAnswer(parseEntry(broken), 'self-reflection', 'p', 'x')),
      broken.replace('```', '## Self-reflection\n\n> p\n\nx\n\n```'),
    );
  });

  it('takes an answer away and leaves its prompt', () => {
    const file = '## Self-reflection\r\n\r\n> p\r\n\r\nold\r\n\r\n## Own\r\n';
    const emptied = withAnswer(parseEntry(file), 'self-reflection', 'p', ' \n ');
    assert.equal(printEntry(emptied), file.replace('old', ''));
    assert.equal(printEntry(withAnswer(emptied, 'self-reflection', 'p', 'old')), file);
  });

  it('keeps an answer that is put back apart from the heading behind it', () => {
    const file = '## Self-reflection\n\n> p\nold\n\nTitle\n===\n';
    const emptied = withAnswer(parseEntry(file), 'self-reflection', 'p', '');
    assert.equal(
      printEntry(withAnswer(emptied, 'self-reflection', 'p', 'old')),
      file.replace('old', '\nold'),
    );
  });

  it('does not end with a line end when it did not before', () => {
    assert.equal(
      printEntry(withAnswer(parseEntry('# Day'), 'self-reflection', 'p', 'x')),
      '# Day\n\n## Self-reflection\n\n> p\n\nx',
    );
  });

  it('writes answers with the line ends the file has', () => {
    const edited = withAnswer(parseEntry('# Day\r\n'), 'self-reflection', 'p', 'one\ntwo');
    assert.equal(printEntry(edited), '# Day\r\n\r\n## Self-reflection\r\n\r\n> p\r\n\r\none\r\ntwo\r\n');
  });

  it('leaves code between fences as typed and escapes only what would be misread', () => {
    const answer = '```\n# code\n```\n# not a heading\n\n---\n#tag\n> said\n\\# kept';
    const edited = withAnswer(parseEntry(''), 'self-reflection', 'p', answer);
    assert.ok(
      printEntry(edited).endsWith('```\n# code\n```\n\\# not a heading\n\n---\n#tag\n\\> said\n\\\\# kept\n'),
      printEntry(edited),
    );
    assert.equal(findAnswer(edited, 'self-reflection', 'p')?.text, answer);
  });

  it('ends an answer at whatever the person put behind it', () => {
    for (const own of ['### My thought', '<!-- remark -->', '> quote', 'Title\n---', '~~~ never closed']) {
      const file = `## Self-reflection\n\n> p\n\nold\n\n${own}\n\nmine\n`;
      assert.equal(findAnswer(parseEntry(file), 'self-reflection', 'p')?.text, 'old', own);
      assert.equal(
        printEntry(withAnswer(parseEntry(file), 'self-reflection', 'p', 'new')),
        file.replace('old', 'new'),
      );
    }
  });

  it('does not take headings in code and comments for headings', () => {
    for (const hidden of [
      '```\n## Notes\n```',
      '~~~~\n~~~\n## Notes\n~~~~~',
      '- ```\n  ## Notes\n  ```',
      '    ## Notes',
    ])
      assert.equal(
        findAnswer(parseEntry(`## Self-reflection\n\n> p\n\n${hidden}\nmore`), 'self-reflection', 'p')?.text,
        `${hidden}\nmore`,
      );
    assert.deepEqual(parseEntry('<!--\n## Notes\n\nx\n-->\n').notes, []);
  });

  it('says what keeps it from being read to its end', () => {
    assert.deepEqual(parseEntry('---\na: b\n').problems, [{ code: 'header-unclosed', at: 0 }]);
    assert.deepEqual(parseEntry('# a\n\n~~~\n').problems, [{ code: 'code-unclosed', at: 5 }]);
    assert.deepEqual(parseEntry('<!-- a\n').problems, [{ code: 'html-unclosed', at: 0 }]);
    assert.deepEqual(parseEntry('---\na: b\n---\n').problems, []);
  });
});
