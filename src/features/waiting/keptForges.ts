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

/** Whether the look says nothing about that page: it was listed, or may have been, and could not be read. */
function isUnread({ unread, pullRequests }: ForgeLook, page: string): boolean {
  const isMissing = unread === 'any' || unread.includes(page);
  return isMissing && !pullRequests.some(({ url }) => url === page);
}

/** What was kept of a forge and the look says nothing about; undefined when that is nothing. */
export function stillKept(look: ForgeLook, kept: LastKnown | undefined): LastKnown | undefined {
  const signals = kept?.signals.filter(({ url }) => isUnread(look, url)) ?? [];
  return kept && signals.length > 0 ? { ...kept, signals } : undefined;
}

/** A look with what it could not read, as the look before in this window had it. */
export function withUnread(look: ForgeLook, before: ForgeLook | undefined): ForgeLook {
  const left = before?.pullRequests.filter(({ url }) => isUnread(look, url)) ?? [];
  return left.length === 0 ? look : { ...look, pullRequests: [...look.pullRequests, ...left] };
}

/**
 * Keeps what was seen, for the next window that cannot ask. What could not be read stays as it was known before, and
 * the whole then has the time of that.
 */
export async function keepForge(
  { host, account }: Forge,
  look: ForgeLook,
  { personState, clock }: Pick<WaitingDoors, 'personState' | 'clock'>,
  memory: WaitingMemory,
): Promise<void> {
  const left = stillKept(look, memory.lastKnown?.get(host));
  if (left) memory.lastKnown?.set(host, left);
  else memory.lastKnown?.delete(host);
  // Read again: another window may have kept another forge meanwhile.
  const known = keptForges({ personState });
  const signals = [...pullRequestSignals(host, look, clock.now()), ...(left?.signals ?? [])];
  known.set(host, { at: left?.at ?? look.at, account, signals });
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
