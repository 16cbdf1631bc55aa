import assert from 'node:assert/strict';
import { choosePlace } from '../../../../src/features/review/postPlace.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { reviewTarget } from '../../../support/reviewTarget.ts';

describe('A place that takes no comment', () => {
  beforeEach(() => theEditor.reset());

  it('is told apart: a file that is not changed, and a changed one of which no line is shown', async () => {
    assert.equal(await choosePlace({ kind: 'not-changed' }, 'src/a.ts', reviewTarget), undefined);
    for (const kind of ['outside', 'gone'] as const)
      assert.equal(
        await choosePlace({ kind, path: 'src/a.ts', nearest: undefined }, 'src/a.ts', reviewTarget),
        undefined,
      );
    const [not, outside, gone] = theEditor.said;
    assert.match(not ?? '', /src\/a\.ts is not among what #7 changes/);
    for (const said of [outside, gone]) {
      assert.match(said ?? '', /GitHub shows no line of src\/a\.ts there in #7/);
      assert.match(said ?? '', /as the summary of your review/);
    }
  });
});
