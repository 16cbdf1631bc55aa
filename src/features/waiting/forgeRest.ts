import { restOf } from '../../core/waiting/rest.ts';
import type { WaitingMemory } from './memory.ts';

/** How much less often than usual this forge is asked beside its list, since that showed the same for long. */
export function restOfForge(host: string, { forges }: WaitingMemory, now: number): number {
  const sameSince = forges.get(host)?.value.sameSince;
  return sameSince === undefined ? 1 : restOf(now - sameSince);
}
