import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseLocalDay, type LocalDay } from '../../../../src/core/dates.ts';
import {
  addWait,
  parseLedger,
  parseNewWait,
  printWait,
  tickWait,
} from '../../../../src/core/waiting/ledger.ts';

const day = (text: string): LocalDay => {
  const parsed = parseLocalDay(text);
  assert.ok(parsed);
  return parsed;
};
const since = day('2026-11-24');
const read = (source: string): unknown =>
  parseLedger(source).map((item) => [
    item.line,
    item.owner,
    item.text,
    item.since.kind === 'day' ? item.since.day : item.since.kind,
  ]);

describe('The ledger', () => {
  it('reads what it writes', () => {
    const source = addWait(undefined, { owner: 'ana', text: 'the API review', since });
    assert.equal(source, '# Waiting\n\n- [ ] @ana: the API review [since:: 2026-11-24]\n');
    assert.deepEqual(read(source), [[3, 'ana', 'the API review', '2026-11-24']]);
  });

  it('reads what a person wrote by hand', () => {
    const lines: readonly [string, unknown][] = [
      ['* [ ] ben: the key', [1, 'ben', 'the key', 'unknown']],
      ['+ [ ] @ana the plan', [1, 'ana', 'the plan', 'unknown']],
      ['  1. [ ] @Ana María: the plan [since:: 2026-11-20]', [1, 'Ana María', 'the plan', '2026-11-20']],
      ['- [ ] [since::2026-11-20] @ana: first', [1, 'ana', 'first', '2026-11-20']],
      ['- [ ] @ana: x [since:: 2026-02-30]', [1, 'ana', 'x', 'unknown']],
      ['- [ ] @ana@example.org: x', [1, 'ana@example.org', 'x', 'unknown']],
      ['- [ ] the thing without a name', [1, undefined, 'the thing without a name', 'unknown']],
      ['- [ ] https://example.org/pull/1', [1, undefined, 'https://example.org/pull/1', 'unknown']],
      ['- [ ] 10:30 call Ben', [1, undefined, '10:30 call Ben', 'unknown']],
      ['- [ ] @42: the answer', [1, '42', 'the answer', 'unknown']],
      ['- [ ] 李雷: han', [1, '李雷', 'han', 'unknown']],
      ['- [ ] @ana', [1, 'ana', '', 'unknown']],
    ];
    for (const [line, expected] of lines) assert.deepEqual(read(line), [expected], line);
  });

  it('leaves out what is done, what is no task, and what stands in a fence or a comment', () => {
    const source = [
      '- [x] @ana: done',
      '- [X] @ana: done',
      '- @ana: no box',
      '- [ ] ',
      '```',
      '- [ ] @ana: an example',
      '```',
      '<!--',
      '- [ ] @ana: put aside',
      '-->',
      '~~~ts',
      '```',
      '- [ ] @ana: still inside',
      '~~~',
      '- [ ] @ana: this one',
    ].join('\r\n');
    assert.deepEqual(read(source), [[15, 'ana', 'this one', 'unknown']]);
  });

  it('adds at the end with the line ends of the file, in front of what never ends', () => {
    const wait = { owner: '@ana', text: ' the\nplan ', since };
    const line = '- [ ] @ana: the plan [since:: 2026-11-24]';
    assert.equal(addWait('\uFEFFmine\r\nrest', wait), `\uFEFFmine\r\nrest\r\n${line}\r\n`);
    assert.equal(addWait('a\n```\nopen', wait), `a\n${line}\n\`\`\`\nopen`);
    assert.equal(addWait('\uFEFF', wait), `\uFEFF# Waiting\n\n${line}\n`);
  });

  it('ticks one character of the line that is meant, also when lines have moved', () => {
    const source = '# a\n- [ ] @ana: x\n- [ ] @ben: y\n- [ ] @ana: x\n';
    const [, , last] = parseLedger(source);
    assert.ok(last);
    assert.equal(tickWait(source, last), '# a\n- [ ] @ana: x\n- [ ] @ben: y\n- [x] @ana: x\n');
    assert.equal(tickWait(`new\n${source}`, last), `new\n# a\n- [ ] @ana: x\n- [ ] @ben: y\n- [x] @ana: x\n`);
    assert.equal(tickWait('- [x] @ana: x\n', last), '- [x] @ana: x\n');
    assert.equal(tickWait('', last), '');
  });

  it('understands who and what in one line', () => {
    assert.deepEqual(parseNewWait('ana: the API review'), { owner: 'ana', text: 'the API review' });
    assert.deepEqual(parseNewWait('@Ana María: x'), { owner: 'Ana María', text: 'x' });
    for (const line of ['ana', 'ana:', ': x', 'Ana María', '', 'see https://example.org', '10:30 call Ben'])
      assert.equal(parseNewWait(line), undefined, line);
  });

  const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /\p{L}/u.test(text));
  const sources = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '- [ ] @ana: x',
          '- [x] @b: y',
          '```',
          '~~~',
          '<!--',
          '-->',
          '',
          '# h',
          '  - [ ] z',
          '\uFEFF',
        ),
        fc.string({ unit: 'grapheme' }),
      ),
    )
    .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.join(end)));

  it('keeps every byte that was there when it adds, and the new wait can be read', () => {
    fc.assert(
      fc.property(sources, words, words, (source, owner, text) => {
        const wait = { owner, text, since };
        const next = addWait(source, wait);
        const line = printWait(wait);
        const at = [...next.matchAll(/- \[ \] @/g)]
          .map(({ index }) => index)
          .filter((index) => next.startsWith(line, index));
        const kept = at.some((index) => {
          const before = next.slice(0, index);
          const after = next.slice(index + line.length).replace(/^\r?\n/, '');
          return (
            before + after === source ||
            before.replace(/\r?\n$/, '') + after === source ||
            source.replace('\uFEFF', '') === ''
          );
        });
        assert.ok(kept);
        const [printed] = parseLedger(line);
        assert.ok(printed);
        const found = parseLedger(next).some((item) => item.source === line && item.owner === printed.owner);
        assert.ok(found);
        assert.equal(parseLedger(next).length, parseLedger(source).length + 1);
        assert.deepEqual(printed.since, { kind: 'day', day: since });
      }),
      { numRuns: 500 },
    );
  });

  it('changes one character when it ticks, and that wait is gone', () => {
    fc.assert(
      fc.property(sources, (source) => {
        for (const item of parseLedger(source)) {
          const next = tickWait(source, item);
          assert.equal(next.length, source.length);
          const different = Array.from({ length: source.length }, (_, index) => index).filter(
            (index) => source[index] !== next[index],
          );
          assert.equal(different.length, 1);
          assert.equal(next[different[0] ?? 0], 'x');
          assert.equal(parseLedger(next).length, parseLedger(source).length - 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
