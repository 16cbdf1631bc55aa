import assert from 'node:assert/strict';
import { threadsAtLines, type Thread } from '../../../../src/core/review/thread.ts';

const thread = (id: string, more: Partial<Thread> = {}, at = 1): Thread => ({
  id,
  path: 'src/a.ts',
  line: 3,
  side: 'right',
  isResolved: false,
  mayReply: true,
  comments: [{ id, author: undefined, body: '', at, url: '' }],
  ...more,
});
const place = { path: 'src/a.ts', side: 'right', startLine: 2, endLine: 4 } as const;
const found = (threads: readonly Thread[]): readonly string[] =>
  threadsAtLines(threads, place).map(({ id }) => id);

describe('threads about lines', () => {
  it('are those on the same side of the same file, at any of the lines', () => {
    assert.deepEqual(
      found([
        thread('first', { line: 2 }),
        thread('last', { line: 4 }),
        thread('above', { line: 1 }),
        thread('below', { line: 5 }),
        thread('gone', { line: undefined }),
        thread('left', { side: 'left' }),
        thread('elsewhere', { path: 'src/b.ts' }),
      ]),
      ['first', 'last'],
    );
  });

  it('come open ones first, the latest word first', () => {
    assert.deepEqual(
      found([thread('old', {}, 1), thread('done', { isResolved: true }, 9), thread('new', {}, 5)]),
      ['new', 'old', 'done'],
    );
  });
});
