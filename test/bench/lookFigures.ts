/**
 * What whole looks cost, as a window makes them: a repository that is open, its branches and markers, and everything
 * GitHub on loopback is asked beside the list of pull requests. Printed as JSON for `npm run bench`, which starts this
 * with `--expose-gc` and the editor in memory.
 */
import type { RunGit } from '../../src/host/gitBranches.ts';
import { lookEvery } from '../../src/core/waiting/rest.ts';
import { WaitingMemory } from '../../src/features/waiting/memory.ts';
import { forgeDoors } from '../support/forgeDoors.ts';
import { startGithubDouble } from '../support/githubDouble/githubDouble.ts';
import { sam, sixtyPullRequests } from '../support/githubDouble/sixtyPullRequests.ts';
import { PushedBranch } from '../support/editor/pushedBranch.ts';
import { AskedGit, lookDoors, looker } from '../support/editor/waitingWindow.ts';
import { slope, type Measured } from './measured.ts';

const minute = 60_000;
const refreshes = 1000;

const collect = globalThis.gc;
if (!collect) throw new Error('Start with --expose-gc.');
const now = Date.parse('2026-11-24T10:00:00Z');
const { world } = sixtyPullRequests(now);
const double = await startGithubDouble(world);
const { forge, clock } = forgeDoors(double, double.signIn(sam, ['read:user', 'repo', 'read:org']));
const branch = new PushedBranch(double.origin, clock, now);
const pushed = branch.disk.git('rev-parse', 'HEAD').trim();

/** A commit that was never made, for a push that nobody has to wait for. */
const pretended = /\ba{24}[0-9a-f]{16}\b/g;
const commitOf = (push: number): string => push.toString(16).padStart(16, '0').padStart(40, 'a');

/** Git answers every question once; later the branch has another commit in its answers, as after a push. */
const git = new AskedGit();
const answers = new Map<string, ReturnType<RunGit>>();
let commit = pushed;
const run: RunGit = async (folder, args, bounds) => {
  const question = args.join('\0').replaceAll(pretended, pushed);
  const known = answers.get(question) ?? git.run(folder, question.split('\0'), bounds);
  answers.set(question, known);
  const answer = await known;
  return answer && { ...answer, stdout: answer.stdout.replaceAll(pushed, commit) };
};

const doors = lookDoors(clock, run);
const connected = { kind: 'connected', host: forge.host, forge } as const;
const memory = new WaitingMemory();
const look = looker(
  { ...doors, forges: { ...doors.forges, list: async () => [connected] } },
  branch.repositories,
  memory,
);
/** A look; one that nobody asked for leaves out a forge on which nothing happens. */
async function lookOnce(mayRest = false): Promise<void> {
  const overview = await look({ mayRest });
  if (!overview || doors.errors.length > 0) throw new Error('A look failed.', { cause: doors.errors[0] });
}

/** What was asked since the last time, by operation: `12 WaitingList, 6 WaitingWithin`. */
function asked(): { readonly requests: number; readonly points: number; readonly text: string } {
  const requests = double.requests.splice(0);
  const kinds = Map.groupBy(requests, ({ operation = '' }) => operation);
  return {
    requests: requests.length,
    points: requests.reduce((sum, { cost }) => sum + cost, 0),
    text: [...kinds].map(([kind, all]) => `${all.length} ${kind}`).join(', '),
  };
}

await lookOnce();
const start = asked();
const looks = 60 / (lookEvery / minute);
for (let index = 0; index < looks; index += 1) {
  world.now += lookEvery;
  await lookOnce(true);
}
const hour = asked();
const figures: Measured[] = [
  {
    what: `whole first look with an open repository (${start.points} points: ${start.text})`,
    value: start.requests,
    unit: 'requests',
    peer: { name: 'the list and the details of 60 pull requests', value: 4 },
  },
  {
    what: `whole looks of an hour in which nothing changes (${hour.points} points of 5,000: ${hour.text})`,
    value: hour.requests,
    unit: 'requests',
    peer: { name: 'the list at every look', value: looks },
  },
];

// What is kept from look to look does not depend on how many there are: a few are answered sooner.
world.pullRequests.splice(5);
const heap: (readonly [number, number])[] = [];
for (let refresh = 0; refresh <= refreshes; refresh += 1) {
  world.now += lookEvery;
  commit = commitOf(refresh);
  await lookOnce();
  double.requests.length = 0;
  clock.pauses.length = 0;
  git.forget();
  // The first ones fill caches of the runtime; a leak goes on afterwards.
  if (refresh < 200 || refresh % 50 !== 0) continue;
  collect();
  heap.push([refresh, process.memoryUsage().heapUsed / 1024]);
}
figures.push({
  what: `heap of ${refreshes} whole looks, each after a push (${memory.heads.size} branch remembered), slope for each`,
  value: Math.max(0, slope(heap)),
  unit: 'KB',
  limit: 1,
});
branch.dispose();
await double.close();
process.stdout.write(JSON.stringify(figures));
