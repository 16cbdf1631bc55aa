import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  ignoreLine,
  ignoreVerdict,
  withIgnoreLine,
  type JournalPlaceFacts,
} from '../../../../src/core/reflection/ignoreRule.ts';

const inside: JournalPlaceFacts = { below: 'my journal', ignored: false, tracked: false, accepted: false };

describe('a journal and the repository around it', () => {
  it('warns with the line to add when the repository would commit the journal', () => {
    assert.deepEqual(ignoreVerdict(inside), { kind: 'warn', line: '/my journal/', tracked: false });
  });

  it('says nothing outside a repository, in an ignored folder, in a repository of its own and when accepted', () => {
    assert.deepEqual(ignoreVerdict({ ...inside, below: undefined }), { kind: 'none', because: 'outside' });
    assert.deepEqual(ignoreVerdict({ ...inside, ignored: true }), { kind: 'none', because: 'ignored' });
    assert.deepEqual(ignoreVerdict({ ...inside, below: '' }), { kind: 'none', because: 'own-repository' });
    assert.deepEqual(ignoreVerdict({ ...inside, accepted: true }), { kind: 'none', because: 'accepted' });
  });

  it('warns about files that git keeps already, also where new ones are ignored or nobody could ask', () => {
    for (const ignored of [true, false, undefined]) {
      const verdict = ignoreVerdict({ ...inside, ignored, tracked: true });
      assert.deepEqual(verdict, { kind: 'warn', line: '/my journal/', tracked: true });
    }
  });

  it('cannot tell when git could not be asked, and still knows the line', () => {
    const verdict = ignoreVerdict({ ...inside, ignored: undefined });
    assert.deepEqual(verdict, { kind: 'cannot-tell', line: '/my journal/' });
  });

  it('warns without a line when no line can name the folder', () => {
    const verdict = ignoreVerdict({ ...inside, below: 'two\nlines' });
    assert.deepEqual(verdict, { kind: 'warn-unwritable', tracked: false });
  });
});

describe('the line in .gitignore', () => {
  const line = '/journal/';
  const cases: readonly (readonly [string, string | undefined, string])[] = [
    ['makes the file', undefined, '/journal/\n'],
    ['fills an empty file', '', '/journal/\n'],
    ['keeps a byte order mark first', '\uFEFF', '\uFEFF/journal/\n'],
    ['ends an unfinished last line first', 'dist', 'dist\n/journal/\n'],
    ['keeps to the line ends of the file', 'dist\r\nout\r\n', 'dist\r\nout\r\n/journal/\r\n'],
    ['does not take a lone carriage return for a line end', 'dist\r', 'dist\r\r\n/journal/\n'],
    [
      'stands behind a line that undoes an earlier one',
      '/journal/\n!/journal/',
      '/journal/\n!/journal/\n/journal/\n',
    ],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => assert.equal(withIgnoreLine(before, line), after));
  }

  it('is added behind all that was there, as a line of its own', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '!', ' ', '\uFEFF') });
    fc.assert(
      fc.property(text, (before) => {
        const after = withIgnoreLine(before, line);
        assert.ok(after.startsWith(before));
        // As git reads the file: lines end at `\n`, and one `\r` before that is no part of the pattern.
        const patterns = (source: string): readonly string[] => {
          const lines = source.split('\n');
          const last = lines.pop() ?? '';
          return [...lines.map((each) => each.replace(/\r$/, '')), ...(last === '' ? [] : [last])];
        };
        const was = before === '\uFEFF' ? [] : patterns(before);
        assert.deepEqual(patterns(after.slice(before === '\uFEFF' ? 1 : 0)), [...was, line]);
      }),
    );
  });

  it('makes git itself ignore the folder, and no other of that name', () => {
    const root = mkdtempSync(join(tmpdir(), 'ignore-rule-'));
    try {
      execFileSync('git', ['init', '--quiet', root]);
      const names = [
        'journal',
        'my notes',
        '#1',
        '!now',
        'a*b',
        'a[b]c',
        String.raw`back\slash`,
        'end ',
        'deep/er',
      ];
      for (const name of names) {
        const added = ignoreLine(name);
        assert.ok(added);
        mkdirSync(join(root, name), { recursive: true });
        mkdirSync(join(root, 'other', name), { recursive: true });
        writeFileSync(join(root, '.gitignore'), withIgnoreLine('dist\r', added));
        const ignores = (path: string): boolean => {
          try {
            execFileSync('git', ['-C', root, 'check-ignore', '--quiet', '--', path]);
            return true;
          } catch {
            return false;
          }
        };
        assert.equal(ignores(`${name}/2026-11-24.md`), true, name);
        assert.equal(ignores(`other/${name}/2026-11-24.md`), false, name);
        assert.equal(ignores('axb/file'), false, name);
      }
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
