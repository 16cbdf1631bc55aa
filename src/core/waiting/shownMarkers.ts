import { isNoteTag, type MarkerSignal } from './signal.ts';
import type { Wait } from './wait.ts';

/** Marker rows that are shown, and therefore the only ones whose age is looked up. */
export const maxMarkerRows = 60;

/** Mine first, then what names others, then what names nobody: of these first what says that something waits. */
function rankOf({ turn, signal }: Wait): number {
  if (signal.kind === 'marker' && signal.ownedBy !== 'name') return isNoteTag(signal.tag) ? 4 : 3;
  return turn.kind === 'me' ? 0 : turn.kind === 'others' ? 1 : 2;
}

/** The marker waits that get a row: by rank, then by place, so that the choice is the same at every look. */
export function shownMarkers(waits: readonly Wait[]): readonly Wait[] {
  const place = ({ file, line }: MarkerSignal): string => `${file}\0${String(line).padStart(9, '0')}`;
  return waits
    .flatMap((wait) =>
      wait.signal.kind === 'marker' ? [{ wait, place: place(wait.signal), rank: rankOf(wait) }] : [],
    )
    .toSorted(
      (one, other) =>
        one.rank - other.rank || (one.place < other.place ? -1 : one.place > other.place ? 1 : 0),
    )
    .slice(0, maxMarkerRows)
    .map(({ wait }) => wait);
}
