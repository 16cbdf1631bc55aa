import type { LocalDay } from '../dates.ts';
import { principles, type Principle } from '../principle.ts';
import type { CommitmentState } from './commitment.ts';
import type { IdentifiedCommitment } from './commitmentId.ts';
import type { DayOverview } from './dayOverview.ts';
import { indexFrom } from './sortedDays.ts';

/** What was written in one year. Nothing here counts days in a row, and nothing counts days without an entry. */
export interface YearStats {
  readonly year: number;
  /** Days with an entry. */
  readonly days: number;
  /** Words of answers and notes. */
  readonly words: number;
  /** For each principle twelve numbers: how many answers were given in each month. */
  readonly answers: Readonly<Record<Principle, readonly number[]>>;
  /** The commitments made in this year by how they stand, each with its place in its entry; the newest entry first. */
  readonly commitments: Readonly<Record<CommitmentState, readonly IdentifiedCommitment[]>>;
}

/**
 * The statistics of a year.
 *
 * @param days the earliest first, as the overview has them
 */
export function yearStats(days: readonly DayOverview[], year: number): YearStats {
  const own = daysOfYear(days, year);
  const answers = Object.fromEntries(
    principles.map((principle) => [principle, Array.from({ length: 12 }, () => 0)]),
  ) as Record<Principle, number[]>;
  const commitments: Record<CommitmentState, IdentifiedCommitment[]> = {
    open: [],
    kept: [],
    moved: [],
    'let-go': [],
  };
  let words = 0;
  for (const each of own) {
    words += each.words;
    const month = Number(each.day.slice(5, 7)) - 1;
    for (const { principle } of each.answers)
      answers[principle][month] = (answers[principle][month] ?? 0) + 1;
  }
  for (const each of own.toReversed()) {
    for (const made of each.commitments) commitments[made.commitment.state].push(made);
  }
  return { year, days: own.length, words, answers, commitments };
}

/** The principles that have an answer in the entry, each once. */
export function answeredPrinciples({ answers }: Pick<DayOverview, 'answers'>): ReadonlySet<Principle> {
  return new Set(answers.map(({ principle }) => principle));
}

/** The days of a year; found by halving, since the days are in order. */
export function daysOfYear(days: readonly DayOverview[], year: number): readonly DayOverview[] {
  const name = String(year).padStart(4, '0');
  // `:` comes behind the `-` of every day of the year.
  return days.slice(indexFrom(days, name), indexFrom(days, `${name}:`));
}

/** The entry of a day; undefined when there is none. */
export function findDay(days: readonly DayOverview[], day: LocalDay): DayOverview | undefined {
  const found = days[indexFrom(days, day)];
  return found?.day === day ? found : undefined;
}
