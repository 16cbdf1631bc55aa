import { addDays, type LocalDay } from '../dates.ts';
import { principles, type Principle } from '../principle.ts';
import type { IdentifiedCommitment } from './commitmentId.ts';
import type { Answer, Notes } from './entry.ts';
import type { Overview, UnreadDay } from './overview.ts';

interface OfDay<Value> {
  readonly day: LocalDay;
  readonly what: Value;
}

/** What one week of the journal holds; everything in the order in which it was written. */
export interface WeekReview {
  readonly first: LocalDay;
  readonly last: LocalDay;
  /** How many of its days have an entry. */
  readonly days: number;
  /** Those of its days whose entry is not in here, because it could not be read. */
  readonly unread: readonly UnreadDay[];
  /** Further entries that could not be read: commitments that were settled in this week may be in them. */
  readonly unreadElsewhere: number;
  readonly answers: Readonly<Record<Principle, readonly OfDay<Answer>[]>>;
  readonly notes: readonly OfDay<Notes>[];
  /** Settled in this week, whenever they were made; without a day of their own, those of this week's entries. */
  readonly kept: readonly IdentifiedCommitment[];
  readonly moved: readonly IdentifiedCommitment[];
  readonly letGo: readonly IdentifiedCommitment[];
  /** Open now: made in this week, or made before and due by its end. */
  readonly open: readonly IdentifiedCommitment[];
}

/**
 * The week that begins on `first`.
 */
export function weekReview({ days, unread }: Overview, first: LocalDay): WeekReview {
  const last = addDays(first, 6);
  const isInWeek = (day: LocalDay): boolean => day >= first && day <= last;
  const own = days.filter(({ day }) => isInWeek(day));
  const weekdays = Array.from({ length: 7 }, (_, index) => addDays(first, index));
  // Only what names a day of the week can have been settled in it: the rest need not be parsed.
  const concerned = days.filter(
    ({ day, source }) => isInWeek(day) || weekdays.some((weekday) => source.includes(weekday)),
  );
  const settled = (state: 'kept' | 'moved' | 'let-go'): readonly IdentifiedCommitment[] =>
    concerned
      .flatMap(({ commitments }) => commitments)
      .filter(({ id, commitment }) => commitment.state === state && isInWeek(commitment.settledOn ?? id.day));
  const open = days
    .filter(({ day }) => day <= last)
    .flatMap(({ openCommitments }) => openCommitments)
    .filter(({ id, commitment: { due } }) => isInWeek(id.day) || (due !== undefined && due <= last));
  const answersTo = (principle: Principle): readonly OfDay<Answer>[] =>
    own.flatMap(({ day, answers }) =>
      answers.filter((answer) => answer.principle === principle).map((what) => ({ day, what })),
    );
  return {
    first,
    last,
    days: own.length,
    unread: unread.filter(({ day }) => isInWeek(day)),
    unreadElsewhere: unread.filter(({ day }) => !isInWeek(day)).length,
    answers: Object.fromEntries(
      principles.map((principle) => [principle, answersTo(principle)]),
    ) as WeekReview['answers'],
    notes: own.flatMap(({ day, notes }) => notes.map((what) => ({ day, what }))),
    kept: settled('kept'),
    moved: settled('moved'),
    letGo: settled('let-go'),
    open,
  };
}

/** The file in which the review of a week is kept. */
export function weekReviewName({ year, week }: { readonly year: number; readonly week: number }): string {
  return `week-${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}.md`;
}

/** Whether a file right in the journal folder has the name of a kept review. */
export function isWeekReviewName(name: string): boolean {
  return /^week-\d{4}-W\d{2}\.md$/.test(name);
}
