import assert from 'node:assert/strict';
import { shownPath, shownPullRequest, shownSide } from '../../../../src/core/review/shownSide.ts';

const review = (base: unknown): string =>
  JSON.stringify({ path: 'src/a.ts', commit: 'c0ffee', base, isOutdated: false });
const pr = (isBase: unknown): string =>
  JSON.stringify({
    baseCommit: 'b',
    headCommit: 'h',
    isBase,
    fileName: 'src/a.ts',
    prNumber: 12,
    remoteName: 'origin',
  });

describe('a document of GitHub’s extension', () => {
  it('shows the side that its address says', () => {
    assert.deepEqual(
      [shownSide('review', review(true)), shownSide('review', review(false))],
      ['left', 'right'],
    );
    assert.deepEqual([shownSide('pr', pr(true)), shownSide('pr', pr(false))], ['left', 'right']);
  });

  it('shows no side that its address does not say', () => {
    for (const [scheme, query] of [
      ['review', ''],
      ['review', 'null'],
      ['review', '{'],
      ['review', review('yes')],
      ['review', pr(true)],
      ['file', review(true)],
      ['git', review(true)],
    ] as const)
      assert.equal(shownSide(scheme, query), undefined, `${scheme} ${query}`);
  });

  it('has the path of its file, without an ending that is not the file’s', () => {
    assert.equal(shownPath('review', '/w/src/a.ts.git', review(true)), '/w/src/a.ts');
    assert.equal(shownPath('review', '/w/src/a.ts', review(true)), '/w/src/a.ts');
    assert.equal(shownPath('review', '/w/x.git', JSON.stringify({ path: 'x.git', base: true })), '/w/x.git');
    assert.equal(shownPath('pr', '/w/src/a.ts', pr(true)), '/w/src/a.ts');
    assert.equal(shownPath('review', '/w/a.git', ''), '/w/a.git');
  });

  it('is of a pull request where its address says of which', () => {
    assert.deepEqual(shownPullRequest('pr', pr(true)), { remote: 'origin', number: 12 });
    for (const [scheme, query] of [
      ['review', pr(true)],
      ['pr', ''],
      ['pr', '{"prNumber":-1,"remoteName":"origin"}'],
      ['pr', '{"prNumber":1}'],
    ] as const)
      assert.equal(shownPullRequest(scheme, query), undefined);
  });
});
