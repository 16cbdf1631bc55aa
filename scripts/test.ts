/**
 * `npm test`: builds once, then runs every tier and ends with one line, `N passed, N failed`. Tiers can be named
 * (`npm test -- unit journeys`); `--no-build` takes the build that is there.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { ensureEmbeddedHost } from './embedded/install.ts';
import { ObstacleError } from './embedded/obstacle.ts';
import { ownedProcess } from './embedded/ownedProcess.ts';
import { projectRoot } from './embedded/places.ts';
import type { Tally, TestOutcome } from './tests/testOutcome.ts';
import { readableOutcome, readOutcome, tallyLine, tallyOf } from './tests/testOutcome.ts';
import type { Tier } from './tests/tier.ts';
import { tiers } from './tests/tier.ts';

/** Runs one tier, printing its tests as they end, and counts it. */
async function runTier(tier: Tier): Promise<Tally> {
  const begun = Date.now();
  console.log(`\n${tier.name}`);
  const child = ownedProcess(
    spawn(process.execPath, [...tier.args], {
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
  const endedWell = end.kind === 'ended' && end.code === 0;
  const state = endedWell ? 'passed' : 'failed';
  if (tier.counts === 'exit code')
    outcomes.push({ title: tier.name, state, milliseconds: Date.now() - begun });
  const tally = tallyOf(outcomes, endedWell);
  if (tally.failed > outcomes.filter((each) => each.state === 'failed').length) {
    console.log(`  ✘ ${tier.name} ${outcomes.length === 0 ? 'ran no test' : 'did not end well'}`);
  }
  console.log(`${tier.name}: ${tallyLine([tally])} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return tally;
}

/** Sets the embedded host up on first use; where that cannot be, the tiers that need it say so with their tests. */
async function prepareEmbeddedHost(): Promise<void> {
  try {
    await ensureEmbeddedHost();
  } catch (error) {
    if (!(error instanceof ObstacleError)) throw error;
    console.error(error.message);
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: { build: { type: 'boolean', default: true } },
  });
  const unknown = positionals.filter((name) => !tiers.some((tier) => tier.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such tier: ${unknown.join(', ')}. There are: ${tiers.map((tier) => tier.name).join(', ')}.`,
    );
    return 2;
  }
  const wanted = tiers.filter((tier) => positionals.length === 0 || positionals.includes(tier.name));
  const tallies: Tally[] = [];
  if (values.build && !build(['--tests'])) tallies.push({ passed: 0, failed: 1 });
  for (const tier of wanted) {
    if (tier.needsEmbeddedHost) await prepareEmbeddedHost();
    tallies.push(await runTier(tier));
  }
  console.log(`\n${tallyLine(tallies)}`);
  return tallies.some((tally) => tally.failed > 0) ? 1 : 0;
}

process.exitCode = await main();
