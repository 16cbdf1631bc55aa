import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  markersInLine as readLine,
  markerSyntax,
  type Marker,
} from '../../../../src/core/waiting/markerSyntax.ts';
import {
  markersInText,
  parseGrep,
  rescanned,
  unnamedIn,
  type MarkerScan,
} from '../../../../src/core/waiting/markers.ts';
import { shown } from '../../../../src/core/waiting/shownText.ts';

const usual = markerSyntax();
const kept = { named: 10, nameless: 10 };
const markersInLine = (line: string): readonly Marker[] => readLine(line, usual);

function drain(output: string, named = 500): { scan: MarkerScan; yields: number } {
  const pieces = parseGrep(output, 'file:///r', { named, nameless: 50, lines: 100 }, usual, (file) =>
    file.startsWith('vendor/'),
  );
  for (let yields = 0; ; yields += 1) {
    const piece = pieces.next();
    if (piece.done) return { scan: piece.value, yields };
  }
}

describe('A marker in a line', () => {
  const cases: readonly [string, string, readonly string[], string][] = [
    ['// TODO(@ana): decide', 'TODO', ['ana'], 'decide'],
    ['# FIXME(@ben) broken', 'FIXME', ['ben'], 'broken'],
    ['-- WAITING(@chloe) - the schema', 'WAITING', ['chloe'], 'the schema'],
    ['/* BLOCKED(@ana): key missing */', 'BLOCKED', ['ana'], 'key missing'],
    ['<!-- TODO(@ana): words -->', 'TODO', ['ana'], 'words'],
    ['{# TODO(@ana): words #}', 'TODO', ['ana'], 'words'],
    ['(* TODO(@ana): words *)', 'TODO', ['ana'], 'words'],
    ['%% TODO(@ana): words', 'TODO', ['ana'], 'words'],
    ['x = 1; TODO(@ana)', 'TODO', ['ana'], ''],
    ['//TODO(@ana@example.org): mail', 'TODO', ['ana@example.org'], 'mail'],
    ['// TODO(ana@example.org): mail', 'TODO', ['ana@example.org'], 'mail'],
    ['// TODO( @ana, @ben ): both', 'TODO', ['ana', 'ben'], 'both'],
    ['// TODO(@ana @ana): once', 'TODO', ['ana'], 'once'],
    ['// TODO(@acme/api-team): team', 'TODO', ['acme/api-team'], 'team'],
    ['// TODO(@ana, before 2.0): later', 'TODO', ['ana'], 'later'],
    ['// TODO(@ñandú): accents', 'TODO', ['ñandú'], 'accents'],
    ["// TODO(@o'brien): apostrophe", 'TODO', ["o'brien"], 'apostrophe'],
    ['// TODO(@jean-luc.p.): dots', 'TODO', ['jean-luc.p'], 'dots'],
    ['// TODO(@李雷): han', 'TODO', ['李雷'], 'han'],
    ['// TODO(ana): no at sign', 'TODO', [], 'no at sign'],
    ['// TODO: nobody', 'TODO', [], 'nobody'],
    ['// TODO(@): nobody', 'TODO', [], 'nobody'],
    ['// TODO(`@{0}`): a template', 'TODO', [], 'a template'],
  ];
  for (const [line, tag, owners, text] of cases)
    it(`reads ${line}`, () => assert.deepEqual(markersInLine(line), [{ tag, owners, text }]));

  for (const line of [
    'autoTODO(@ana)',
    'TODOS(@ana)',
    'todo(@ana): lower case is prose',
    'MY_TODO(@ana)',
    'return WAITING;',
    'const TODO = 1',
    'a TODO without an owner',
    '',
  ])
    it(`finds none in "${line}"`, () => assert.deepEqual(markersInLine(line), []));

  it('keeps what its brackets say where that may name an issue', () => {
    const bracketsOf = (line: string): unknown => markersInLine(line).map(({ brackets }) => brackets);
    assert.deepEqual(markersInLine('// TODO(#123): a number'), [
      { tag: 'TODO', owners: [], text: 'a number', brackets: '#123' },
    ]);
    assert.deepEqual(bracketsOf('// TODO(@ana, acme/api#9): both'), ['@ana, acme/api#9']);
    assert.deepEqual(bracketsOf('// TODO(https://github.com/acme/api/issues/9)'), [
      'https://github.com/acme/api/issues/9',
    ]);
    assert.deepEqual(bracketsOf('// TODO(@ana): #7'), [undefined]);
  });

  it('reads several in one line, each with its own text', () => {
    assert.deepEqual(markersInLine('// TODO(@ana): one FIXME(@ben): two'), [
      { tag: 'TODO', owners: ['ana'], text: 'one' },
      { tag: 'FIXME', owners: ['ben'], text: 'two' },
    ]);
  });

  it('reads a line of megabytes only where a person can have written', () => {
    const started = performance.now();
    assert.equal(markersInLine(`TODO(@ana): x ${'('.repeat(5_000_000)}`).length, 1);
    assert.deepEqual(markersInLine(`${'x'.repeat(3000)} TODO(@ana): far away`), []);
    assert.ok(performance.now() - started < 200);
  });

  it('shows no control characters, no changes of direction, and not too much', () => {
    const [marker] = markersInLine(`// TODO(@ana): a\u202Eb\tc\u0007 ${'long '.repeat(100)}`);
    assert.match(marker?.text ?? '', /^a b c long [long ]*…$/);
    assert.equal([...(marker?.text ?? '')].length, 120);
  });

  it('never fails and never shows what must not be shown, whatever a line holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (before, after) => {
        for (const { text } of markersInLine(`${before} TODO(@ana): ${after}`)) {
          assert.ok([...text].length <= 120);
          assert.doesNotMatch(text, /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
          assert.equal(shown(text), text);
        }
      }),
    );
  });
});

describe('The output of git grep', () => {
  it('gives file and line of what is named and the number of what is not', () => {
    const output = 'src/a b.ts\x003\x00 TODO(@ana): x\nsrc/c.ts\x0012\x00FIXME: y\nbroken line\n';
    const { scan } = drain(output);
    assert.equal(unnamedIn(scan), 1);
    assert.deepEqual(
      scan.named.map(({ file, line, owners, text }) => [file, line, owners, text]),
      [['src/a b.ts', 3, ['ana'], 'x']],
    );
    assert.equal(scan.cut, false);
  });

  it('reads 100,000 lines in pieces, between which everything else has its turn', () => {
    const output = 'src/file.ts\x0012\x00 TODO: something that is to be done by somebody, some day\n'.repeat(
      100_000,
    );
    const { scan, yields } = drain(output);
    assert.equal(unnamedIn(scan), 100_000);
    assert.equal(scan.nameless.length, 50);
    assert.equal(yields, 1000);
  });

  it('keeps no more than allowed, and says so', () => {
    const { scan } = drain('a\x001\x00TODO(@ana): x\n'.repeat(20), 10);
    assert.equal(scan.named.length, 10);
    assert.equal(scan.cut, true);
  });
});

describe('The tags of markers', () => {
  it('are the ones that are set, the longest that fits', () => {
    const own = markerSyntax(['WAIT', 'WAIT-FOR', 'À_FAIRE', 'a|b', '', 'X']);
    assert.deepEqual(own.tags, ['WAIT', 'WAIT-FOR', 'À_FAIRE']);
    assert.deepEqual(
      ['// WAIT-FOR(@ana): x', '# WAIT: y', '-- À_FAIRE(@ben)', '// TODO(@ana): z'].map((line) =>
        readLine(line, own).map(({ tag }) => tag),
      ),
      [['WAIT-FOR'], ['WAIT'], ['À_FAIRE'], []],
    );
  });

  it('are the usual ones when none of those set can be one', () => {
    assert.deepEqual(markerSyntax(['.*', '(']).tags, usual.tags);
  });
});

describe('A scan of what changed', () => {
  const grep = (lines: readonly string[]): MarkerScan =>
    drain(lines.map((line) => `${line}\n`).join('')).scan;
  const all = [
    'a.ts\x001\x00TODO(@ana): x',
    'a.ts\x002\x00TODO: y',
    'b.ts\x001\x00TODO(@ben): z',
    'b.ts\x003\x00FIXME: w',
  ];

  it('gives the same as a scan of everything, whatever changed', () => {
    const later = ['a.ts\x005\x00TODO(@chloe): new', 'c.ts\x001\x00FIXME: more'];
    fc.assert(
      fc.property(fc.subarray(all), fc.subarray(later), (before, added) => {
        const changed = new Set(['a.ts', 'c.ts']);
        const after = [...before.filter((line) => line.startsWith('b.ts')), ...added];
        const part = grep(added);
        const joined = rescanned(grep(before), changed, part, kept);
        const whole = grep(after);
        assert.deepEqual(new Set(joined.named), new Set(whole.named));
        assert.deepEqual(new Set(joined.nameless), new Set(whole.nameless));
        assert.equal(unnamedIn(joined), unnamedIn(whole));
      }),
    );
  });

  it('passes over what is ignored', () => {
    const scan = grep(['vendor/x.ts\x001\x00TODO(@ana): x', 'src/x.ts\x001\x00TODO(@ana): x']);
    assert.deepEqual(
      scan.named.map(({ file }) => file),
      ['src/x.ts'],
    );
  });
});

describe('A text that is read without git', () => {
  it('numbers lines whatever ends them', () => {
    const { named } = markersInText(
      'a\r\n// TODO(@ana): x\n\n// FIXME(@ben): y',
      { root: 'file:///r', file: 'a.ts' },
      kept,
      usual,
    );
    assert.deepEqual(
      named.map(({ line, file }) => [file, line]),
      [
        ['a.ts', 2],
        ['a.ts', 4],
      ],
    );
  });

  it('finds nothing in binary content', () => {
    assert.equal(
      markersInText('\0\x01 TODO(@ana): x', { root: 'file:///r', file: 'a' }, kept, usual).named.length,
      0,
    );
  });
});
