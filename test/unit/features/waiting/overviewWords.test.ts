import assert from 'node:assert/strict';
import { overviewOf, type Gap } from '../../../../src/core/waiting/overview.ts';
import { gapTexts } from '../../../../src/features/waiting/overviewWords.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';

function said(...gaps: readonly Gap[]): readonly string[] {
  const present = { now: 0, timeZone: 'UTC', week: defaultWeek };
  return gapTexts(overviewOf([], { unnamed: 0, hidden: 0, gaps }, present));
}

describe('What could not be looked at, in words', () => {
  it('claims nothing of what a forge told while no folder is open', () => {
    assert.deepEqual(said({ kind: 'no-folder' }), [
      'No folder is open, so there were no branches and no markers to look at.',
    ]);
  });

  it('says of what there is more than was looked at', () => {
    assert.deepEqual(said({ kind: 'too-large', what: 'markers' }, { kind: 'too-large', what: 'branches' }), [
      'There are more markers than are looked at.',
      'You have more branches than are looked at: only the latest 100 were.',
    ]);
  });
});
