import assert from 'node:assert/strict';
import { permalink, type LinkedLines } from '../../../../src/core/review/permalink.ts';

const lines: LinkedLines = {
  web: 'https://github.com/octo/repo',
  style: 'github',
  commit: 'abc123',
  path: 'src/a b#.ts',
  startLine: 1,
  endLine: 2,
  text: 'a\nb\nc\nd',
  committed: 'a\r\nb\r\nc\r\nd',
};

describe('a link to lines at a commit', () => {
  it('leads to them as each forge writes it, whatever the line ends and the name of the file', () => {
    const address = 'https://github.com/octo/repo/blob/abc123/src/a%20b%23.ts';
    assert.equal(permalink(lines), `${address}#L2-L3`);
    assert.equal(permalink({ ...lines, endLine: 1 }), `${address}#L2`);
    assert.equal(
      permalink({ ...lines, web: 'https://gitlab.com/octo/repo', style: 'gitlab', path: 'a.ts' }),
      'https://gitlab.com/octo/repo/-/blob/abc123/a.ts#L2-3',
    );
  });

  it('follows lines that moved since, and is not given for lines that the commit does not have', () => {
    assert.match(permalink({ ...lines, committed: 'new\na\nb\nc\nd' }) ?? '', /#L3-L4$/);
    assert.equal(permalink({ ...lines, committed: 'a\nB\nc\nd' }), undefined);
    assert.equal(permalink({ ...lines, committed: 'a\nb\nbetween\nc\nd' }), undefined);
    assert.equal(permalink({ ...lines, endLine: 99 }), undefined);
  });
});
