import assert from 'node:assert/strict';
import { slashWordAt } from '../../../../src/core/review/slash.ts';

describe('a slash in a comment', () => {
  it('asks for a template where it begins a word', () => {
    assert.deepEqual(slashWordAt([], '/'), { start: 0, typed: '' });
    assert.deepEqual(slashWordAt([], 'I think /que'), { start: 8, typed: 'que' });
    assert.deepEqual(slashWordAt([], '(/Praise'), { start: 1, typed: 'Praise' });
  });

  it('means something else inside a word, a path or a link', () => {
    for (const line of ['and/or', 'src/', './', 'https:/', 'https://', '</', '/etc/', 'a /b c'])
      assert.equal(slashWordAt([], line), undefined, line);
  });

  it('means something else in code', () => {
    assert.equal(slashWordAt(['```sh'], 'cat /'), undefined);
    assert.equal(slashWordAt(['~~~', 'a'], '/'), undefined);
    assert.equal(slashWordAt([], 'see `cd /'), undefined);
    assert.notEqual(slashWordAt(['```', 'code', '```'], '/'), undefined);
    assert.notEqual(slashWordAt([], 'see `cd` /'), undefined);
  });
});
