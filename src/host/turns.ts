import type { Clock, Disposable } from '../core/ports.ts';
import { othersFirst } from './clock.ts';

/** A turn of the thread that lasts longer (ms) is noticed where others wait for theirs. */
const shortTurn = 3;

/**
 * Registers one after the other and gives the thread back whenever it was held for more than a moment: all extensions
 * of a window share it, and at the start all want it. What is disposed of is disposed of in the same order.
 */
export async function registerInTurns(
  clock: Clock,
  steps: readonly (() => Disposable)[],
): Promise<Disposable> {
  const registered: Disposable[] = [];
  await othersFirst();
  let since = clock.now();
  for (const step of steps) {
    registered.push(step());
    if (clock.now() - since < shortTurn) continue;
    await othersFirst();
    since = clock.now();
  }
  return { dispose: () => registered.forEach((each) => each.dispose()) };
}
