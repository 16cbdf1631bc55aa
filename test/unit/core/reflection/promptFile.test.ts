import assert from 'node:assert/strict';
import fc from 'fast-check';
import { principleHeadings, principles, type Principle } from '../../../../src/core/principle.ts';
import {
  longestPrompt,
  longestPromptFile,
  parsePromptFile,
  type PromptFile,
} from '../../../../src/core/reflection/promptFile.ts';

const read = (text: string): PromptFile => parsePromptFile(text, 'retro.md', 'own');
const texts = (file: PromptFile): readonly string[] => file.set?.prompts.map(({ text }) => text) ?? [];
const problems = (text: string): readonly string[] =>
  read(text).problems.map(({ code, line }) => `${line + 1} ${code}`);

const retro = `---
title: Friday retro
ask: 2
---

# Ours

Some words about it.

## Self-reflection

- Which merge would you take back?
- Which one would you do again
  if it were yours alone?

## Genuine humility

1. Whose on-call night did we cost?
`;

/** A question as a person might write it: one line, no marker at its start. */
const question = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => `W ${text.replaceAll(/[\p{C}\p{Z}\s\u{FEFF}]+/gu, ' ').trim()}?`);
const anyPrompts = fc.uniqueArray(fc.record({ principle: fc.constantFrom(...principles), text: question }), {
  minLength: 1,
  maxLength: 20,
  selector: ({ text }) => text,
});

function printed(
  prompts: readonly { readonly principle: Principle; readonly text: string }[],
  eol: string,
): string {
  const sections = principles.flatMap((principle) => {
    const own = prompts.filter((each) => each.principle === principle);
    if (own.length === 0) return [];
    return ['', `## ${principleHeadings[principle]}`, '', ...own.map(({ text }) => `- ${text}`)];
  });
  return [...sections, ''].join(eol);
}

describe('a file of prompts', () => {
  it('gives a set with its title, how many are asked, and each list item under its principle', () => {
    const { set, problems: found } = read(retro);
    assert.deepEqual(found, []);
    assert.equal(set?.id, 'own:retro.md');
    assert.equal(set?.origin, 'own');
    assert.equal(set?.title, 'Friday retro');
    assert.equal(set?.sitting, 2);
    assert.deepEqual(
      set?.prompts.map(({ principle, text }) => [principle, text]),
      [
        ['self-reflection', 'Which merge would you take back?'],
        ['self-reflection', 'Which one would you do again if it were yours alone?'],
        ['genuine-humility', 'Whose on-call night did we cost?'],
      ],
    );
  });

  it('is named by its first heading without a header, and by its name without either', () => {
    assert.equal(read(retro.replace(/^---[^]*?---\n/, '')).set?.title, 'Ours');
    assert.equal(read('## Genuine humility\n- Who?').set?.title, 'retro');
    assert.equal(read('---\ntitle: "Quoted"\n---\n## Genuine humility\n- Who?').set?.title, 'Quoted');
    assert.equal(read('## Genuine humility\n- Who?').set?.sitting, 'all');
  });

  it('gives back what was written, with any line end and with a byte order mark', () => {
    fc.assert(
      fc.property(anyPrompts, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (prompts, eol, withMark) => {
        const file = read((withMark ? '\uFEFF' : '') + printed(prompts, eol));
        assert.deepEqual(file.problems, []);
        const expected = principles.flatMap((principle) =>
          prompts.filter((each) => each.principle === principle).map(({ text }) => text),
        );
        assert.deepEqual(texts(file), expected);
      }),
    );
  });

  it('is read whatever stands in it: no text throws, and each problem is at a line of the file', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '---',
        '## Self-reflection',
        '# T',
        '- Who?',
        '```',
        '<!--',
        '-->',
        'ask: x',
        '> q',
        '',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), (pieces, eol) => {
        const text = pieces.join(eol);
        const { set, problems: found } = read(text);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { line } of found) assert.ok(line >= 0 && line < lines, `${line} of ${lines}`);
        assert.equal(new Set(set?.prompts.map(({ id }) => id)).size, set?.prompts.length ?? 0);
        if (!set) assert.ok(found.length > 0);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps its other prompts when one line is faulty', () => {
    fc.assert(
      fc.property(anyPrompts, fc.nat(), (prompts, place) => {
        const good = printed(prompts, '\n').split('\n');
        const at = place % good.length;
        const before = texts(read(good.join('\n')));
        const faulty = [...good.slice(0, at), '', '## Nothing of ours', '- Lost?', ...good.slice(at)].join(
          '\n',
        );
        const file = read(faulty);
        assert.ok(file.problems.some(({ code }) => code === 'no-principle'));
        for (const text of texts(file)) assert.ok(before.includes(text) || text.startsWith('Lost'));
        const head = good.slice(0, at).join('\n');
        for (const text of texts(read(head))) assert.ok(texts(file).includes(text));
      }),
    );
  });

  it('says what is wrong at its line', () => {
    assert.deepEqual(problems('---\ntitle: X\n'), ['1 header-unclosed']);
    assert.deepEqual(problems('---\nask: some\n---\n## Genuine humility\n- Who?'), ['2 ask']);
    assert.deepEqual(problems('---\nask: 0\n---\n## Genuine humility\n- Who?'), ['2 ask']);
    assert.deepEqual(problems('- Who?\n\n## Genuine humility\n- Whom?'), ['1 no-principle']);
    assert.deepEqual(problems('## Humility\n\n- Who?'), ['3 no-principle']);
    assert.deepEqual(problems(`## Genuine humility\n- ${'x'.repeat(longestPrompt + 1)}`), ['2 too-long']);
    assert.deepEqual(problems('## Genuine humility\n- Who?\n- Who?'), ['3 twice']);
    assert.deepEqual(problems('## Genuine humility\n- Who?\n\n```\n- never closed'), ['4 unclosed']);
    assert.deepEqual(problems('# Only a title\n'), ['1 empty']);
    assert.deepEqual(problems(''), ['1 empty']);
    assert.deepEqual(problems('x'.repeat(longestPromptFile + 1)), ['1 too-large']);
  });

  it('leaves alone what is no list item: paragraphs, quotes, code, comments, other headings', () => {
    const text =
      '## Genuine humility\n\nA word.\n\n> - quoted\n\n```\n- code\n```\n\n<!--\n- hidden\n-->\n\n### Mine\n\n- Who?\n';
    assert.deepEqual(texts(read(text)), ['Who?']);
    assert.deepEqual(problems(text), []);
  });

  it('keeps the id of a prompt when lines around it move, and shows nothing of its text in it', () => {
    const id = (file: PromptFile, text: string) => file.set?.prompts.find((each) => each.text === text)?.id;
    const one = read('## Genuine humility\n- Who waits?\n- Who left?');
    const other = read('---\ntitle: New\n---\n## Genuine humility\n- Who left?\n- Who waits?');
    assert.equal(id(one, 'Who waits?'), id(other, 'Who waits?'));
    assert.match(id(one, 'Who waits?') ?? '', /^own:retro\.md\/[0-9a-f]{8}$/);
  });
});
