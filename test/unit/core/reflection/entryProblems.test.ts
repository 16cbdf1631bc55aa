import assert from 'node:assert/strict';
import fc from 'fast-check';
import { principles } from '../../../../src/core/principle.ts';
import {
  parseEntry,
  printEntry,
  withAnswer,
  withCommitment,
  withNote,
} from '../../../../src/core/reflection/entry.ts';
import { findEntryProblems } from '../../../../src/core/reflection/entryProblems.ts';
import { dayOf } from '../../../support/days.ts';
import { entryText } from '../../../support/entryTexts.ts';

/** Each problem with the line that it is about. */
function problems(text: string): readonly string[] {
  return findEntryProblems(text).map(({ code, range }) => `${code}: ${text.slice(range.start, range.end)}`);
}

const headerLine = fc.constantFrom(
  'date: 2026-11-24',
  'date:    2026-11-24   # when',
  'date: twice',
  'tags: [a,   b]',
  'tags:',
  '  - a',
  '"a": \'b\'',
  '{{{ not: [yaml',
  '\t- tabs',
  ': :',
  '# a comment',
  '',
  'key: |',
  '   kept   ',
  '&anchor x: *anchor',
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
/** A header, whole or broken, with a body of our format or none. */
const entryWithHeader = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    fc.array(fc.tuple(headerLine, lineEnd), { maxLength: 6 }),
    lineEnd,
    entryText,
  )
  .map(
    ([bom, lines, end, body]) =>
      `${bom}---${end}${lines.map((line) => line.join('')).join('')}---${end}${body}`,
  );

describe('what cannot be read in an entry', () => {
  it('is said at its line, and nothing is said of an entry without', () => {
    assert.deepEqual(problems('---\ndate: 2026-11-24\ntags: [a, b] # mine\n---\n\n# Day\n'), []);
    assert.deepEqual(problems(''), []);
    assert.deepEqual(problems('---\ndate: 2026-11-24\n{{{ not: [yaml\n---\n'), [
      'header-not-yaml: {{{ not: [yaml',
    ]);
    assert.deepEqual(problems('\uFEFF---\r\ndate: a\r\ndate: b\r\n---\r\n'), ['header-not-yaml: date: b']);
    assert.deepEqual(problems('---\nnever closed\n'), ['header-unclosed: ---']);
    assert.deepEqual(problems('---\na: [\n---\n\n## Notes\n\n```js\nnever\n'), [
      'header-not-yaml: a: [',
      'code-unclosed: ```js',
    ]);
    assert.deepEqual(problems('words\n\n<!-- never\nmore\n'), ['html-unclosed: <!-- never']);
  });

  it('never throws, and every place lies in the text', () => {
    fc.assert(
      fc.property(fc.oneof(entryText, entryWithHeader), (text) => {
        for (const { range } of findEntryProblems(text))
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
      }),
    );
  });

  it('is never repaired: every edit leaves the header byte for byte, with its comments, blanks and line ends', () => {
    fc.assert(
      fc.property(entryWithHeader, fc.constantFrom(...principles), fc.string(), (text, principle, words) => {
        const entry = parseEntry(text);
        const header = text.slice(0, entry.outline.bodyStart);
        for (const edited of [
          withAnswer(entry, principle, 'What mattered?', words),
          withCommitment(entry, { text: words, due: dayOf('2026-11-30') }),
          withNote(entry, { time: '09:05', text: words }),
        ])
          assert.ok(printEntry(edited).startsWith(header));
        assert.ok(header.length > 3);
      }),
    );
  });
});
