import type { Runner, Test } from 'mocha';
import type { TestOutcome } from './testOutcome.ts';
import { outcomeLine } from './testOutcome.ts';

/**
 * A mocha reporter that prints one line per test for scripts/test.ts to count. It runs in Node, in both
 * extension hosts and so uses nothing but the console. A failed hook counts as a failed test.
 */
export class OutcomeReporter {
  constructor(runner: Runner) {
    const report = (test: Test, state: TestOutcome['state'], error?: unknown): void => {
      const file = test.file ?? test.parent?.file;
      const outcome = {
        title: test.fullTitle(),
        state,
        milliseconds: test.duration ?? 0,
        ...(file === undefined ? {} : { file }),
      };
      console.log(outcomeLine(error === undefined ? outcome : { ...outcome, error: describeError(error) }));
    };
    runner.on('pass', (test) => report(test, 'passed'));
    runner.on('pending', (test) => report(test, 'skipped'));
    runner.on('fail', (test, error) => report(test, 'failed', error));
  }
}

/** The error's stack with what was expected and seen; other values as text. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const compared = 'expected' in error && 'actual' in error && !error.message.includes('\n');
  const values = compared ? `\nexpected: ${show(error.expected)}\nactual:   ${show(error.actual)}` : '';
  return `${error.stack ?? error.message}${values}`;
}

function show(value: unknown): string {
  try {
    return JSON.stringify(value)?.slice(0, 2000) ?? String(value);
  } catch {
    return String(value);
  }
}

// mocha loads a reporter with `require` and wants the class itself.
export { OutcomeReporter as 'module.exports' };
