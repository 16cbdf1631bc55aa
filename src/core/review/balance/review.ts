import type { Principle } from '../../principle.ts';
import { asks, praises, saysImportance } from './cues.ts';
import type { FindingData, Severity, Topic } from './finding.ts';
import { looksEnglish } from './language.ts';
import { readComment } from './reading.ts';
import type { Reading } from './reading.ts';
import type { ReasonCode } from './rule.ts';

/** What a whole review lacks, whatever its single comments say. */
export interface ReviewFinding {
  readonly code: ReviewCode;
  readonly topic: Topic;
  readonly principle: Principle;
  readonly severity: Severity;
  /** Numbers, from 0, of the comments it is about, in order. */
  readonly comments: readonly number[];
  readonly data: FindingData;
}

export type ReviewCode = 'one-sided-review' | 'review-without-credit' | 'review-importance-unclear';

/** A rule over the comments of one review. */
export interface ReviewRule {
  readonly code: ReviewCode;
  readonly topic: Topic;
  readonly principle: Principle;
  readonly reason: ReasonCode;
  /** Reviews it has something to say about, and reviews it lets pass. */
  readonly flagged: readonly (readonly string[])[];
  readonly notFlagged: readonly (readonly string[])[];
  /** Numbers of the comments concerned; empty when there is nothing to say. */
  readonly find: (review: readonly Reading[]) => readonly number[];
}

/** Reviews with fewer critical comments are too small to be one-sided. */
const enough = 3;

const critical =
  /\b(?:should|must|needs? to|has to|have to|wrong|missing|broken|breaks|remove|don't|doesn't|won't|fails?|bug|incorrect|never|confusing|unclear|please|rename|move|change|use|split|not)\b/;

function criticalOnes(review: readonly Reading[]): number[] {
  return review.flatMap((reading, index) =>
    critical.test(reading.prose) && !praises(reading.prose) && !asks(reading) ? [index] : [],
  );
}

const oneSided: ReviewRule = {
  code: 'one-sided-review',
  topic: 'perspective',
  principle: 'balanced-perspective',
  reason: 'all-sides',
  flagged: [
    ['This is wrong for zero.', 'Rename the flag, it says the opposite.', 'The test must not sleep.'],
    [
      'This is not a good name.',
      'The lock must be taken first.',
      'Remove the cache.',
      'The test must not sleep.',
    ],
  ],
  notFlagged: [
    ['This is wrong for zero.', 'What does the flag stand for?', 'The test must not sleep.', 'Move this up.'],
    ['This is wrong for zero.', 'Rename the flag.'],
  ],
  find(review): readonly number[] {
    const found = criticalOnes(review);
    if (found.length < enough || review.some((reading) => asks(reading) || praises(reading.prose))) return [];
    return found;
  },
};

const withoutCredit: ReviewRule = {
  code: 'review-without-credit',
  topic: 'credit',
  principle: 'genuine-humility',
  reason: 'see-who-did-the-work',
  flagged: [
    ['This is wrong for zero.', 'Rename the flag.', 'The test must not sleep.', 'Why is this public?'],
  ],
  notFlagged: [
    [
      'This is wrong for zero.',
      'Rename the flag.',
      'The test must not sleep.',
      'Thanks for the clear description.',
    ],
    ['Why is this public?'],
  ],
  find(review): readonly number[] {
    const found = criticalOnes(review);
    return found.length >= enough && !review.some(({ prose }) => praises(prose)) ? found : [];
  },
};

const importanceUnclear: ReviewRule = {
  code: 'review-importance-unclear',
  topic: 'importance',
  principle: 'self-reflection',
  reason: 'say-how-much-it-matters',
  flagged: [
    [
      'This is wrong for zero.',
      'The flag is missing here.',
      'The test never ends.',
      'This fails on Windows.',
    ],
  ],
  notFlagged: [
    [
      'This is wrong for zero, blocking.',
      'nit: the flag is missing here.',
      'The test never ends.',
      'This fails on Windows.',
    ],
  ],
  find(review): readonly number[] {
    const found = criticalOnes(review);
    if (found.length <= enough || review.some((reading) => saysImportance(reading))) return [];
    return found;
  },
};

/** The rules over a whole review, in the order of the principles. */
export const reviewRules: readonly ReviewRule[] = [importanceUnclear, oneSided, withoutCredit];

/** Longer comments are read up to here: the signs looked for stand early or often. */
const readLength = 10_000;

/**
 * Looks at the comments of one review together. Gives hints only, at most one of each rule; an empty
 * list for a review that is small, balanced, or mostly not in English.
 */
export function checkReview(
  comments: readonly string[],
  ignore: readonly string[] = [],
): readonly ReviewFinding[] {
  const review = comments.map((text) => readComment(text.slice(0, readLength)));
  if (!review.every(({ prose, words }) => looksEnglish(prose, words))) return [];
  return reviewRules
    .filter(({ code }) => !ignore.includes(code))
    .flatMap(({ code, topic, principle, find }) => {
      const found = find(review);
      const data = { count: found.length };
      return found.length === 0
        ? []
        : [{ code, topic, principle, severity: 'hint' as const, comments: found, data }];
    });
}
