import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factsFromEvents } from '../../../../src/core/waiting/history.ts';
import type { PullRequestEvent } from '../../../../src/core/waiting/pullRequest.ts';
import { holder, whoseTurn } from '../../../../src/core/waiting/turn.ts';
import { recordedWebhooks, webhookEvent, type Webhook } from '../../../support/webhookEvents.ts';

const day = 86_400_000;
const webhooks = recordedWebhooks();
const named = (name: string, action: string): Webhook => {
  const found = webhooks.find((each) => each.name === name && each.payload.action === action);
  assert.ok(found, `${name} ${action}`);
  return found;
};
/** As GitHub delivered it; the recordings are of one minute, so later steps are put some hours later. */
const step = (name: string, action: string, hours = 0): PullRequestEvent => {
  const event = webhookEvent(named(name, action));
  assert.ok(event, `${name} ${action}`);
  return { ...event, at: event.at + hours * 3_600_000 };
};
const now = step('pull_request', 'closed').at + 30 * day;

describe('GitHub’s own recorded webhooks', () => {
  // Its author reviews and pushes alone: nobody else has said a word, so the first review is what is missing.
  it('replayed one by one give the holder expected at each step', () => {
    const steps: readonly (readonly [PullRequestEvent, string])[] = [
      [step('pull_request', 'opened'), 'first-review reviewers'],
      [step('pull_request', 'review_requested', 1), 'first-review reviewers'],
      [step('pull_request', 'review_request_removed', 2), 'first-review reviewers'],
      [step('pull_request_review', 'submitted', 3), 'first-review reviewers'],
      [step('pull_request', 'synchronize', 4), 'first-review reviewers'],
      [step('pull_request', 'converted_to_draft', 5), 'draft author'],
      [step('pull_request_review_comment', 'created', 6), 'draft author'],
      [step('pull_request', 'ready_for_review', 7), 'first-review reviewers'],
      [step('pull_request', 'closed', 8), 'done nobody'],
      [step('pull_request', 'reopened', 9), 'first-review reviewers'],
    ];
    const soFar: PullRequestEvent[] = [];
    const held = steps.map(([event]) => {
      soFar.push(event);
      const { code, side } = holder(factsFromEvents(soFar), event.at + day);
      return `${event.kind}: ${code} ${side}`;
    });
    assert.deepEqual(
      held,
      steps.map(([event, expected]) => `${event.kind}: ${expected}`),
    );
  });

  it('tell the author and the person who was asked the same story from their sides', () => {
    const events = [step('pull_request', 'opened'), step('pull_request', 'review_requested', 1)];
    const facts = factsFromEvents(events);
    const turns = ['Codertocat', 'octocat'].map((login) => {
      const { turn, code } = whoseTurn(facts, login, now);
      return [login, turn, code];
    });
    assert.deepEqual(turns, [
      ['Codertocat', 'others', 'first-review'],
      ['octocat', 'me', 'asked-me'],
    ]);
  });

  it('are no event where they only label, assign, lock, edit, delete or resolve', () => {
    const silent = webhooks.filter((webhook) => webhookEvent(webhook) === undefined);
    const actions = new Set(silent.map(({ payload }) => payload.action));
    for (const action of ['labeled', 'unlabeled', 'assigned', 'locked', 'edited', 'deleted', 'resolved'])
      assert.ok(actions.has(action), action);
    for (const action of ['opened', 'synchronize', 'review_requested', 'submitted', 'closed'])
      assert.ok(!actions.has(action), action);
  });

  it('give the same holder in whatever order they arrive, however often', () => {
    const events = webhooks.flatMap((webhook) => webhookEvent(webhook) ?? []);
    assert.ok(events.length >= 20, String(events.length));
    fc.assert(
      fc.property(
        fc
          .subarray(events, { minLength: 1 })
          .chain((some) =>
            fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
          ),
        ([some, shuffled]) => {
          const held = holder(factsFromEvents(some), now);
          assert.deepEqual(holder(factsFromEvents(shuffled), now), held);
          assert.deepEqual(holder(factsFromEvents([...shuffled, ...some]), now).side, held.side);
        },
      ),
    );
  });
});
