/** What one test did. `error` is what a person needs to find the fault, and only there when it failed. */
export interface TestOutcome {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
  readonly error?: string;
  /** Absolute path of the file that holds the test; only where it is run as it is, not from a bundle. */
  readonly file?: string;
}

/** Precedes an outcome's JSON on a line of output, so that it is found among everything else. */
const outcomeMark = '@those-guys-test ';

/** The line that reports an outcome. */
export function outcomeLine(outcome: TestOutcome): string {
  return outcomeMark + JSON.stringify(outcome);
}

/** Reads an outcome from a line; undefined for every other line. */
export function readOutcome(line: string): TestOutcome | undefined {
  const at = line.indexOf(outcomeMark);
  if (at < 0) return undefined;
  try {
    const value: unknown = JSON.parse(line.slice(at + outcomeMark.length));
    return isOutcome(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isOutcome(value: unknown): value is TestOutcome {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    typeof value.title === 'string' &&
    'state' in value &&
    (value.state === 'passed' || value.state === 'failed' || value.state === 'skipped')
  );
}

/** How many passed and failed. A skipped test is neither: nothing here may be skipped, the check sees to it. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts a tier's outcomes. A tier that ended badly without a failed test (a crash), or that ran no
 * test at all, has one failure of its own.
 */
export function tallyOf(outcomes: readonly TestOutcome[], endedWell: boolean): Tally {
  const passed = outcomes.filter((each) => each.state === 'passed').length;
  const failed = outcomes.filter((each) => each.state === 'failed').length;
  const broken = passed + failed === 0 || (!endedWell && failed === 0);
  return { passed, failed: failed + (broken ? 1 : 0) };
}

/** The last line of every run. */
export function tallyLine(tallies: readonly Tally[]): string {
  const passed = tallies.reduce((sum, each) => sum + each.passed, 0);
  const failed = tallies.reduce((sum, each) => sum + each.failed, 0);
  return `${passed} passed, ${failed} failed`;
}

/** One outcome for a person: a mark, the title, the time when it was long, the error indented. */
export function readableOutcome(outcome: TestOutcome): string {
  const mark = { passed: '✔', failed: '✘', skipped: '–' }[outcome.state];
  const time = outcome.milliseconds >= 1000 ? ` (${(outcome.milliseconds / 1000).toFixed(1)} s)` : '';
  const error = outcome.error ? `\n${outcome.error.replaceAll(/^/gm, '      ')}` : '';
  return `  ${mark} ${outcome.title}${time}${error}`;
}
