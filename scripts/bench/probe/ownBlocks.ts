import { Session } from 'node:inspector/promises';
import type { Profiler } from 'node:inspector';

/** How often the profiler looks (µs); fine enough for blocks of tens of milliseconds, and cheap. */
const interval = 500;

/** A look that comes so much later (µs) than it should tells that the machine ran something else meanwhile. */
const late = 6 * interval;

/** The longest time (ms) for which code of one folder held the thread. */
export interface LongestBlock {
  /** By the clock on the wall. */
  readonly wallMs: number;
  /** Without the time in which another process had the processor: what is left is the code's own. */
  readonly runningMs: number;
}

/** Watches whose code holds the thread. */
export interface OwnBlocks {
  /** Ends the watch and tells of the code below `folder`. */
  end(folder: string): Promise<LongestBlock>;
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
 * The longest run of samples in a row that have a function from below `folder` on their stack.
 * Collecting garbage in between belongs to it. What ran back to back without a pause counts as one
 * run, so the figure is rather too high than too low.
 */
function longestRun(
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  folder: string,
): LongestBlock {
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

  let longest = { wall: 0, running: 0 };
  let run = { wall: 0, running: 0 };
  for (const [index, id] of samples.entries()) {
    const isOwn = owned.has(id) || (run.wall > 0 && collecting.has(id));
    const wall = isOwn ? (timeDeltas[index] ?? 0) : 0;
    // What the runtime does itself, as starting a process, is looked at only when it is done.
    const isNative = byId.get(id)?.callFrame.lineNumber === -1;
    const running = isNative || wall <= late ? wall : interval;
    run = isOwn ? { wall: run.wall + wall, running: run.running + running } : { wall: 0, running: 0 };
    longest = {
      wall: Math.max(longest.wall, run.wall),
      running: Math.max(longest.running, run.running),
    };
  }
  return { wallMs: longest.wall / 1000, runningMs: longest.running / 1000 };
}
