import { principles, type Principle } from '../principle.ts';
import type { Answer } from './entry.ts';
import type { AnsweredLately } from './promptChoice.ts';

/** How many calendar days before today count as lately. */
export const lately = 28;

/** Answers with words in them, by principle. */
export function answeredIn(entries: Iterable<{ readonly answers: readonly Answer[] }>): AnsweredLately {
  const counts = Object.fromEntries(principles.map((principle) => [principle, 0])) as Record<
    Principle,
    number
  >;
  for (const entry of entries) {
    for (const { principle, text } of entry.answers) if (text !== '') counts[principle] += 1;
  }
  return counts;
}
