import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { createInterface } from 'node:readline';
import { ownedProcess } from '../embedded/ownedProcess.ts';
import { projectRoot } from '../embedded/places.ts';
import { afterSecondTry, filesForSecondTry, mayBeAccident } from './secondTry.ts';
import type { Tally, TestOutcome } from './testOutcome.ts';
import { readableOutcome, readOutcome, tallyLine, tallyOf } from './testOutcome.ts';
import type { Tier } from './tier.ts';

interface Run {
  readonly outcomes: readonly TestOutcome[];
  /** It ended by itself and said with its exit code that nothing failed. */
  readonly endedWell: boolean;
}

/** A tier's count, with what failed in it, at the first try as well. */
export interface TierEnd {
  readonly tally: Tally;
  readonly failed: readonly TestOutcome[];
  /** What failed at first and passed when it was tried again. */
  readonly mended: readonly TestOutcome[];
}

/** Runs one tier, printing its tests as they end, and counts it. */
export async function runTier(tier: Tier): Promise<TierEnd> {
  const begun = Date.now();
  console.log(`\n${tier.name}`);
  const first = await runOnce(tier.args);
  const run = await withSecondTry(tier, first);
  const outcomes = [...run.outcomes];
  if (tier.counts === 'exit code') {
    const state = run.endedWell ? 'passed' : 'failed';
    outcomes.push({ title: tier.name, state, milliseconds: Date.now() - begun });
  }
  const tally = tallyOf(outcomes, run.endedWell);
  const failed = outcomes.filter(({ state }) => state === 'failed');
  if (tally.failed > failed.length) {
    const error = outcomes.length === 0 ? 'ran no test' : 'did not end well';
    console.log(`  ✘ ${tier.name} ${error}`);
    failed.push({ title: `${tier.name} ${error}`, state: 'failed', milliseconds: 0 });
  }
  console.log(`${tier.name}: ${tallyLine([tally])} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  const stillFailed = new Set(failed.map(({ title }) => title));
  const mended = first.outcomes.filter(({ state, title }) => state === 'failed' && !stillFailed.has(title));
  return { tally, failed, mended };
}

/** Runs again, once, what failed, and says so: a test that needs it often is a test to mend. */
async function withSecondTry(tier: Tier, first: Run): Promise<Run> {
  const { secondTry } = tier;
  if (!secondTry) return first;
  if (secondTry.of === 'everything') {
    if (!mayBeAccident(first.outcomes)) return first;
    console.log(`  A second try of ${tier.name}`);
    return runOnce(secondTry.args);
  }
  const files = filesForSecondTry(first.outcomes);
  if (files.length === 0) return first;
  console.log(`  A second try, alone: ${files.map((file) => relative(projectRoot, file)).join(', ')}`);
  const second = await runOnce([...secondTry.args, ...files]);
  return { outcomes: afterSecondTry(first.outcomes, files, second.outcomes), endedWell: second.endedWell };
}

async function runOnce(args: readonly string[]): Promise<Run> {
  const child = ownedProcess(
    spawn(process.execPath, [...args], {
      cwd: projectRoot,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const outcomes: TestOutcome[] = [];
  if (child.process.stdout) {
    createInterface({ input: child.process.stdout }).on('line', (line) => {
      const outcome = readOutcome(line);
      if (outcome) outcomes.push(outcome);
      console.log(outcome ? readableOutcome(outcome) : line);
    });
  }
  const end = await child.ended;
  // Whatever a crashed tier left running goes with it.
  child.kill();
  return { outcomes, endedWell: end.kind === 'ended' && end.code === 0 };
}
