import assert from 'node:assert/strict';
import { onThisDay } from '../../../../src/core/reflection/onThisDay.ts';
import { dayOf } from '../../../support/days.ts';
import { journalDays } from '../../../support/journalDays.ts';

const written = '## Notes\n\nwords\n';

async function earlier(today: string, days: readonly string[]): Promise<readonly string[]> {
  const journal = await journalDays(Object.fromEntries(days.map((day) => [day, written])));
  return onThisDay(journal, dayOf(today)).map(({ ago, entry }) => `${ago.count} ${ago.unit}: ${entry.day}`);
}

describe('on this day', () => {
  it('shows a week, a month, half a year and every year ago, the latest first', async () => {
    const days = [
      '2016-11-24',
      '2025-11-24',
      '2026-05-24',
      '2026-10-24',
      '2026-11-17',
      '2026-11-18',
      '2026-11-24',
    ];
    assert.deepEqual(await earlier('2026-11-24', days), [
      '1 week: 2026-11-17',
      '1 month: 2026-10-24',
      '6 month: 2026-05-24',
      '1 year: 2025-11-24',
      '10 year: 2016-11-24',
    ]);
  });

  it('takes the last day of a month that is too short', async () => {
    assert.deepEqual(await earlier('2026-03-31', ['2026-02-28']), ['1 month: 2026-02-28']);
    assert.deepEqual(await earlier('2024-02-29', ['2020-02-29', '2023-02-28']), [
      '1 year: 2023-02-28',
      '4 year: 2020-02-29',
    ]);
  });

  it('leaves out entries without words, and is empty for an empty journal', async () => {
    const journal = await journalDays({ '2026-11-17': '# 2026-11-17\n\n## Notes\n' });
    assert.deepEqual(onThisDay(journal, dayOf('2026-11-24')), []);
    assert.deepEqual(onThisDay([], dayOf('2026-11-24')), []);
  });
});
