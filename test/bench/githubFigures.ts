/**
 * What a look at GitHub costs, against GitHub on loopback: printed as JSON for `npm run bench`, which starts this with
 * `--expose-gc`. Each figure has the limit it was given.
 */
import { whoseTurn } from '../../src/core/waiting/turn.ts';
import { forgeDoors, type ForgeDoors } from '../support/forgeDoors.ts';
import { startGithubDouble } from '../support/githubDouble/githubDouble.ts';
import { happen } from '../support/githubDouble/pullRequestActs.ts';
import { sam, sixtyPullRequests } from '../support/githubDouble/sixtyPullRequests.ts';
import type { ForgeLook } from '../../src/core/forge.ts';
import { slope, type Measured } from './measured.ts';

const refreshes = 1000;
const sampleEvery = 50;

async function looked(doors: ForgeDoors): Promise<ForgeLook> {
  const result = await doors.look();
  if (!result.ok) throw new Error(`The look failed: ${result.failure.kind}`);
  return result.value;
}

const collect = globalThis.gc;
if (!collect) throw new Error('Start with --expose-gc.');
const { world } = sixtyPullRequests(Date.parse('2026-11-24T15:00:00Z'));
const double = await startGithubDouble(world);
const doors = forgeDoors(double, double.signIn(sam, ['read:user', 'repo', 'read:org']));
const spent = (): number => double.requests.reduce((sum, { cost }) => sum + cost, 0);
const figures: Measured[] = [];

const first = await looked(doors);
const whole = spent();
double.requests.length = 0;
await looked(doors);
const idleCost = spent();
figures.push({
  what: `refresh of 60 pull requests, nothing changed (${idleCost} points of 5,000 an hour)`,
  value: double.requests.length,
  unit: 'requests',
  limit: 1,
});

world.now += 60_000;
for (const pullRequest of world.pullRequests.slice(0, 20))
  happen(world, pullRequest, { kind: 'comment', actor: 'ben', subject: 'And now?' });
double.requests.length = 0;
await looked(doors);
figures.push({
  what: `refresh of 60 pull requests, 20 changed (${spent()} points; the first look: ${whole})`,
  value: double.requests.length,
  unit: 'requests',
  limit: 2,
});

const thousand = Array.from({ length: 17 }, () => first.pullRequests)
  .flat()
  .slice(0, 1000);
/** Milliseconds of the processor: what else the machine does at the same time is not ours. */
const processor = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const times = Array.from({ length: 41 }, () => {
  const start = processor();
  for (const { facts } of thousand) whoseTurn(facts, first.viewer, world.now);
  return processor() - start;
});
// The first rounds are spent on compiling.
const [middle = 0] = times
  .slice(10)
  .toSorted((one, other) => one - other)
  .slice(15);
figures.push({ what: 'whose turn it is, on 1,000 pull requests', value: middle, unit: 'ms', limit: 20 });

const heap: (readonly [number, number])[] = [];
for (let refresh = 0; refresh <= refreshes; refresh += 1) {
  world.now += 300_000;
  for (const pullRequest of world.pullRequests.slice(0, 3))
    Object.assign(pullRequest, { updatedAt: world.now });
  await looked(doors);
  double.requests.length = 0;
  doors.clock.pauses.length = 0;
  // The first ones fill caches of the runtime; a leak goes on afterwards.
  if (refresh < 200 || refresh % sampleEvery !== 0) continue;
  collect();
  heap.push([refresh, process.memoryUsage().heapUsed / 1024]);
}
figures.push({
  what: `heap of ${refreshes} refreshes, slope for each`,
  value: Math.max(0, slope(heap)),
  unit: 'KB',
  limit: 1,
});
await double.close();
process.stdout.write(JSON.stringify(figures));
