import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { createInterface } from 'node:readline';
import { ownedProcess } from '../embedded/ownedProcess.ts';
import { projectRoot } from '../embedded/places.ts';
import { afterSecondTry, filesForSecondTry } from './secondTry.ts';
import type { Tally, TestOutcome } from './testOutcome.ts';
import { readableOutcome, readOutcome, tallyLine, tallyOf } from './testOutcome.ts';
import type { Tier } from './tier.ts';

interface Run {
  readonly outcomes: readonly TestOutcome[];
  /** It ended by itself and said with its exit code that nothing failed. */
  readonly endedWell: boolean;
}

/** Runs one tier, printing its tests as they end, and counts it. */
export async function runTier(tier: Tier): Promise<Tally> {
  const begun = Date.now();
  console.log(`\n${tier.name}`);
  const run = await withSecondTry(tier, await runOnce(tier.args));
  const outcomes = [...run.outcomes];
  if (tier.counts === 'exit code') {
    const state = run.endedWell ? 'passed' : 'failed';
    outcomes.push({ title: tier.name, state, milliseconds: Date.now() - begun });
  }
  const tally = tallyOf(outcomes, run.endedWell);
  if (tally.failed > outcomes.filter((each) => each.state === 'failed').length) {
    console.log(`  ✘ ${tier.name} ${outcomes.length === 0 ? 'ran no test' : 'did not end well'}`);
  }
  console.log(`${tier.name}: ${tallyLine([tally])} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return tally;
}

/** Runs again, once, what failed, and says so: a test that needs it often is a test to mend. */
async function withSecondTry(tier: Tier, first: Run): Promise<Run> {
  const files = tier.secondTry ? filesForSecondTry(first.outcomes) : [];
  if (!tier.secondTry || files.length === 0) return first;
  console.log(`  A second try, alone: ${files.map((file) => relative(projectRoot, file)).join(', ')}`);
  const second = await runOnce([...tier.secondTry, ...files]);
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
