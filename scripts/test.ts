/**
 * `npm test`: builds once, then runs every tier and ends with one line, `N passed, N failed`. Tiers can be named
 * (`npm test -- unit journeys`); `--no-build` takes the build that is there.
 */
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { ensureEmbeddedHost } from './embedded/install.ts';
import { ObstacleError } from './embedded/obstacle.ts';
import type { Tally, TestOutcome } from './tests/testOutcome.ts';
import { readableOutcome, tallyLine } from './tests/testOutcome.ts';
import { tiers } from './tests/tier.ts';
import { runTier, type TierEnd } from './tests/tierRun.ts';

/** Sets the embedded host up on first use; where that cannot be, the tiers that need it say so with their tests. */
async function prepareEmbeddedHost(): Promise<void> {
  try {
    await ensureEmbeddedHost();
  } catch (error) {
    if (!(error instanceof ObstacleError)) throw error;
    console.error(error.message);
  }
}

function report(heading: string, outcomes: readonly TestOutcome[]): void {
  if (outcomes.length === 0) return;
  console.log(`\n${heading}`);
  for (const outcome of outcomes) console.log(readableOutcome(outcome));
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
  const ends: TierEnd[] = [];
  if (values.build && !build(['--tests'])) tallies.push({ passed: 0, failed: 1 });
  for (const tier of wanted) {
    if (tier.needsEmbeddedHost) await prepareEmbeddedHost();
    ends.push(await runTier(tier));
  }
  tallies.push(...ends.map(({ tally }) => tally));
  // Once more at the end, where a long output is read first.
  report(
    'Failed at the first try only',
    ends.flatMap(({ mended }) => mended),
  );
  report(
    'Failed',
    ends.flatMap(({ failed }) => failed),
  );
  console.log(`\n${tallyLine(tallies)}`);
  return tallies.some((tally) => tally.failed > 0) ? 1 : 0;
}

process.exitCode = await main();
