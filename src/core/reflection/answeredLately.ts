import { addDays, type LocalDay } from '../dates.ts';
import { principles, type Principle } from '../principle.ts';
import type { Answer } from './entry.ts';
import type { AnsweredLately } from './promptChoice.ts';

/** How many calendar days before today count as lately. */
const lately = 28;

/** Which principles were answered lately, before `today`. */
export function answeredBefore(
  today: LocalDay,
  days: readonly { readonly day: LocalDay; readonly answers: readonly Answer[] }[],
): AnsweredLately {
  const from = addDays(today, -lately);
  return answeredIn(days.filter(({ day }) => day >= from && day < today));
}

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
