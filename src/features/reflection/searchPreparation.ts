import type { Clock, Disposable } from '../../core/ports.ts';
import type { DayOverview } from '../../core/reflection/dayOverview.ts';

/** How long one piece of the work may hold up everything else (ms): half a frame. */
const pieceMs = 8;

/**
 * Reads entries for a search before its first letter, the newest first and a few milliseconds at a time, so that no
 * keystroke waits for it. What was read once stays with its day.
 */
export function prepareSearch(days: readonly DayOverview[], clock: Clock): Disposable {
  let next = days.length - 1;
  let timer: Disposable | undefined;
  const go = (): void => {
    const start = clock.now();
    while (next >= 0 && clock.now() - start < pieceMs) {
      // Looked for something that is nowhere: engines join the pieces of a new text only when it is read.
      days[next]?.folded.text.includes('\0');
      next--;
    }
    timer = next >= 0 ? clock.after(1, go) : undefined;
  };
  timer = clock.after(1, go);
  return { dispose: () => timer?.dispose() };
}
