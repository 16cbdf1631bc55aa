import type { CancellationToken, Clock } from '../core/ports.ts';

/** Lets everything else in the host have its turn. */
export function pause(clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    clock.after(0, resolve);
  });
}

/** Runs a generator piece by piece; undefined when it was cancelled on the way. */
export async function inPieces<Value>(
  pieces: Generator<void, Value>,
  clock: Clock,
  cancel: CancellationToken,
): Promise<Value | undefined> {
  for (let piece = pieces.next(); ; piece = pieces.next()) {
    if (piece.done) return piece.value;
    await pause(clock);
    if (cancel.isCancellationRequested) return undefined;
  }
}
