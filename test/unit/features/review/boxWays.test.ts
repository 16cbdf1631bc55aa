import assert from 'node:assert/strict';
import { boxWays } from '../../../../src/features/review/boxWays.ts';

const all = ['pr.startReview', 'pr.createComment', 'pr.createSingleComment'];

describe('the ways in which GitHub’s extension sends what is in its box', () => {
  const ways = (commands: readonly string[], isInReview: boolean): readonly string[] =>
    boxWays(commands, isInReview).map(({ sends, command }) => `${sends}: ${command}`);

  it('are a review that is begun, or a single comment', () => {
    assert.deepEqual(ways(all, false), ['pending: pr.startReview', 'single: pr.createSingleComment']);
  });

  it('are the pending review alone once there is one: a single comment would send all of it', () => {
    assert.deepEqual(ways(all, true), ['pending: pr.createComment']);
    assert.deepEqual(ways(['pr.startReview', 'pr.createSingleComment'], true), ['pending: pr.startReview']);
    assert.deepEqual(ways(['pr.createSingleComment'], true), []);
  });

  it('are none of commands that are not there', () => {
    assert.deepEqual(ways([], false), []);
    assert.deepEqual(ways(['pr.createSingleComment'], false), ['single: pr.createSingleComment']);
  });
});
