import assert from 'node:assert/strict';
import fc from 'fast-check';

import { factsFromEvents } from '../../../../src/core/waiting/history.ts';
import { holder, whoseTurn } from '../../../../src/core/waiting/turn.ts';
import type { PullRequestEvent, PullRequestEventKind } from '../../../../src/core/waiting/pullRequest.ts';
import { day, hour, monday, opened, robot } from './turnCase.ts';

const kinds: readonly PullRequestEventKind[] = [
  'opened',
  'committed',
  'force-pushed',
  'commented',
  'approved',
  'changes-requested',
  'reviewed',
  'review-dismissed',
  'review-requested',
  'review-request-removed',
  'ready-for-review',
  'converted-to-draft',
  'merged',
  'closed',
  'reopened',
];
/** What a bot does to a pull request as a whole counts: it is merged, closed or a draft whoever made it so. */
const kindsOfState: readonly PullRequestEventKind[] = [
  'merged',
  'closed',
  'reopened',
  'ready-for-review',
  'converted-to-draft',
];

const logins = ['ada', 'grace', 'lin', 'Ada'];
const hours = fc.integer({ min: 0, max: 400 });
const someEvent: fc.Arbitrary<PullRequestEvent> = fc
  .record({
    hours,
    kind: fc.constantFrom(...kinds),
    login: fc.constantFrom(...logins),
    subject: fc.option(fc.constantFrom(...logins), { nil: undefined }),
  })
  .map(({ hours: after, kind, login, subject }) => ({
    at: monday + after * hour,
    kind,
    actor: { login, isBot: false },
    ...(subject === undefined ? {} : { subject }),
  }));
const someHistory = fc.array(someEvent, { maxLength: 12 }).map((events) => [opened, ...events]);
const now = monday + 500 * hour;

describe('for every history, the holder', () => {
  it('does not depend on the order the events came in', () => {
    fc.assert(
      fc.property(
        someHistory.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          assert.deepEqual(holder(factsFromEvents(shuffled), now), holder(factsFromEvents(events), now));
          const facts = factsFromEvents(events);
          assert.deepEqual(holder({ ...facts, timeline: shuffled }, now), holder(facts, now));
        },
      ),
    );
  });

  it('is not changed by what a bot says, pushes, reviews or asks for', () => {
    const botEvent = fc
      .record({
        hours,
        kind: fc.constantFrom(...kinds.filter((kind) => kind !== 'opened' && !kindsOfState.includes(kind))),
      })
      .map(({ hours: after, kind }): PullRequestEvent => ({ at: monday + after * hour, kind, actor: robot }));
    fc.assert(
      fc.property(someHistory, fc.array(botEvent, { maxLength: 4 }), (events, byBots) => {
        assert.deepEqual(
          holder(factsFromEvents([...events, ...byBots]), now),
          holder(factsFromEvents(events), now),
        );
      }),
    );
  });

  it('is not changed by labels, titles, subscriptions and edits', () => {
    const other = fc
      .record({
        hours,
        kind: fc.constantFrom('labeled', 'renamed', 'subscribed', 'edited', 'mentioned'),
        login: fc.constantFrom(...logins),
      })
      .map(({ hours: after, kind, login }) => ({
        at: monday + after * hour,
        kind,
        actor: { login, isBot: false },
      }));
    fc.assert(
      fc.property(someHistory, fc.array(other, { maxLength: 4 }), (events, others) => {
        const both = [...events, ...others] as readonly PullRequestEvent[];
        assert.deepEqual(holder(factsFromEvents(both), now), holder(factsFromEvents(events), now));
      }),
    );
  });

  it('is a side whenever it is open, and never a bot', () => {
    fc.assert(
      fc.property(someHistory, (events) => {
        const facts = factsFromEvents(events);
        const { side, people } = holder(facts, now);
        assert.equal(side === 'nobody', facts.state !== 'open');
        assert.notEqual(side, 'cannot-tell');
        assert.equal(people.includes(robot.login), false);
      }),
    );
  });

  it('is certain of nothing but that it is over: a bare list does not know what the forge knows', () => {
    fc.assert(
      fc.property(someHistory, fc.boolean(), (events, isOfBot) => {
        const list = isOfBot
          ? [{ at: monday - day, kind: 'opened', actor: robot } as const, ...events]
          : events;
        const facts = factsFromEvents(list);
        const told = [holder(facts, now), ...logins.map((login) => whoseTurn(facts, login, now))];
        for (const { confidence, code } of told)
          assert.equal(confidence === 'high', facts.state !== 'open', `${code}: ${confidence}`);
      }),
    );
  });

  it('agrees with the turn told to the author and to those it names', () => {
    fc.assert(
      fc.property(someHistory, (events) => {
        const facts = factsFromEvents(events);
        const held = holder(facts, now);
        const authors = whoseTurn(facts, facts.author?.login ?? '', now);
        const expected = {
          author: 'me',
          reviewers: 'others',
          nobody: 'nobody',
          'cannot-tell': 'cannot-tell',
        } as const;
        assert.equal(authors.turn, expected[held.side]);
        assert.equal(authors.code, held.code);
        assert.equal(authors.since, held.since);
        if (held.side !== 'reviewers') return;
        for (const login of held.people) {
          assert.equal(whoseTurn(facts, login, now).turn, 'me', `${held.code} ${login}`);
        }
      }),
    );
  });
});

describe('odd input', () => {
  it('never throws, whatever a list of events holds', () => {
    const odd = fc.oneof(
      someEvent,
      fc.record({ at: fc.oneof(fc.double(), fc.string()), kind: fc.string(), actor: fc.anything() }),
      fc.record({
        at: fc.integer({ min: 0, max: 99 }),
        kind: fc.constantFrom(...kinds),
        actor: fc.record({ login: fc.constantFrom(...logins), isBot: fc.anything() }),
        subject: fc.anything(),
      }),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.array(odd), fc.oneof(fc.double(), fc.integer()), (list, moment) => {
        const facts = factsFromEvents(list as readonly PullRequestEvent[]);
        holder(facts, moment);
        whoseTurn(facts, 'ada', moment);
      }),
    );
  });

  it('gives no verdict on an empty list, and says what is missing', () => {
    const held = holder(factsFromEvents([]), now);
    assert.deepEqual([held.side, held.data], ['cannot-tell', { missing: ['timeline'] }]);
  });

  it('reads a list without its opening: whoever acted first is the author', () => {
    const events: readonly PullRequestEvent[] = [
      { at: monday + day, kind: 'commented', actor: { login: 'grace', isBot: false } },
      { at: monday, kind: 'committed', actor: { login: 'ada', isBot: false } },
    ];
    assert.deepEqual(holder(factsFromEvents(events), now).people, ['ada']);
  });
});
