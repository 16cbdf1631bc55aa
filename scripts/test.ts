/**
 * `npm test`: builds once, then runs every tier and ends with one line, `N passed, N failed`. Tiers can be named
 * (`npm test -- unit journeys`); `--no-build` takes the build that is there.
 */
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { ensureEmbeddedHost } from './embedded/install.ts';
import { ObstacleError } from './embedded/obstacle.ts';
import type { Tally } from './tests/testOutcome.ts';
import { tallyLine } from './tests/testOutcome.ts';
import { tiers } from './tests/tier.ts';
import { runTier } from './tests/tierRun.ts';

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
