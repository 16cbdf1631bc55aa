import { hidesWaits, type Gap, type Overview } from './overview.ts';

/** The answer to "am I waiting on those guys?", before it is put into words. */
export type Answer =
  /** At least one of both is not zero. `undated`: waits on a person that may count as well, since nobody knows their age. */
  | { readonly kind: 'counted'; readonly others: number; readonly me: number; readonly undated: number }
  /** Everything was looked at, and nothing counts. */
  | { readonly kind: 'none' }
  /** Nothing counts as far as is known, and something hides waits that may be there: `gap`, or else ages that nobody knows. */
  | { readonly kind: 'cannot-tell'; readonly gap: Gap | undefined; readonly undated: number };

/** Whether a gap is why the age of a wait is not known. */
function hidesAges({ kind }: Gap): boolean {
  return kind === 'shallow' || kind === 'no-repository';
}

/** Answers from one look: "no" is said only where nothing that could count may be hidden. */
export function answerOf({ nudge: { others, me }, gaps, undated }: Overview): Answer {
  if (others > 0 || me > 0) return { kind: 'counted', others, me, undated };
  const hiding = gaps.find(hidesWaits);
  if (hiding) return { kind: 'cannot-tell', gap: hiding, undated: 0 };
  return undated > 0 ? { kind: 'cannot-tell', gap: gaps.find(hidesAges), undated } : { kind: 'none' };
}
