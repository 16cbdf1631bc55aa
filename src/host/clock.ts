import type { Clock } from '../core/ports.ts';

declare function setTimeout(run: () => void, ms: number): unknown;
declare function clearTimeout(handle: unknown): void;

/** The machine's clock and the person's present time zone. */
export const systemClock: Clock = {
  now: () => Date.now(),
  timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  after(ms, run) {
    const handle = setTimeout(run, ms);
    return { dispose: () => clearTimeout(handle) };
  },
};

/** Gives the thread back once: all extensions of a window share it, and what another needs at once waits for us. */
export function othersFirst(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 0));
}
