import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentEndBefore, dominantLineEnd, Lines, normaliseLineEnds } from '../../../src/core/lines.ts';
import { findHeader, opensHeader, visitMarkdown } from '../../../src/core/markdown.ts';
import { parseEntry, withAnswer } from '../../../src/core/reflection/entry.ts';
import { entryText } from '../../support/entryTexts.ts';

/** What is visited, as `kind:text`, in order. */
function visited(source: string): readonly string[] {
  const seen: string[] = [];
  visitMarkdown(source, 0, {
    block: (kind, start, contentEnd) =>
      void (kind !== 'blank' && seen.push(`${kind}:${source.slice(start, contentEnd)}`)),
    heading: ({ level, text }) => void seen.push(`h${level}:${text}`),
    unclosed: (kind, start) => void seen.push(`unclosed ${kind}:${source.slice(start)}`),
  });
  return seen;
}

describe('the blocks of a Markdown text', () => {
  it('follow each other without a gap and reach its end', () => {
    fc.assert(
      fc.property(entryText, (source) => {
        let at = 0;
        const next = (start: number, end: number): void => {
          assert.equal(start, at);
          assert.ok(end > start);
          at = end;
        };
        visitMarkdown(source, 0, {
          block(_kind, start, contentEnd, end) {
            next(start, end);
            assert.equal(contentEnd, contentEndBefore(source, end));
          },
          heading: ({ start, end }) => next(start, end),
          unclosed: (_kind, start) => next(start, source.length),
        });
        assert.equal(at, source.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('are headings with up to three spaces before and with closing marks', () => {
    assert.deepEqual(visited('   ## a ##  \n#\n####### b\n#c\n    # d\n# e#\n'), [
      ...['h2:a', 'h1:', 'text:####### b\n#c\n    # d', 'h1:e#'],
    ]);
    assert.deepEqual(visited('Title\nmore\n===\n- item\n---\n\n---\n'), [
      ...['h1:Title\nmore', 'text:- item', 'text:---', 'text:---'],
    ]);
  });

  it('are code from a fence to one that is as long and of the same mark', () => {
    assert.deepEqual(visited('````js\n```\n~~~~\n# a\n`````  \n# b'), [
      'code:````js\n```\n~~~~\n# a\n`````  ',
      'h1:b',
    ]);
    assert.deepEqual(visited('``` a`b\n# c'), ['text:``` a`b', 'h1:c']);
    assert.deepEqual(visited('~~~\n    ~~~\n# a'), ['unclosed code:~~~\n    ~~~\n# a']);
    assert.deepEqual(visited('- ```\n  # a\n  ```\n# b'), ['code:- ```\n  # a\n  ```', 'h1:b']);
    assert.deepEqual(visited('- ```\n# a'), ['text:- ```', 'h1:a']);
  });

  it('are HTML from a comment to its end', () => {
    assert.deepEqual(visited('<!-- a\n\n# b\n--> c\n# d'), ['html:<!-- a\n\n# b\n--> c', 'h1:d']);
    assert.deepEqual(visited('a <!--\n# b'), ['text:a <!--', 'h1:b']);
    assert.deepEqual(visited('<PRE>\n# b\n</Pre>\n# c'), ['html:<PRE>\n# b\n</Pre>', 'h1:c']);
    assert.deepEqual(visited('<!--\n# b'), ['unclosed html:<!--\n# b']);
  });

  it('have a header only between two marks at the very start', () => {
    assert.deepEqual(findHeader('\uFEFF---\r\na: b\r\n---\r\ntext'), {
      start: 1,
      end: 17,
      yaml: { start: 6, end: 12 },
    });
    assert.deepEqual(findHeader('---\n---'), { start: 0, end: 7, yaml: { start: 4, end: 4 } });
    for (const text of ['', ' ---\n---', '----\n---', '\n---\n---', '---\na: b\n'])
      assert.equal(findHeader(text), undefined, text);
    assert.ok(opensHeader('---\na: b\n'));
  });
});

describe('lines', () => {
  it('end where CommonMark says, also when asked backwards', () => {
    fc.assert(
      fc.property(entryText, fc.array(fc.nat(300), { maxLength: 10 }), (source, asked) => {
        const lines = new Lines(source);
        for (const each of asked) {
          const at = Math.min(each, source.length);
          const rest = source.slice(at);
          const found = /\r\n|[\r\n]/.exec(rest);
          assert.equal(lines.contentEnd(at), at + (found?.index ?? rest.length));
          assert.equal(lines.end(at), at + (found ? found.index + found[0].length : rest.length));
        }
      }),
    );
  });

  it('have one line end that most of them use', () => {
    assert.equal(dominantLineEnd(''), '\n');
    assert.equal(dominantLineEnd('a\r\nb\r\nc\n'), '\r\n');
    assert.equal(dominantLineEnd('a\rb\rc\n'), '\r');
    assert.equal(normaliseLineEnds('a\r\nb\rc\n\r'), 'a\nb\nc\n\n');
  });
});

describe('ten megabytes', () => {
  // Compared with itself at a tenth of the size: what grows with the square takes a hundred times as long.
  const repeated = [
    'a line\n',
    '#\n',
    '```\n',
    '- ```\n',
    '- ```\r\r\n',
    '> a\n\nb\n\n',
    '`',
    ' ',
    '\\',
    'a\n---\n',
    '<!-- -->\n',
    '* ',
  ];
  const work = (size: number): number => {
    const started = performance.now();
    for (const piece of repeated) {
      const text = piece.repeat(size / repeated.length / piece.length);
      withAnswer(parseEntry(`## Self-reflection\n\n${text}`), 'genuine-humility', 'p', text);
    }
    return performance.now() - started;
  };

  it('take time in proportion, whatever they consist of', () => {
    work(100_000);
    const small = Math.min(work(1_000_000), work(1_000_000));
    const large = work(10_000_000);
    assert.ok(large < 40 * small, `${small} ms, ${large} ms`);
  }).timeout(120_000);
});
