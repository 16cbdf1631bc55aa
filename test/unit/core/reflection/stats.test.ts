import assert from 'node:assert/strict';
import fc from 'fast-check';
import { principles } from '../../../../src/core/principle.ts';
import { answeredPrinciples, daysOfYear, findDay, yearStats } from '../../../../src/core/reflection/stats.ts';
import { dayOf } from '../../../support/days.ts';
import { journalDays } from '../../../support/journalDays.ts';
import { entryText } from '../../../support/entryTexts.ts';

const answered =
  '## Self-reflection\n\n> A?\n\none two\n\n> B?\n\nthree\n\n## Genuine humility\n\n> C?\n\nfour\n';
const tasks =
  '## Commitments\n\n- [x] k [completion:: 2026-02-02]\n- [-] m [moved:: 2026-03-01] [cancelled:: 2026-02-02]\n- [ ] m [due:: 2026-03-01]\n- [-] l [reason:: no] [cancelled:: 2026-02-02]\n';

describe('statistics of a year', () => {
  it('count answers by month, days with an entry and words, and leave other years out', async () => {
    const days = await journalDays({
      '2025-12-31': answered,
      '2026-01-01': answered,
      '2026-01-02': answered,
      '2026-12-31': '# only a title\n',
      '2027-01-01': answered,
    });
    const stats = yearStats(days, 2026);
    assert.deepEqual([stats.days, stats.words], [3, 8]);
    assert.deepEqual(stats.answers['self-reflection'], [4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert.deepEqual(stats.answers['genuine-humility'], [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert.deepEqual(
      stats.answers['balanced-perspective'].reduce((sum, count) => sum + count),
      0,
    );
  });

  it('tell commitments kept, moved, let go and open', async () => {
    const days = await journalDays({ '2026-02-01': tasks, '2026-02-03': '## Commitments\n\n- [ ] later\n' });
    const { commitments } = yearStats(days, 2026);
    const texts = Object.entries(commitments).map(([state, made]) => [
      state,
      made.map(({ id }) => `${id.day} ${id.text}`),
    ]);
    assert.deepEqual(Object.fromEntries(texts), {
      kept: ['2026-02-01 k'],
      moved: ['2026-02-01 m'],
      'let-go': ['2026-02-01 l'],
      open: ['2026-02-03 later', '2026-02-01 m'],
    });
  });

  it('find a day and a year as looking at each day does', async () => {
    const names = fc.uniqueArray(
      fc.constantFrom('2024-02-29', '2024-12-31', '2025-01-01', '2025-06-15', '2025-12-31', '2026-01-01'),
    );
    await fc.assert(
      fc.asyncProperty(names, async (chosen) => {
        const days = await journalDays(Object.fromEntries(chosen.map((day) => [day, answered])));
        for (const year of [2023, 2024, 2025, 2026]) {
          assert.deepEqual(
            daysOfYear(days, year),
            days.filter(({ day }) => day.startsWith(String(year))),
          );
        }
        for (const day of ['2024-02-29', '2025-06-15', '2025-06-16', '2027-01-01']) {
          assert.equal(findDay(days, dayOf(day))?.day, chosen.some((each) => each === day) ? day : undefined);
        }
      }),
    );
  });

  it('add up for any text to what its entry holds', async () => {
    await fc.assert(
      fc.asyncProperty(entryText, async (text) => {
        const days = await journalDays({ '2026-05-05': text });
        const stats = yearStats(days, 2026);
        const sum = principles
          .flatMap((principle) => stats.answers[principle])
          .reduce((all, each) => all + each, 0);
        assert.equal(sum, days[0]?.answers.length);
        assert.equal(stats.words, days[0]?.words);
        assert.equal(Object.values(stats.commitments).flat().length, days[0]?.commitments.length);
        assert.ok(days[0] && answeredPrinciples(days[0]).size <= sum);
      }),
    );
  });
});
