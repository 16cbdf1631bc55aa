import assert from 'node:assert/strict';
import { newEntry, printEntry, withAnswer } from '../../../../src/core/reflection/entry.ts';
import { openJournal } from '../../../../src/core/reflection/journal.ts';
import type { ReminderPlan } from '../../../../src/core/reflection/reminder.ts';
import { Reminder } from '../../../../src/features/reflection/reminder.ts';
import { dayOf } from '../../../support/days.ts';
import { MemoryJournalFolder } from '../../../support/memoryJournalFolder.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';
import { MemoryState } from '../../../webview/support/sessionDoubles.ts';

const minute = 60_000;
const hour = 60 * minute;
const wednesday = dayOf('2026-11-25');

describe('the reminder over a day', () => {
  let folder: MemoryJournalFolder;
  let clock: ManualClock;
  let state: MemoryState;
  let plan: ReminderPlan;
  let isFocused: boolean;
  let notifications: number;
  let changes: boolean[];
  let looks: Promise<void>[];
  let opened: Reminder[];

  const open = (): Reminder => {
    const reminder = new Reminder({
      journal: openJournal(folder),
      state,
      clock,
      plan: () => plan,
      notify() {
        if (isFocused) notifications++;
        return isFocused;
      },
      run: (look) => void looks.push(look()),
    });
    reminder.onDidChange(() => changes.push(reminder.isDue));
    opened.push(reminder);
    return reminder;
  };
  const settle = async (): Promise<void> => void (await Promise.all(looks.splice(0)));
  /** Minute by minute, as time goes. */
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += minute) {
      clock.advance(minute);
      await settle();
    }
  };
  const answerToday = async (): Promise<void> => {
    const entry = withAnswer(newEntry(wednesday), 'self-reflection', 'What mattered?', 'This.');
    folder.write(`${wednesday}.md`, printEntry(entry));
    await settle();
  };

  beforeEach(() => {
    folder = new MemoryJournalFolder();
    clock = new ManualClock('2026-11-25T16:58:30Z');
    state = new MemoryState();
    plan = { by: 'status-bar', weekdays: [3], minutes: 17 * 60 };
    isFocused = true;
    notifications = 0;
    changes = [];
    looks = [];
    opened = [];
  });
  afterEach(() => {
    for (const each of opened) each.dispose();
  });

  it('stands there from the hour to midnight, and says nothing more', async () => {
    const reminder = open();
    await reminder.look();
    await pass(minute);
    assert.equal(reminder.isDue, false);
    await pass(minute);
    assert.equal(reminder.isDue, true);
    await pass(6 * hour + 59 * minute);
    assert.equal(reminder.isDue, true);
    await pass(minute);
    assert.deepEqual([changes, notifications], [[true, false], 0]);
  });

  it('goes when something is answered, and does not come when it was', async () => {
    const reminder = open();
    await reminder.look();
    await pass(5 * minute);
    folder.write(`${wednesday}.md`, printEntry(newEntry(wednesday)));
    await settle();
    assert.equal(reminder.isDue, true, 'an entry without an answer');
    await answerToday();
    assert.equal(reminder.isDue, false);
    changes = [];
    const other = open();
    await other.look();
    await pass(hour);
    assert.deepEqual(changes, []);
  });

  it('is quiet for the day once it was taken up, in every window', async () => {
    const [reminder, other] = [open(), open()];
    await Promise.all([reminder.look(), other.look()]);
    await pass(2 * minute);
    assert.deepEqual([reminder.isDue, other.isDue], [true, true]);
    await reminder.take();
    await pass(minute);
    assert.deepEqual([reminder.isDue, other.isDue], [false, false]);
    await pass(7 * 24 * hour);
    assert.equal(reminder.isDue, true, 'a week later');
  });

  it('notifies once that day, in the window the person is in', async () => {
    plan = { ...plan, by: 'notification' };
    const reminder = open();
    isFocused = false;
    await reminder.look();
    await pass(hour);
    assert.deepEqual([notifications, reminder.isDue], [0, true]);
    isFocused = true;
    await pass(hour);
    const other = open();
    await other.look();
    await pass(hour);
    assert.equal(notifications, 1);
  });

  it('follows the settings at once, and is asleep while it is off', async () => {
    plan = { ...plan, by: 'off' };
    const reminder = open();
    await reminder.look();
    await pass(hour);
    assert.equal(looks.length, 0);
    assert.equal(reminder.isDue, false);
    plan = { ...plan, by: 'status-bar' };
    await reminder.look();
    assert.equal(reminder.isDue, true);
    plan = { ...plan, by: 'off' };
    await reminder.look();
    assert.equal(reminder.isDue, false);
  });

  it('does not remind while the journal cannot be read', async () => {
    folder.failure = { kind: 'read-only', path: 'memory' };
    const reminder = open();
    await reminder.look();
    await pass(hour);
    assert.equal(reminder.isDue, false);
    folder.failure = undefined;
    await pass(minute);
    assert.equal(reminder.isDue, true);
  });
});
