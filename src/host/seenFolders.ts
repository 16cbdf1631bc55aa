import type { State } from '../core/ports.ts';

/** Which folders have held files. What is gone without having held any is a first day; what held some is a loss to speak of. */
export interface SeenFolders {
  has(path: string): boolean;
  /** Files were seen there. Losing this at once costs nothing: the next look says it again. */
  add(path: string): void;
  /** The person knows that it is gone, and begins there anew. */
  forget(path: string): Promise<void>;
}

const key = 'journal.seenFolders';
/** Folders remembered; whoever had the journal in more places than this will not miss the oldest. */
const most = 32;

/** Remembers them for all windows of this machine. */
export function openSeenFolders(state: State): SeenFolders {
  const stored = state.get(key);
  const seen = new Set(Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : []);
  const keep = (): Promise<void> => state.set(key, [...seen].slice(-most));
  return {
    has: (path) => seen.has(path),
    add(path) {
      if (seen.has(path)) return;
      seen.add(path);
      void keep().catch(() => undefined);
    },
    async forget(path) {
      if (seen.delete(path)) await keep();
    },
  };
}
