import assert from 'node:assert/strict';
import type { TestOutcome } from '../../../scripts/tests/testOutcome.ts';
import { outcomeLine, readOutcome, tallyLine, tallyOf } from '../../../scripts/tests/testOutcome.ts';

describe('The count of a test run', () => {
  const passed: TestOutcome = { title: 'a', state: 'passed', milliseconds: 1 };
  const failed: TestOutcome = { title: 'b', state: 'failed', milliseconds: 1, error: 'two\nlines' };

  it('reads from a line what was written on it, among other text', () => {
    assert.deepEqual(readOutcome(`%c INFO ${outcomeLine(failed)}`), failed);
    assert.equal(readOutcome('ordinary output'), undefined);
    assert.equal(readOutcome('@those-guys-test {"title":'), undefined);
    assert.equal(readOutcome('@those-guys-test {"title":"x","state":"maybe"}'), undefined);
  });

  it('counts a tier without tests as one failure', () => {
    assert.deepEqual(tallyOf([], true), { passed: 0, failed: 1 });
    assert.deepEqual(tallyOf([{ ...passed, state: 'skipped' }], true), { passed: 0, failed: 1 });
  });

  it('counts a crash after passing tests as one failure, and a failed test only once', () => {
    assert.deepEqual(tallyOf([passed], false), { passed: 1, failed: 1 });
    assert.deepEqual(tallyOf([passed, failed], false), { passed: 1, failed: 1 });
    assert.deepEqual(tallyOf([passed], true), { passed: 1, failed: 0 });
  });

  it('is one line over all tiers', () => {
    assert.equal(
      tallyLine([
        { passed: 2, failed: 0 },
        { passed: 1, failed: 3 },
      ]),
      '3 passed, 3 failed',
    );
  });
});
