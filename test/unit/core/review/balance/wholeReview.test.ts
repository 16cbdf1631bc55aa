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

  it('takes criticism for no praise, however kind its words are', () => {
    const comments = [
      'This is not a good name.',
      'Not great.',
      'This does not work well on Windows.',
      'Clean this up.',
      'The happy path is missing.',
      'I am not happy with this lock.',
      'This is a terrible idea, no thanks.',
      'I do not like that the parser reads files.',
    ];
    assert.deepEqual(
      parts(...comments).filter((part) => part === 'praise'),
      [],
    );
  });

  it('does not take code that blocks for a blocker', () => {
    assert.deepEqual(
      parts(
        'This is a blocking call on the main thread.',
        'The blocking queue is bounded here.',
        'Is this blocking the event loop?',
        'You should use a non-blocking read here; this is a blocker for me.',
        'This is blocking for me.',
        'I consider this blocking.',
      ),
      ['remark', 'remark', 'question', 'blocker', 'blocker', 'blocker'],
    );
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
