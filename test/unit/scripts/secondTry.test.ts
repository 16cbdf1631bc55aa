import assert from 'node:assert/strict';
import { afterSecondTry, filesForSecondTry, mayBeAccident } from '../../../scripts/tests/secondTry.ts';
import type { TestOutcome } from '../../../scripts/tests/testOutcome.ts';
import { tallyOf } from '../../../scripts/tests/testOutcome.ts';
import { tiers } from '../../../scripts/tests/tier.ts';

describe('A second try of what failed', () => {
  const outcome = (file: string | undefined, state: TestOutcome['state']): TestOutcome => ({
    title: `of ${file}`,
    state,
    milliseconds: 1,
    ...(file === undefined ? {} : { file }),
  });

  it('is for the files of which a test failed, each once', () => {
    const first = [
      outcome('a', 'passed'),
      outcome('b', 'failed'),
      outcome('b', 'failed'),
      outcome('c', 'failed'),
    ];
    assert.deepEqual(filesForSecondTry(first), ['b', 'c']);
    assert.deepEqual(filesForSecondTry([outcome('a', 'passed')]), []);
  });

  it('is not given to many files, nor where it is not known which file failed', () => {
    assert.deepEqual(filesForSecondTry(['a', 'b', 'c', 'd'].map((file) => outcome(file, 'failed'))), []);
    assert.deepEqual(filesForSecondTry([outcome('a', 'failed'), outcome(undefined, 'failed')]), []);
  });

  it('counts with all it said, and a file that fails twice has failed', () => {
    const first = [outcome('a', 'passed'), outcome('b', 'passed'), outcome('b', 'failed')];
    const well = afterSecondTry(first, ['b'], [outcome('b', 'passed'), outcome('b', 'passed')]);
    assert.deepEqual(tallyOf(well, true), { passed: 3, failed: 0 });
    const again = afterSecondTry(first, ['b'], [outcome('b', 'failed')]);
    assert.deepEqual(tallyOf(again, false), { passed: 1, failed: 1 });
    // A try that ended before it said anything is a failure of its own.
    assert.deepEqual(tallyOf(afterSecondTry(first, ['b'], []), false), { passed: 1, failed: 1 });
  });

  it('is of everything where files are not known, and only where few tests failed', () => {
    const failing = (count: number): readonly TestOutcome[] =>
      Array.from({ length: count }, () => outcome(undefined, 'failed'));
    assert.deepEqual(
      [0, 1, 3, 4].map((count) => mayBeAccident(failing(count))),
      [false, true, true, false],
    );
  });

  it('is had by every tier but the check', () => {
    assert.deepEqual(
      tiers.map(({ name, secondTry }) => `${name}: ${secondTry?.of}`),
      [
        'check: undefined',
        'unit: files',
        'house: files',
        'page: files',
        'host: everything',
        'journeys: files',
      ],
    );
  });
});
