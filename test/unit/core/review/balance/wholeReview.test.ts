import assert from 'node:assert/strict';
import { checkBalance } from '../../../../../src/core/review/balance/check.ts';
import { readWholeReview } from '../../../../../src/core/review/balance/wholeReview.ts';

const parts = (...comments: readonly string[]): readonly string[] =>
  readWholeReview(comments.map((text) => ({ text, findings: [] }))).map(({ part }) => part);

describe('a whole review before it is sent', () => {
  it('tells blockers, questions, suggestions, praise and remarks apart by their words', () => {
    assert.deepEqual(
      parts(
        'Blocking: an empty basket fails here.',
        'This must be fixed before we merge.',
        'What happens with an empty basket?',
        'Maybe use the helper from above instead.',
        'Nice, the test reads like the story.',
        'This file is generated.',
      ),
      ['blocker', 'blocker', 'question', 'suggestion', 'praise', 'remark'],
    );
  });

  it('does not take “not blocking” for a blocker', () => {
    assert.deepEqual(parts('Not blocking: your call.', 'Non-blocking, but could we rename it?'), [
      'remark',
      'question',
    ]);
  });

  it('believes a label of Conventional Comments before the words', () => {
    assert.deepEqual(
      parts(
        '**issue (blocking):** Thanks, but this fails.',
        '**praise:** Is this not lovely?',
        '**nitpick (non-blocking):** A comma before we merge.',
        '**thought:** Could be used elsewhere.',
        '**question:** I do not see why.',
      ),
      ['blocker', 'praise', 'suggestion', 'remark', 'question'],
    );
  });

  it('has the findings that each comment came with, and no others, warnings first', () => {
    const text = 'Obviously this is wrong, you idiot.';
    const findings = checkBalance(text);
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['hint', 'warning'],
    );
    const [harsh, calm] = readWholeReview([
      { text, findings },
      { text, findings: [] },
    ]);
    assert.deepEqual(
      harsh?.findings.map(({ severity }) => severity),
      ['warning', 'hint'],
    );
    assert.deepEqual(calm?.findings, []);
  });

  it('is empty without comments, and reads a very long one in part', () => {
    assert.deepEqual(readWholeReview([]), []);
    assert.deepEqual(parts(`${'word '.repeat(20_000)}blocking`), ['remark']);
  });
});
