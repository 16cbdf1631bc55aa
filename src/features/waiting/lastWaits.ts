import type { Overview } from '../../core/waiting/overview.ts';
import type { SaidWaits } from '../../core/waiting/saidWaits.ts';
import { ageText, reasonText, waitTitle } from './waitWords.ts';

/** The waits of a look in words. */
export function lastWaits(overview: Overview | undefined): SaidWaits | undefined {
  if (!overview) return undefined;
  const { groups, present } = overview;
  return {
    at: present.now,
    waits: groups.flatMap(({ name, rows }) =>
      rows.map((row) => ({
        group: name,
        title: waitTitle(row.wait),
        age: ageText(row, present),
        reason: reasonText(row.wait),
        names: row.wait.turn.kind === 'others' ? row.wait.turn.names : [],
      })),
    ),
  };
}
