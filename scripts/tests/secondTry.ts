import type { TestOutcome } from './testOutcome.ts';

/** So many files, or tests, may have met an accident; where more fail, something is wrong. */
const most = 3;

/** Whether so few tests failed that it may have been an accident of the machine's. */
export function mayBeAccident(outcomes: readonly TestOutcome[]): boolean {
  const failed = outcomes.filter(({ state }) => state === 'failed').length;
  return failed > 0 && failed <= most;
}

/** The files of which a test failed, to be run once more; none where a failure is no accident of the machine's. */
export function filesForSecondTry(outcomes: readonly TestOutcome[]): readonly string[] {
  const failed = outcomes.filter(({ state }) => state === 'failed').map(({ file }) => file);
  const files = [...new Set(failed.filter((file) => file !== undefined))];
  // What failed outside of a file cannot be tried again.
  return failed.includes(undefined) || files.length > most ? [] : files;
}

/** What counts after a second try: all that these files said in it, and of every other file what it said at first. */
export function afterSecondTry(
  first: readonly TestOutcome[],
  files: readonly string[],
  second: readonly TestOutcome[],
): readonly TestOutcome[] {
  return [...first.filter(({ file }) => file === undefined || !files.includes(file)), ...second];
}
