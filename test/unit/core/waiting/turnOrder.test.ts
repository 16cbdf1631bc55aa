import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {
  Account,
  PullRequestFacts,
  ReviewRequest,
  ReviewThread,
  SubmittedReview,
} from '../../../../src/core/waiting/pullRequest.ts';
import { holder, whoseTurn } from '../../../../src/core/waiting/turn.ts';
import { ada, facts, hour, monday, thursday } from './turnCase.ts';

const people: readonly Account[] = ['ada', 'grace', 'lin', 'eve'].map((login) => ({ login, isBot: false }));
const somebody = fc.constantFrom(...people);
/** No two things of one pull request happen in the same millisecond here: what a forge dates alike has no order. */
const moments = (count: number): fc.Arbitrary<readonly number[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: count, maxLength: count })
    .map((hours) => hours.map((after) => monday + after * hour));

const someFacts: fc.Arbitrary<PullRequestFacts> = fc
  .record({
    at: moments(12),
    reviews: fc.array(
      fc.record({
        author: somebody,
        state: fc.constantFrom('approved', 'changes-requested', 'commented', 'dismissed'),
      }),
      { maxLength: 4 },
    ),
    threads: fc.array(fc.record({ isResolved: fc.boolean(), by: fc.tuple(somebody, somebody) }), {
      maxLength: 3,
    }),
    requests: fc.uniqueArray(somebody, { maxLength: 2 }),
    requiredApprovals: fc.option(fc.constantFrom(0, 1, 2), { nil: undefined }),
    authorMayMerge: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(({ at, reviews, threads, requests, requiredApprovals, authorMayMerge }) => {
    const moment = (index: number): number => at[index] ?? monday;
    return facts({
      author: ada,
      reviews: reviews.map((review, index): SubmittedReview => ({ ...review, at: moment(index) })),
      threads: threads.map(({ isResolved, by: [first, last] }, index): ReviewThread => ({
        isResolved,
        words: [
          { by: first, at: moment(4 + index) },
          { by: last, at: moment(7 + index) },
        ],
      })),
      reviewRequests: requests
        .filter(({ login }) => login !== 'ada')
        .map(({ login }, index): ReviewRequest => ({ kind: 'user', name: login, at: moment(10 + index) })),
      ...(requiredApprovals === undefined ? {} : { requiredApprovals }),
      ...(authorMayMerge === undefined ? {} : { authorMayMerge }),
    });
  });

function shuffled<Item>(items: readonly Item[] = []): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

describe('for every pull request as a forge tells it, whose turn it is', () => {
  it('does not depend on the order of reviews, threads, their words and requests', () => {
    const both = someFacts.chain((known) =>
      fc
        .tuple(
          shuffled(known.reviews),
          shuffled(known.threads),
          shuffled(known.reviewRequests),
          shuffled(known.timeline),
          fc.boolean(),
        )
        .map(([reviews, threads, reviewRequests, timeline, isTurned]) => ({
          known,
          other: {
            ...known,
            reviews,
            threads: threads.map((each) => ({
              ...each,
              words: isTurned ? each.words.toReversed() : each.words,
            })),
            reviewRequests,
            timeline,
          },
        })),
    );
    fc.assert(
      fc.property(both, ({ known, other }) => {
        const verdict = (of: PullRequestFacts): unknown => {
          const { side, code, since, people: names } = holder(of, thursday);
          const turns = people.map(({ login }) => {
            const turn = whoseTurn(of, login, thursday);
            return [login, turn.turn, turn.code, turn.since];
          });
          return { side, code, since, names: names.toSorted(), turns };
        };
        assert.deepEqual(verdict(other), verdict(known));
      }),
      { numRuns: 500 },
    );
  });
});
