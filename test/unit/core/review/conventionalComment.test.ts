import assert from 'node:assert/strict';
import {
  commentPrefix,
  prefixLength,
  type PrefixEdit,
  withLabel,
  withWeight,
} from '../../../../src/core/review/conventionalComment.ts';

function applied(line: string, { length, prefix }: PrefixEdit): string {
  return prefix + line.slice(length);
}

describe('the beginning of a conventional comment', () => {
  it('is written as the convention shows it', () => {
    assert.equal(commentPrefix('issue', ['blocking', 'security']), '**issue (blocking, security):** ');
    assert.equal(commentPrefix('praise', []), '**praise:** ');
    assert.equal(commentPrefix(undefined, ['blocking']), '**blocking:** ');
    assert.equal(commentPrefix(undefined, []), '');
  });

  it('is found at the start of a line, and nowhere else', () => {
    assert.equal(prefixLength('**issue (blocking):** text'), 22);
    assert.equal(prefixLength('**Note:** text'), 0);
    assert.equal(prefixLength('see **issue:** text'), 0);
  });

  it('takes one weight in place of the other, and keeps the rest', () => {
    assert.equal(applied('It fails.', withWeight('It fails.', 'blocking')), '**blocking:** It fails.');
    const issue = '**issue (non-blocking, security):** It fails.';
    assert.equal(applied(issue, withWeight(issue, 'blocking')), '**issue (blocking, security):** It fails.');
    const bare = '**blocking:** It fails.';
    assert.equal(applied(bare, withWeight(bare, 'non-blocking')), '**non-blocking:** It fails.');
    const twice = applied(bare, withWeight(bare, 'blocking'));
    assert.equal(twice, bare);
  });

  it('takes one label in place of the other, and keeps the weight', () => {
    const bare = '**blocking:** It fails.';
    assert.equal(applied(bare, withLabel(bare, 'issue')), '**issue (blocking):** It fails.');
    const issue = '**issue (blocking):** It fails.';
    assert.equal(applied(issue, withLabel(issue, 'question')), '**question (blocking):** It fails.');
  });

  it('leaves a beginning that is none of the convention’s alone', () => {
    const own = '**important:** It fails.';
    assert.equal(applied(own, withLabel(own, 'note')), '**note:** **important:** It fails.');
  });
});
