import fc from 'fast-check';
import { principleHeadings, principles } from '../../src/core/principle.ts';

/** Lines that mean something in Markdown or in our format, whole and broken. */
const hostileLines = [
  '',
  ' ',
  '\t',
  '    ',
  '# Heading',
  '## Own heading',
  '### Sub heading',
  '   ## Indented heading',
  '    ## Code, not a heading',
  '#tag',
  '#',
  '## Notes',
  '## Commitments',
  '## self-reflection ##',
  ...Object.values(principleHeadings).map((heading) => `## ${heading}`),
  'Title',
  '===',
  '---',
  '--- ',
  '-',
  '- - -',
  '***',
  '> quote',
  '>',
  '  > indented quote',
  '> > nested',
  '```',
  '````',
  '```js',
  '``` a`b',
  '~~~',
  '   ~~~~',
  '- ```',
  '  ```',
  '  - ~~~',
  '1. ```',
  '<!--',
  '<!-- closed -->',
  '-->',
  'text <!-- inline',
  '<pre>',
  '</pre>',
  '<?',
  '<![CDATA[',
  '<div>',
  '- item',
  '  continued',
  '- [ ] task',
  '- [x] done [due:: 2026-11-30]',
  '- [ ] If a, then I will b [wait](<https://example.org/1>)',
  'plain words',
  'trailing blanks   ',
  '  leading blanks',
  'date: 2026-11-24',
  '\u2028separator\u2029',
  '\u00a0',
  '\ud800 lone',
  '\u0000',
  '\uFEFF',
  '...',
];

export const lineEnds: fc.Arbitrary<string> = fc.constantFrom('\n', '\n', '\r\n', '\r');

const escapedLine = fc
  .tuple(
    fc.constantFrom('', ' ', '   ', '- '),
    fc.constantFrom('\\', '\\\\', '\\\\\\'),
    fc.constantFrom(...hostileLines),
  )
  .map((parts) => parts.join(''));

export const hostileLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostileLines) },
  { weight: 2, arbitrary: escapedLine },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

function joined(line: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.tuple(line, lineEnds), { maxLength }).chain((parts) =>
    fc.boolean().map((final) => {
      const text = parts.map(([content, end]) => content + end).join('');
      return final ? text : text.replace(/(\r\n|[\r\n])$/, '');
    }),
  );
}

/** Something a person could paste into a form. */
export const hostileAnswer: fc.Arbitrary<string> = fc.oneof(
  joined(hostileLine, 8),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Mostly few and equal, so that an edit meets a prompt that is there; some of them hostile. */
export const prompt: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('', 'quote', 'What mattered today?', 'Who was heard?') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('> nested', ' two\nlines ', 'a\n\nb', '\n', '  ', '```', 'x\r\ny'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

export const principle = fc.constantFrom(...principles);

/** A file as we write it, with what people add. */
const wellFormedEntry: fc.Arbitrary<string> = fc
  .record({
    bom: fc.boolean(),
    header: fc.constantFrom('', '---\ndate: 2026-11-24\nmood: calm # own key\n---\n\n'),
    title: fc.constantFrom('', '# 2026-11-24\n\n'),
    sections: fc.subarray([...principles]),
    own: fc.constantFrom('', '## My own\n\ntext\n\n', '<!-- a remark\n## not a heading\n-->\n\n'),
    notes: fc.constantFrom('', '## Notes\n\nnoted\n\n'),
    commitments: fc.constantFrom('', '## Commitments\n\n- [ ] If a, then I will b [due:: 2026-11-30]\n'),
    end: lineEnds,
  })
  .map(({ bom, header, title, sections, own, notes, commitments, end }) => {
    const body = sections.map(
      (id) => `## ${principleHeadings[id]}\n\n> What mattered today?\n\nSomething ${id}.\n\n`,
    );
    const text = header + title + body.join('') + own + notes + commitments;
    return (bom ? '\uFEFF' : '') + text.replaceAll('\n', end);
  });

/** The same after somebody took lines out and put other lines in, with any line end. */
const brokenEntry: fc.Arbitrary<string> = fc
  .tuple(
    wellFormedEntry,
    fc.array(fc.tuple(fc.nat(60), fc.nat(3), hostileLine, lineEnds), { maxLength: 6 }),
    fc.boolean(),
  )
  .map(([text, edits, cutEnd]) => {
    const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
    for (const [at, remove, line, end] of edits) lines.splice(at % (lines.length + 1), remove, line + end);
    const broken = lines.join('');
    return cutEnd ? broken.replace(/[\r\n]+$/, '') : broken;
  });

/** Any text at all, from tidy to hopeless. */
export const entryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: wellFormedEntry },
  { weight: 4, arbitrary: brokenEntry },
  { weight: 4, arbitrary: joined(hostileLine, 25) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
