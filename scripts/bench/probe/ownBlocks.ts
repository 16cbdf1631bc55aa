import { Session } from 'node:inspector/promises';
import type { Profiler } from 'node:inspector';

/** How often the profiler looks (µs); fine enough for blocks of tens of milliseconds, and cheap. */
const interval = 500;

/** Watches whose code holds the thread. */
export interface OwnBlocks {
  /** Ends the watch and gives the longest time (ms) for which the code below `folder` held the thread. */
  end(folder: string): Promise<number>;
}

/** Begins to watch; the profiler belongs to this thread alone. */
export async function watchBlocks(): Promise<OwnBlocks> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval });
  await session.post('Profiler.start');
  return {
    async end(folder) {
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      return longestRun(profile, folder);
    },
  };
}

/**
 * The longest run (ms) of samples in a row that have a function from below `folder` on their stack.
 * Collecting garbage in between belongs to it. What ran back to back without a pause counts as one
 * run, so the figure is rather too high than too low.
 */
function longestRun({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, folder: string): number {
  const owned = new Set<number>();
  const collecting = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = (id: number, isBelow: boolean): void => {
    const node = byId.get(id);
    if (!node) return;
    const isOwn = isBelow || node.callFrame.url.includes(folder);
    if (isOwn) owned.add(id);
    if (node.callFrame.functionName === '(garbage collector)') collecting.add(id);
    for (const child of node.children ?? []) visit(child, isOwn);
  };
  const [top] = nodes;
  if (top) visit(top.id, false);

  let longest = 0;
  let run = 0;
  for (const [index, id] of samples.entries()) {
    if (owned.has(id) || (run > 0 && collecting.has(id))) run += timeDeltas[index] ?? 0;
    else run = 0;
    longest = Math.max(longest, run);
  }
  return longest / 1000;
}
