import assert from 'node:assert/strict';
import { defaultEntryNames, entryNames } from '../../../../src/core/reflection/entryNames.ts';
import { parseFileNamePattern } from '../../../../src/core/reflection/fileNamePattern.ts';
import { journalFiles } from '../../../../src/core/reflection/journalFiles.ts';
import { isWeekReviewName, weekReviewName } from '../../../../src/core/reflection/weekReview.ts';

describe('the files of a journal', () => {
  it('are entries, kept weekly reviews, the ledger, own sets of prompts and templates, and nothing else', () => {
    const names = [
      '2026-11-24.md',
      'week-2026-W48.md',
      'waiting.md',
      'prompts/retro.md',
      'prompts/Stand-up.MD',
      'templates/kind.md',
    ];
    const others = [
      'ideas.md',
      'picture.png',
      'week-2026-W48 copy.md',
      'my-week-2026-W48.md',
      'archive/week-2026-W48.md',
      'archive/waiting.md',
      'prompts/.hidden.md',
      'prompts/picture.png',
      'prompts/old/retro.md',
      'templates/x.txt',
      'my/prompts/retro.md',
    ];
    assert.deepEqual(journalFiles([...names, ...others], defaultEntryNames), {
      entries: ['2026-11-24.md'],
      weekReviews: ['week-2026-W48.md'],
      ledger: ['waiting.md'],
      prompts: ['prompts/retro.md', 'prompts/Stand-up.MD'],
      templates: ['templates/kind.md'],
    });
  });

  it('are entries first, however the person names those', () => {
    const parsed = parseFileNamePattern('[week]-GGGG-[W]WW/E');
    assert.ok(parsed.ok);
    const found = journalFiles(['week-2026-W48/2.md', 'week-2026-W48.md'], entryNames(parsed.pattern));
    assert.deepEqual([found.entries, found.weekReviews], [['week-2026-W48/2.md'], ['week-2026-W48.md']]);
  });

  it('know the review of every week by the name that it is kept under', () => {
    for (const week of [
      { year: 2026, week: 1 },
      { year: 987, week: 53 },
    ])
      assert.ok(isWeekReviewName(weekReviewName(week)), weekReviewName(week));
    assert.equal(weekReviewName({ year: 2026, week: 1 }), 'week-2026-W01.md');
  });
});
