import assert from 'node:assert/strict';
import { defaultEntryNames, entryNames } from '../../../../src/core/reflection/entryNames.ts';
import { parseFileNamePattern } from '../../../../src/core/reflection/fileNamePattern.ts';
import { journalFiles } from '../../../../src/core/reflection/journalFiles.ts';
import { removalPlan, type RemovalPlan } from '../../../../src/features/reflection/removalPlan.ts';

describe('what deleting the journal would do', () => {
  const plan = (
    listed: readonly string[],
    items: readonly string[],
    names = defaultEntryNames,
  ): RemovalPlan =>
    removalPlan(
      journalFiles(listed, names),
      items.map((item) => ({ name: item.replace(/\/$/, ''), isFolder: item.endsWith('/') })),
      listed,
    );

  it('takes entries, the reviews that quote them and the ledger, and names all that stays', () => {
    const root = ['2026-11-24.md', 'own.md', 'waiting.md', 'week-2026-W48.md'];
    const items = [...root, '.git/', '.gitignore', '.2026-11-24.md.17.a.tmp', 'prompts/', 'templates/'];
    assert.deepEqual(plan(root, items), {
      goes: ['2026-11-24.md', 'week-2026-W48.md', 'waiting.md'],
      stays: ['own.md', '.git/', '.gitignore', 'prompts/', 'templates/'],
    });
  });

  it('names what stays beside entries in a sub-folder', () => {
    const parsed = parseFileNamePattern('YYYY/YYYY-MM-DD');
    assert.ok(parsed.ok);
    const listed = ['2026/2026-11-24.md', '2026/holidays.md'];
    assert.deepEqual(plan(listed, ['2026/', 'archive/'], entryNames(parsed.pattern)), {
      goes: ['2026/2026-11-24.md'],
      stays: ['2026/holidays.md', 'archive/'],
    });
  });
});
