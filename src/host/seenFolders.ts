import type { State } from '../core/ports.ts';

/** Which folders have held files. What is gone without having held any is a first day; what held some is a loss to speak of. */
export interface SeenFolders {
  has(path: string): boolean;
  /** The number of the device that it was on when files were last seen there; undefined when that is not known. */
  deviceOf(path: string): number | undefined;
  /** Files were seen there. Losing this at once costs nothing: the next look says it again. */
  add(path: string, device: number): void;
  /** The person knows that it is gone, and begins there anew. */
  forget(path: string): Promise<void>;
}

const key = 'journal.seenFolders';
/** Folders remembered; whoever had the journal in more places than this will not miss the oldest. */
const most = 32;

/** Remembers them for all windows of this machine. */
export function openSeenFolders(state: State): SeenFolders {
  const seen = readSeen(state.get(key));
  const keep = (): Promise<void> => state.set(key, [...seen].slice(-most));
  return {
    has: (path) => seen.has(path),
    deviceOf: (path) => seen.get(path),
    add(path, device) {
      if (seen.get(path) === device) return;
      seen.set(path, device);
      void keep().catch(() => undefined);
    },
    async forget(path) {
      if (seen.delete(path)) await keep();
    },
  };
}

/** Pairs of path and device; of a path alone the device is not known. */
function readSeen(stored: unknown): Map<string, number | undefined> {
  const seen = new Map<string, number | undefined>();
  const all: readonly unknown[] = Array.isArray(stored) ? stored : [];
  for (const each of all) {
    const pair: readonly unknown[] = Array.isArray(each) ? each : [each];
    const [path, device] = pair;
    if (typeof path === 'string') seen.set(path, typeof device === 'number' ? device : undefined);
  }
  return seen;
}
