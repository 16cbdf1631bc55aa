import assert from 'node:assert/strict';

import { eventsInOrder, factsFromEvents } from '../../../../src/core/waiting/history.ts';
import { ada, day, event, grace, monday, opened, robot } from './turnCase.ts';

describe('facts from a bare list of events', () => {
  it('know the author, the opening and the state, and nothing about threads, requests or checks', () => {
    const facts = factsFromEvents([event(2, 'review-requested', ada, 'grace'), opened]);
    const { timeline, ...rest } = facts;
    assert.deepEqual(rest, { state: 'open', isDraft: false, author: ada, openedAt: monday });
    assert.deepEqual(
      timeline.map(({ kind }) => kind),
      ['opened', 'review-requested'],
    );
  });

  it('stay merged although it was closed at the same moment', () => {
    assert.equal(
      factsFromEvents([opened, event(3, 'merged', grace), event(3, 'closed', grace)]).state,
      'merged',
    );
  });

  it('are open again after a reopening, a draft until it is ready', () => {
    const reopened = [
      opened,
      event(1, 'converted-to-draft', ada),
      event(2, 'closed', ada),
      event(3, 'reopened', ada),
    ];
    assert.deepEqual([factsFromEvents(reopened).state, factsFromEvents(reopened).isDraft], ['open', true]);
    assert.equal(factsFromEvents([...reopened, event(4, 'ready-for-review', ada)]).isDraft, false);
  });

  it('know a bot by its mark or by its name', () => {
    const { timeline } = factsFromEvents([
      opened,
      event(1, 'commented', { login: 'renovate[bot]', isBot: false }),
    ]);
    assert.deepEqual(
      timeline.map(({ actor }) => actor.isBot),
      [false, true],
    );
    assert.equal(factsFromEvents([event(0, 'opened', robot)]).author?.isBot, true);
  });

  it('take commits made before the opening for no opening', () => {
    assert.equal(factsFromEvents([event(-30, 'committed', grace), opened]).author?.login, 'ada');
  });
});

describe('events in order', () => {
  it('leave out what has no time, no actor or no kind we know', () => {
    const odd = [
      { ...opened, at: Number.NaN },
      { ...opened, kind: 'labeled' },
      { at: day, kind: 'commented' },
      null,
      opened,
    ] as unknown as readonly (typeof opened)[];
    assert.deepEqual(eventsInOrder(odd), [opened]);
  });

  it('put a review before the merge of the same moment', () => {
    const sorted = eventsInOrder([event(1, 'merged', grace), event(1, 'approved', grace), opened]);
    assert.deepEqual(
      sorted.map(({ kind }) => kind),
      ['opened', 'approved', 'merged'],
    );
  });
});
