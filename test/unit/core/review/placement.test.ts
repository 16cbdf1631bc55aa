import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mapLines } from '../../../../src/core/review/lineMap.ts';
import { hunksOf } from '../../../../src/core/review/patch.ts';
import { type ChangedFile, placeDraft } from '../../../../src/core/review/placement.ts';

/** A unified diff as git writes one: three lines around each change. */
function diff(left: readonly string[], right: readonly string[]): string {
  const map = mapLines(left, right);
  const rows: { readonly sign: ' ' | '-' | '+'; readonly left: number; readonly right: number }[] = [];
  let at = 0;
  for (const [line, to] of map.entries()) {
    if (to === undefined) {
      rows.push({ sign: '-', left: line, right: at });
      continue;
    }
    for (; at < to; at++) rows.push({ sign: '+', left: line, right: at });
    rows.push({ sign: ' ', left: line, right: at++ });
  }
  for (; at < right.length; at++) rows.push({ sign: '+', left: left.length, right: at });
  const shown = rows.map((_, row) =>
    rows.slice(Math.max(0, row - 3), row + 4).some(({ sign }) => sign !== ' '),
  );
  let patch = '';
  for (let row = 0; row < rows.length; row++) {
    if (!shown[row]) continue;
    let end = row;
    while (shown[end]) end++;
    const part = rows.slice(row, end);
    const count = (not: string): number => part.filter(({ sign }) => sign !== not).length;
    const from = (length: number, first: number): number => (length === 0 ? first : first + 1);
    const [lefts, rights] = [count('+'), count('-')];
    patch += `@@ -${from(lefts, part[0]?.left ?? 0)},${lefts} +${from(rights, part[0]?.right ?? 0)},${rights} @@\n`;
    for (const { sign, left: l, right: r } of part) patch += `${sign}${sign === '+' ? right[r] : left[l]}\n`;
    row = end;
  }
  return patch;
}

const base = Array.from({ length: 30 }, (_, at) => `line ${at + 1}`);
const head = [...base.slice(0, 9), 'new a', 'new b', ...base.slice(9, 19), ...base.slice(21)];
const file: ChangedFile = { path: 'src/a.ts', change: 'changed', patch: diff(base, head) };
const place = (
  line: number,
  more: Partial<Parameters<typeof placeDraft>[0]> = {},
  files: readonly ChangedFile[] = [file],
  headText: string | undefined = head.join('\n'),
): ReturnType<typeof placeDraft> =>
  placeDraft(
    {
      path: 'src/a.ts',
      side: 'right',
      startLine: line - 1,
      endLine: line - 1,
      text: head.join('\n'),
      ...more,
    },
    files,
    headText,
  );

describe('where a draft belongs at the head of a pull request', () => {
  it('is on the right for added and unchanged lines, with their numbers', () => {
    for (const line of [7, 10, 11, 14])
      assert.deepEqual(place(line), {
        kind: 'lines',
        place: { path: 'src/a.ts', side: 'right', line },
        moved: 0,
      });
  });

  it('is on the left for lines that were removed', () => {
    assert.deepEqual(place(20, { side: 'left', text: base.join('\n') }, [file], base.join('\n')), {
      kind: 'lines',
      place: { path: 'src/a.ts', side: 'left', line: 20 },
      moved: 0,
    });
  });

  it('is a range, cut at the edge of what the change shows', () => {
    assert.deepEqual(place(11, { startLine: 8 }), {
      kind: 'lines',
      place: { path: 'src/a.ts', side: 'right', startLine: 9, line: 11 },
      moved: 0,
    });
    assert.deepEqual(place(8, { startLine: 0 }), {
      kind: 'lines',
      place: { path: 'src/a.ts', side: 'right', startLine: 7, line: 8 },
      moved: 0,
    });
  });

  it('follows lines that moved since, and says by how much', () => {
    const local = ['mine', 'mine too', ...head].join('\r\n');
    assert.deepEqual(place(13, { text: local }), {
      kind: 'lines',
      place: { path: 'src/a.ts', side: 'right', line: 11 },
      moved: -2,
    });
  });

  it('is nowhere when the lines were changed since; the nearest shown line is told', () => {
    const local = head.map((line) => (line === 'new b' ? 'what I read' : line)).join('\n');
    const found = place(11, { text: local });
    assert.equal(found.kind, 'gone');
    assert.deepEqual(found.kind === 'gone' && found.nearest, { path: 'src/a.ts', side: 'right', line: 10 });
  });

  it('is outside when the change does not show the lines', () => {
    assert.deepEqual(place(2), {
      kind: 'outside',
      path: 'src/a.ts',
      nearest: { path: 'src/a.ts', side: 'right', line: 7 },
    });
    assert.deepEqual(place(2, {}, [{ path: 'src/a.ts', change: 'changed' }]), {
      kind: 'outside',
      path: 'src/a.ts',
      nearest: undefined,
    });
  });

  it('is found under the new name of a renamed file', () => {
    const renamed = { ...file, path: 'src/b.ts', previousPath: 'src/a.ts' };
    assert.deepEqual(place(10, {}, [renamed]), {
      kind: 'lines',
      place: { path: 'src/b.ts', side: 'right', line: 10 },
      moved: 0,
    });
  });

  it('has only the side that the file has', () => {
    const added: ChangedFile = { path: 'src/a.ts', change: 'added', patch: '@@ -0,0 +1,2 @@\n+a\n+b\n' };
    const removed: ChangedFile = { path: 'src/a.ts', change: 'removed', patch: '@@ -1,2 +0,0 @@\n-a\n-b\n' };
    assert.deepEqual(place(2, { side: 'left' }, [added]).kind, 'lines');
    const found = place(2, {}, [removed]);
    assert.equal(found.kind === 'lines' && found.place.side, 'left');
  });

  it('is in no file that the pull request does not change', () => {
    assert.deepEqual(place(1, { path: 'src/other.ts' }), { kind: 'not-changed' });
  });

  it('is always a line that the patch shows on that side, with the text that was meant', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '}', ''), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(lines, lines, lines, fc.nat(), fc.nat(3), (left, right, local, at, more) => {
        const patch = diff(left, right);
        const endLine = at % local.length;
        const startLine = Math.max(0, endLine - more);
        const found = placeDraft(
          { path: 'x', side: 'right', startLine, endLine, text: local.join('\n') },
          [{ path: 'x', change: 'changed', patch }],
          right.join('\n'),
        );
        if (found.kind !== 'lines') return;
        const { line, startLine: start = line } = found.place;
        assert.equal(right[line - 1], local[endLine]);
        assert.ok(start <= line && line - start <= right.length);
        const shownIn = hunksOf(patch).filter(
          (hunk) => start >= hunk.rightStart && line < hunk.rightStart + hunk.rightLines,
        );
        assert.equal(shownIn.length, 1);
      }),
      { numRuns: 500 },
    );
  });
});
