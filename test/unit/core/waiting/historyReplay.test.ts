import assert from 'node:assert/strict';

import { factsFromEvents } from '../../../../src/core/waiting/history.ts';
import { holder, whoseTurn } from '../../../../src/core/waiting/turn.ts';
import type { PullRequestEvent } from '../../../../src/core/waiting/pullRequest.ts';
import { ada, day, event, grace, lin, opened, robot } from './turnCase.ts';

/** An event and who holds the turn a day after it, as `code side`. */
type Step = readonly [happened: PullRequestEvent, heldThen: string];

function replay(steps: readonly Step[]): void {
  const soFar: PullRequestEvent[] = [];
  for (const [happened, heldThen] of steps) {
    soFar.push(happened);
    const { code, side } = holder(factsFromEvents(soFar), happened.at + day);
    assert.equal(`${code} ${side}`, heldThen, `after ${happened.kind} by ${happened.actor.login}`);
  }
}

describe('a history replayed event by event', () => {
  it('goes back and forth in a review until it is merged', () => {
    replay([
      [opened, 'first-review reviewers'],
      [event(1, 'review-requested', ada, 'grace'), 'first-review reviewers'],
      [event(1, 'commented', robot), 'first-review reviewers'],
      [event(30, 'changes-requested', grace), 'changes-requested author'],
      [event(31, 'commented', robot), 'changes-requested author'],
      [event(50, 'committed', ada), 'author-answered reviewers'],
      [event(51, 'review-requested', ada, 'grace'), 'author-answered reviewers'],
      [event(80, 'approved', grace), 'approved author'],
      [event(81, 'merged', ada), 'done nobody'],
      [event(82, 'commented', lin), 'done nobody'],
    ]);
  });

  it('waits for a maintainer when a guest’s change is approved', () => {
    replay([
      [opened, 'first-review reviewers'],
      [event(40, 'commented', grace), 'answer-owed author'],
      [event(70, 'commented', ada), 'author-answered reviewers'],
      [event(71, 'force-pushed', ada), 'author-answered reviewers'],
      [event(100, 'review-requested', grace, 'lin'), 'handed-on reviewers'],
      [event(130, 'approved', lin), 'approved reviewers'],
      [event(140, 'commented', grace), 'answer-owed author'],
      [event(150, 'closed', robot), 'done nobody'],
      [event(160, 'reopened', ada), 'approved reviewers'],
    ]);
  });

  it('stays with the author of a draft until it is ready', () => {
    replay([
      [opened, 'first-review reviewers'],
      [event(1, 'converted-to-draft', ada), 'draft author'],
      [event(2, 'committed', ada), 'draft author'],
      [event(30, 'commented', grace), 'draft author'],
      [event(60, 'committed', ada), 'draft author'],
      [event(61, 'ready-for-review', ada), 'author-answered reviewers'],
    ]);
  });

  it('never falls to the coding agent that wrote it', () => {
    replay([
      [event(0, 'opened', robot), 'bot-author reviewers'],
      [event(1, 'committed', robot), 'bot-author reviewers'],
      [event(30, 'changes-requested', grace), 'bot-author reviewers'],
      [event(31, 'committed', robot), 'bot-author reviewers'],
      [event(60, 'merged', grace), 'done nobody'],
    ]);
  });
});

describe('moving', () => {
  const events = [opened, event(24, 'commented', grace), event(30, 'committed', ada)];
  const turnAfter = (hours: number): boolean =>
    whoseTurn(
      factsFromEvents([...events, event(40, 'review-requested', lin, 'grace')]),
      'ada',
      opened.at + hours * (day / 24),
    ).moving;

  it('is said while whoever is on turn acted less than 24 hours ago', () => {
    assert.equal(turnAfter(47), true);
  });

  it('ends after 24 hours of their silence, whatever others did meanwhile', () => {
    assert.equal(turnAfter(48), false);
  });
});
