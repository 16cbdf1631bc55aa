import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core/dates.ts';
import {
  defaultPattern,
  parseFileNamePattern,
  type FileNamePattern,
  type PatternRefusal,
} from '../../../../src/core/reflection/fileNamePattern.ts';
import { dayOf as day } from '../../../support/days.ts';

const anyDay = fc
  .integer({ min: -700_000, max: 2_900_000 })
  .map((offset) => addDays(day('2000-01-01'), offset));
const today = day('2026-11-24');

function pattern(source: string): FileNamePattern {
  const parsed = parseFileNamePattern(source);
  assert.ok(parsed.ok, source);
  return parsed.pattern;
}

function refusal(source: string): PatternRefusal | undefined {
  const parsed = parseFileNamePattern(source);
  return parsed.ok ? undefined : parsed.refusal;
}

const good: readonly (readonly [string, string])[] = [
  ['YYYY-MM-DD', '2026-11-24.md'],
  [' YYYY-MM-DD.md ', '2026-11-24.md'],
  ['YYYY/MM/YYYY-MM-DD', '2026/11/2026-11-24.md'],
  ['YYYY/MM-MMMM/YYYY-MM-DD-dddd', '2026/11-November/2026-11-24-Tuesday.md'],
  ['[journal]/YYYY/[day] D. MMM', 'journal/2026/day 24. Nov.md'],
  ['YYYYMMDD', '20261124.md'],
  ['D.M.YYYY', '24.11.2026.md'],
  ['YYYY-DDDD', '2026-328.md'],
  ['YYYY-DDD', '2026-328.md'],
  ['GGGG-[W]WW-E', '2026-W48-2.md'],
  ['GGGG/W/dddd', '2026/48/Tuesday.md'],
  ['YYYY/[Q]Q/MM-DD ddd', '2026/Q4/11-24 Tue.md'],
  ['YYYY.MM.DD (YY)', '2026.11.24 (26).md'],
];

describe('a file-name pattern', () => {
  for (const [source, name] of good) {
    it(`"${source}" names each day and reads it back`, () => {
      const each = pattern(source);
      assert.equal(each.fileName(today), name);
      fc.assert(
        fc.property(anyDay, (some) => {
          assert.equal(each.day(each.fileName(some)), some);
          const folders = each.fileName(some).split('/').slice(0, -1);
          for (let depth = 1; depth <= folders.length; depth++)
            assert.ok(each.enters(folders.slice(0, depth).join('/')));
        }),
      );
    });
  }

  it('never gives two days the same file, whatever it is put together from', () => {
    const piece = fc.constantFrom(
      ...[
        'YYYY',
        'YY',
        'MM',
        'M',
        'MMM',
        'MMMM',
        'DD',
        'D',
        'DDD',
        'DDDD',
        'GGGG',
        'WW',
        'W',
        'E',
        'ddd',
        'dddd',
      ],
      ...['Q', '-', '/', ' ', '.', '[1]', '[a]', '[x/y]', '['],
    );
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 8 }),
          fc.shuffledSubarray(['YYYY', '-', 'MM', 'D', '/', 'DD', '[1]', 'M', '_', 'Q'], { minLength: 5 }),
        ),
        fc.array(fc.tuple(anyDay, fc.integer({ min: -800, max: 800 })), { minLength: 20, maxLength: 20 }),
        (pieces, days) => {
          const parsed = parseFileNamePattern(pieces.join(''));
          if (!parsed.ok) {
            if (parsed.refusal.code !== 'one-file') return;
            const [one, other] = parsed.refusal.days;
            assert.notEqual(one, other);
            return;
          }
          accepted++;
          for (const [one, apart] of days) {
            const other = addDays(one, apart);
            const isSame: boolean =
              parsed.pattern.fileName(one).toLowerCase() === parsed.pattern.fileName(other).toLowerCase();
            assert.equal(isSame, one === other, parsed.pattern.source);
            assert.equal(parsed.pattern.day(parsed.pattern.fileName(one)), one);
          }
        },
      ),
      { numRuns: 800 },
    );
    assert.ok(accepted > 10, `only ${accepted} were tried`);
  });

  it('is refused with two days and the file that both would have', () => {
    assert.deepEqual(refusal('YYYY-MM'), {
      code: 'one-file',
      fileName: '2000-01.md',
      days: ['2000-01-01', '2000-01-02'],
    });
    // The year of the calendar beside the week of ISO 8601: the classic slip, seen around New Year only.
    const weeks = refusal('YYYY-[W]WW-E');
    assert.ok(weeks?.code === 'one-file');
    assert.deepEqual(weeks.days.map((each) => each.slice(0, 4))[0], weeks.days[1].slice(0, 4));
    const century = refusal('YY-MM-DD');
    assert.deepEqual(century?.code === 'one-file' && century.days, ['2000-01-01', '2100-01-01']);
    assert.equal(refusal('[always the same]')?.code, 'one-file');
    assert.equal(refusal('dddd')?.code, 'one-file');
  });

  it('is refused when it is no name, says no date, or leads out of the folder', () => {
    assert.deepEqual(refusal(' '), { code: 'empty' });
    assert.deepEqual(refusal('.md'), { code: 'empty' });
    assert.deepEqual(refusal('journal YYYY-MM-DD'), { code: 'word', word: 'journal' });
    assert.deepEqual(refusal('YYYY-MM-Do'), { code: 'word', word: 'Do' });
    assert.deepEqual(refusal('YYYY-MM-DD [open'), { code: 'word', word: '[' });
    assert.deepEqual(refusal('YYYY:MM:DD'), { code: 'character', character: ':' });
    assert.deepEqual(refusal('YYYY\\MM\\DD'), { code: 'character', character: '\\' });
    for (const source of [
      '/YYYY-MM-DD',
      '../YYYY-MM-DD',
      'YYYY//MM-DD',
      '.YYYY-MM-DD',
      'YYYY./MM-DD',
      'YYYY-MM-DD/',
    ])
      assert.equal(refusal(source)?.code, 'part', source);
    assert.deepEqual(refusal('YYYYMD'), { code: 'run-together', first: 'YYYY', second: 'M' });
    assert.deepEqual(refusal('YYYY-M[1]-DD'), { code: 'run-together', first: 'M', second: '1-' });
    assert.deepEqual(refusal('YYYY/MM/Q/WW/E'), { code: 'no-date' });
    assert.equal(refusal(`YYYY-MM-DD${'x'.repeat(300)}`)?.code, 'long');
  });

  it('takes no other file for an entry', () => {
    for (const name of [
      '2026-02-30.md',
      '2026-11-24.txt',
      '2026-11-24',
      'x2026-11-24.md',
      '2026-11-24.md.md',
    ])
      assert.equal(defaultPattern.day(name), undefined, name);
    assert.equal(pattern('YYYY/MM/YYYY-MM-DD').day('2025/11/2026-11-24.md'), undefined);
    assert.equal(pattern('D.M.YYYY').day('04.11.2026.md'), undefined);
    assert.equal(pattern('YYYY-MM-DD ddd').day('2026-11-24 Mon.md'), undefined);
    assert.equal(pattern('YYYY-MM-DD').enters('2026'), false);
    const deep = pattern('YYYY/MM/YYYY-MM-DD');
    assert.deepEqual(
      ['2026', '2026/11', '2026/x', 'x', '2026/11/24', 'node_modules'].filter((each) => deep.enters(each)),
      ['2026', '2026/11'],
    );
  });
});
