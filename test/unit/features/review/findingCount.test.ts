import assert from 'node:assert/strict';
import type { BoxCheck, PlacedFinding } from '../../../../src/features/review/boxCheck.ts';
import { openFindingCount } from '../../../../src/features/review/findingCount.ts';
import { Uri } from '../../../support/editor/place.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';

describe('The language status of a comment box', () => {
  beforeEach(() => theEditor.reset());
  const statusOf = (check: Partial<BoxCheck>): readonly string[] => {
    theEditor.active = { uri: Uri.from({ scheme: 'comment', path: '/box.md', query: '' }) };
    const count = openFindingCount({
      hasRead: () => true,
      isForeign: () => false,
      findingsIn: () => [],
      onDidRead: () => ({ dispose: () => undefined }),
      ...check,
    } as BoxCheck);
    const texts = [...theEditor.languageStatus].map(({ text }) => text);
    count.dispose();
    return texts;
  };

  it('counts what was found', () => {
    assert.deepEqual(statusOf({}), ['Nothing found']);
    assert.deepEqual(statusOf({ findingsIn: () => [{} as PlacedFinding] }), ['1 finding']);
    assert.deepEqual(statusOf({ hasRead: () => false }), []);
  });

  it('does not say that nothing was found where nothing was read', () => {
    assert.deepEqual(statusOf({ isForeign: () => true }), ['Not in English: not read']);
  });
});
