import assert from 'node:assert/strict';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import type { BranchSignal, BranchState } from '../../../../src/core/waiting/signal.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { reasonText } from '../../../../src/features/waiting/waitWords.ts';

const branch = (state: BranchState, parts: Partial<BranchSignal> = {}): BranchSignal => ({
  kind: 'branch',
  root: 'file:///home/sam/lunch',
  branch: 'soup',
  state,
  ahead: 2,
  behind: 1,
  since: { kind: 'unknown' },
  ...parts,
});

const sentences: Readonly<Record<BranchState, string>> = {
  unpushed: '2 commits are not pushed',
  'never-pushed': 'never pushed',
  behind: '1 commit behind its upstream',
  diverged: '2 ahead of its upstream and 1 behind',
  stale: 'nothing new for two weeks',
  gone: 'gone at its remote, and whether it was merged cannot be told',
  pushed: 'pushed',
  'no-pull-request': 'pushed, and there is no pull request for it',
  'left-behind': 'merged and left behind: it can be deleted; not counted',
};

describe('The reason of a branch', () => {
  for (const [state, sentence] of Object.entries(sentences) as readonly (readonly [BranchState, string])[])
    it(`says only what is known: ${state}`, () => {
      assert.equal(reasonText(waitOf(branch(state), nobodyKnown)), `Your branch in lunch: ${sentence}`);
    });

  it('names the pull request where one is known', () => {
    const pullRequest = { repository: 'acme/lunch', number: 5, url: undefined };
    assert.equal(
      reasonText(waitOf(branch('left-behind', { pullRequest }), nobodyKnown)),
      'Your branch in lunch, pull request #5: merged and left behind: it can be deleted; not counted',
    );
  });
});
