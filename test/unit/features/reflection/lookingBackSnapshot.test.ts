import assert from 'node:assert/strict';
import { lookingBackSnapshot } from '../../../../src/features/reflection/lookingBackSnapshot.ts';
import { LookingBackWords } from '../../../../src/features/reflection/lookingBackWords.ts';
import { dayOf } from '../../../support/days.ts';
import { journalDays } from '../../../support/journalDays.ts';
import { l10n } from '../../../support/translated.ts';

describe('a year of the journal on the Looking back page', () => {
  const words = new LookingBackWords({ l10n, language: 'en-GB' });
  const chosenOf = async (year: number): Promise<readonly string[]> => {
    const days = await journalDays({ '2026-11-23': '## Notes\n\na note\n' });
    const shown = { year, today: dayOf('2026-11-24'), chosenWeekdays: [1, 2], firstWeekday: 1 };
    return lookingBackSnapshot({ days, unread: [] }, shown, words)
      .months.flatMap(({ weeks }) => weeks.flat())
      .flatMap((day) => (day?.isChosen ? [day.day] : []));
  };

  it('marks the chosen weekdays from today on, and none behind it: a gap looks like any other day', async () => {
    assert.deepEqual(await chosenOf(2026), [
      '2026-11-24',
      '2026-11-30',
      '2026-12-01',
      '2026-12-07',
      '2026-12-08',
      '2026-12-14',
      '2026-12-15',
      '2026-12-21',
      '2026-12-22',
      '2026-12-28',
      '2026-12-29',
    ]);
    assert.deepEqual(await chosenOf(2025), []);
    assert.equal((await chosenOf(2027)).length, 104);
  });
});
