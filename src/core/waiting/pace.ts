import type { Signal } from './signal.ts';
import type { TurnCode } from './viewerRule.ts';
import type { WorkingWeek } from './workingTime.ts';
import { workingTimeBetween } from './workingTime.ts';

/**
 * How long reviews usually take to start in one repository, by the size of the change: what a wait is compared with, so
 * that "late" means late here. Speaks about pull requests, never about a person.
 */

/** A merged pull request, as far as pace is concerned. */
export interface MergedPullRequest {
  /** When a review was first asked for; of one that nobody was asked for, when it was opened. Epoch milliseconds. */
  readonly askedAt: number;
  /** The first review or comment by a person who is not the author; undefined: merged without. Epoch milliseconds. */
  readonly firstReviewAt: number | undefined;
  /** Lines added and removed. */
  readonly changedLines: number;
}

/** Verdicts that wait for a review to start: what pace, and a team's review time, are about. */
const beforeReview: ReadonlySet<TurnCode> = new Set([
  'asked-reviewers',
  'first-review',
  'asked-me',
  'team-asked',
]);

/** Whether a verdict of that code waits for a review to start. */
export function isBeforeReview(code: TurnCode): boolean {
  return beforeReview.has(code);
}

export type ChangeSize = 'small' | 'medium' | 'large';

/** Upper bounds in changed lines: up to 50 is read in one go, and beyond 400 review finds less and takes longer. */
const smallUpTo = 50;
const mediumUpTo = 400;

/** Quantiles of fewer reviews than this say nothing (the ninth of ten needs ten). */
const leastReviews = 10;

/** More than these, the newest, are not looked at. */
const mostPullRequests = 200;

export function sizeOf(changedLines: number): ChangeSize {
  if (changedLines <= smallUpTo) return 'small';
  return changedLines <= mediumUpTo ? 'medium' : 'large';
}

/** The usual time until a review starts. */
export type Pace =
  | {
      readonly kind: 'known';
      /** The size it is about; `any` where there are too few of one size, and enough together. */
      readonly size: ChangeSize | 'any';
      readonly reviews: number;
      /** Half of them started within this working time (ms). */
      readonly usual: number;
      /** Nine of ten started within this working time (ms). */
      readonly late: number;
    }
  /** Too few reviews to say what is usual. */
  | { readonly kind: 'too-few'; readonly reviews: number };

/** The smallest value that at least the given share of the values does not exceed. Values are sorted and not empty. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/**
 * The pace for a change of a size, from merged pull requests of the same repository. Working time of the person who
 * looks: their week is what they plan with. Merges without any review say nothing about reviews and are left out.
 */
export function paceOf(
  merged: readonly MergedPullRequest[],
  size: ChangeSize,
  timeZone: string,
  week: WorkingWeek,
): Pace {
  const reviewed = merged
    .toSorted((one, other) => other.askedAt - one.askedAt)
    .slice(0, mostPullRequests)
    .flatMap(({ askedAt, firstReviewAt, changedLines }) =>
      firstReviewAt === undefined
        ? []
        : [
            {
              size: sizeOf(changedLines),
              time: workingTimeBetween(askedAt, firstReviewAt, timeZone, week),
            },
          ],
    );
  const same = reviewed.filter((review) => review.size === size);
  const taken = same.length >= leastReviews ? same : reviewed;
  if (taken.length < leastReviews) return { kind: 'too-few', reviews: taken.length };
  const sorted = taken.map(({ time }) => time).toSorted((one, other) => one - other);
  return {
    kind: 'known',
    size: taken === same ? size : 'any',
    reviews: sorted.length,
    usual: quantile(sorted, 0.5),
    late: quantile(sorted, 0.9),
  };
}

/** The limit that was set for such a wait (working ms): the person's own for any, else the team's for reviews. */
export function limitOf(
  signal: Signal,
  limits: { readonly overdueAfter?: number | undefined; readonly reviewWithin?: number | undefined },
): number | undefined {
  const isReview = signal.kind === 'pull-request' && isBeforeReview(signal.turn.code);
  return limits.overdueAfter ?? (isReview ? limits.reviewWithin : undefined);
}

/**
 * Whether a wait is overdue: longer than the limit that the person or the team set (ms of working time), else longer
 * than nine of ten reviews took to start. False where neither is known: that is no reason to press anybody.
 */
export function isOverdue(idle: number, pace: Pace | undefined, limit: number | undefined): boolean {
  if (limit !== undefined) return idle > limit;
  return pace?.kind === 'known' && idle > pace.late;
}
