import assert from 'node:assert/strict';
import { chosenWeekdays } from '../../../../src/features/reflection/chosenWeekdays.ts';
import { localeWeek } from '../../../../src/features/reflection/localeWeek.ts';

describe('the week of a place', () => {
  it('begins on Sunday in America, on Monday in Germany, on Saturday in Egypt', () => {
    assert.equal(localeWeek('en-US').firstDay, 7);
    assert.deepEqual(localeWeek('de-DE'), { firstDay: 1, minimalDays: 4 });
    assert.equal(localeWeek('ar-EG').firstDay, 6);
  });

  it('is that of ISO 8601 where the system names no locale', () => {
    for (const locale of ['C', '', 'en_US.UTF-8']) {
      assert.deepEqual(localeWeek(locale), { firstDay: 1, minimalDays: 4 }, locale);
    }
  });
});

describe('the weekdays to write on', () => {
  it('are read from the setting, in the order of the week', () => {
    assert.deepEqual(chosenWeekdays(['friday', 'monday', 'someday']), [1, 5]);
    assert.deepEqual(chosenWeekdays([]), []);
  });

  it('are none where the setting says anything else', () => {
    for (const value of [undefined, null, 'monday', { monday: true }, [1, 2]])
      assert.deepEqual(chosenWeekdays(value), []);
  });
});
