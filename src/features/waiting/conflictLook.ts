import {
  conflictAges,
  readConflictAges,
  withConflictAge,
  type ConflictAges,
} from '../../core/waiting/conflictAges.ts';
import { hidesWaits } from '../../core/waiting/overview.ts';
import type { WaitingDoors } from './doors.ts';
import type { ForgesLook } from './forgeLook.ts';

/** For this person on this machine: when a conflict was first seen. */
const key = 'waiting.conflicts';

type ConflictDoors = Pick<WaitingDoors, 'personState' | 'clock'>;

function agesAfter({ signals, gaps }: ForgesLook, { personState, clock }: ConflictDoors): ConflictAges {
  const isUnclear = (host: string): boolean => gaps.some((gap) => gap.host === host && hidesWaits(gap));
  return conflictAges(readConflictAges(personState.get(key)), signals, clock.now(), isUnclear);
}

/** What the forges showed, with the age of conflicts as far as this person saw them. */
export function withConflictAges(seen: ForgesLook, doors: ConflictDoors): ForgesLook {
  const ages = agesAfter(seen, doors);
  return { ...seen, signals: seen.signals.map((signal) => withConflictAge(signal, ages)) };
}

/** Remembers which conflicts are seen, for later looks and other windows. */
export async function keepConflictAges(seen: ForgesLook, doors: ConflictDoors): Promise<void> {
  const before = readConflictAges(doors.personState.get(key));
  const ages = agesAfter(seen, doors);
  const isSame = ages.size === before.size && [...ages].every(([place, at]) => before.get(place) === at);
  if (!isSame) await doors.personState.set(key, Object.fromEntries(ages));
}
