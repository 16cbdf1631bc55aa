import { join } from 'node:path';
import { projectRoot } from '../embedded/places.ts';

/** One level of tests: a program that reports outcomes, or one that is itself a single test. */
export interface Tier {
  readonly name: string;
  /** Arguments for Node, run in the project's folder. */
  readonly args: readonly string[];
  /** `outcomes`: prints one line per test. `exit code`: passed when it ends with 0. */
  readonly counts: 'outcomes' | 'exit code';
  /** It starts the embedded host or its browser, which is installed before the first of its tests has a clock on it. */
  readonly needsEmbeddedHost?: true;
  readonly secondTry?: SecondTry;
}

/**
 * What is run once more where few tests failed: real processes, browsers and a whole VS Code share the machine with
 * whatever else it does. A failure that comes back counts, one that does not is named at the end.
 */
export interface SecondTry {
  /** Arguments for Node; the files of which a test failed follow where it is of those alone. */
  readonly args: readonly string[];
  readonly of: 'files' | 'everything';
}

const mocha = [
  join(projectRoot, 'node_modules', 'mocha', 'bin', 'mocha.js'),
  '--reporter',
  join(projectRoot, 'scripts', 'tests', 'outcomeReporter.ts'),
];

// A configuration of its own: a browser or a host needs more time than a unit test.
const workbenchConfig = ['--config', join(projectRoot, 'test', 'tier.mocharc.json')];

const hostTests = [join(projectRoot, 'scripts', 'hostTests.ts'), '--outcomes'];

/** Every tier in the order in which it is run: what is quick and says most comes first. */
export const tiers: readonly Tier[] = [
  { name: 'check', args: [join(projectRoot, 'scripts', 'check.ts')], counts: 'exit code' },
  {
    name: 'unit',
    args: [...mocha, 'test/unit/**/*.test.ts', 'test/faults/**/*.test.ts'],
    counts: 'outcomes',
    secondTry: { args: mocha, of: 'files' },
  },
  mochaTier('house'),
  { ...mochaTier('page', 'webview'), needsEmbeddedHost: true },
  {
    name: 'host',
    args: hostTests,
    counts: 'outcomes',
    needsEmbeddedHost: true,
    // One bundle holds them all.
    secondTry: { args: hostTests, of: 'everything' },
  },
  { ...mochaTier('journeys'), needsEmbeddedHost: true },
];

function mochaTier(name: string, folder: string = name): Tier {
  return {
    name,
    args: [...mocha, ...workbenchConfig, `test/${folder}/**/*.test.ts`],
    counts: 'outcomes',
    secondTry: { args: [...mocha, ...workbenchConfig], of: 'files' },
  };
}
