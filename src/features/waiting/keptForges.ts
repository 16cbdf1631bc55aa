import type { Forge, ForgeLook } from '../../core/forge.ts';
import { readLastKnown, storedLastKnown, type LastKnown } from '../../core/waiting/lastKnown.ts';
import { pullRequestSignals } from '../../core/waiting/pullRequestSignals.ts';
import type { WaitingDoors } from './doors.ts';
import type { WaitingMemory } from './memory.ts';

/** For this person on this machine: the forges as they were last seen. */
const key = 'waiting.lastKnown';

/** What was kept before this window. */
export function keptForges({ personState }: Pick<WaitingDoors, 'personState'>): Map<string, LastKnown> {
  return new Map(readLastKnown(personState.get(key)));
}

/** Keeps what was seen, for the next window that cannot ask. */
export async function keepForge(
  { host, account }: Forge,
  look: ForgeLook,
  { personState, clock }: Pick<WaitingDoors, 'personState' | 'clock'>,
  memory: WaitingMemory,
): Promise<void> {
  memory.lastKnown?.delete(host);
  // Read again: another window may have kept another forge meanwhile.
  const known = keptForges({ personState });
  known.set(host, { at: look.at, account, signals: pullRequestSignals(host, look, clock.now()) });
  await personState.set(key, storedLastKnown(known));
}

/** Forgets what this window saw of a forge: it was another account's, or nobody's any more. */
export function forgetSeen(host: string, memory: WaitingMemory): void {
  memory.forges.delete(host);
  for (const places of [memory.merged, memory.within])
    for (const place of places.keys()) if (place.startsWith(`${host}/`)) places.delete(place);
  for (const place of memory.heads.keys()) if (place.startsWith(`${host}\0`)) memory.heads.delete(place);
}

/** Forgets what was seen of a forge, here and for later: the person disconnected it, or it is set up no more. */
export async function forgetForge(
  host: string,
  { personState }: Pick<WaitingDoors, 'personState'>,
  memory: WaitingMemory,
): Promise<void> {
  memory.askable.delete(host);
  forgetSeen(host, memory);
  memory.lastKnown?.delete(host);
  const known = keptForges({ personState });
  if (known.delete(host)) await personState.set(key, storedLastKnown(known));
}
