import assert from 'node:assert/strict';
import { overviewOf, type Overview } from '../../../../src/core/waiting/overview.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { waitOf, type Wait } from '../../../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';
import { openNotifier, type Notifier } from '../../../../src/features/waiting/notifier.ts';
import { readWaitingSettings } from '../../../../src/host/waitingSettings.ts';
import { Uri } from '../../../support/editor/place.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { waitUntil } from '../../../support/workbench/waitUntil.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';
import { MemoryLog, MemoryState } from '../../../webview/support/sessionDoubles.ts';

const minute = 60_000;
const hour = 60 * minute;
const noon = { from: 11 * 60, to: 13 * 60 };
const since = Date.parse('2026-11-19T09:00:00Z');
const lunch = waitOf(
  {
    kind: 'ledger',
    line: 3,
    source: '',
    owner: 'ana',
    text: 'the lunch order',
    since: { kind: 'moment', at: since },
  },
  nobodyKnown,
);

describe('A notification about a wait', () => {
  let clock: ManualClock;
  let state: MemoryState;
  let log: MemoryLog;
  let notifier: Notifier;
  let chosen: Wait[];

  const present = () => ({ now: clock.now(), timeZone: 'UTC', week: defaultWeek });
  const overview = (): Overview =>
    overviewOf([lunch], { unnamed: 0, hidden: 0, gaps: [], overdueAfter: hour }, present());
  const consider = (quietHours?: { readonly from: number; readonly to: number }): void =>
    notifier.consider(overview(), readWaitingSettings({ reviewTime: undefined, quietHours }));
  /** Lets the answer to what was said arrive. */
  const answered = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };

  beforeEach(() => {
    theEditor.reset();
    theEditor.settings.set('thoseGuys.waiting.notify', true);
    clock = new ManualClock('2026-11-24T12:00:00Z');
    state = new MemoryState();
    log = new MemoryLog();
    chosen = [];
    notifier = openNotifier({ clock, personState: state, log }, (wait) => void chosen.push(wait));
  });
  afterEach(() => {
    notifier.dispose();
    assert.deepEqual(log.lines, []);
  });

  it('is not made unless it was asked for', async () => {
    for (const value of [undefined, false]) {
      theEditor.settings.set('thoseGuys.waiting.notify', value);
      consider();
      await answered();
    }
    assert.deepEqual(theEditor.said, []);
  });

  it('says which wait, for how long and why, and leads to its moves', async () => {
    theEditor.pressed.push('Choose a Move…');
    consider();
    await waitUntil('a move is chosen', () => chosen.length === 1);
    assert.match(theEditor.said[0] ?? '', /^ana: the lunch order: 3 working days, since Nov 19, overdue\. /);
    assert.deepEqual(theEditor.buttons, [['Choose a Move…', 'Not Again for This']]);
    assert.equal(chosen[0]?.id, lunch.id);
  });

  it('is made once: looks that follow, and other windows, keep quiet until the wait has doubled', async () => {
    consider();
    consider();
    await answered();
    clock.advance(5 * minute);
    consider();
    const other = openNotifier({ clock, personState: state, log }, () => {});
    other.consider(overview(), readWaitingSettings(undefined));
    await answered();
    assert.equal(theEditor.said.length, 1);
    other.dispose();
    clock.advance(24 * hour);
    consider();
    await answered();
    assert.equal(theEditor.said.length, 2);
  });

  it('is made never again for a wait of which the person said so', async () => {
    theEditor.pressed.push('Not Again for This');
    consider();
    await answered();
    for (let day = 0; day < 60; day += 1) {
      clock.advance(24 * hour);
      consider();
      await answered();
    }
    assert.equal(theEditor.said.length, 1);
    assert.deepEqual(chosen, []);
  });

  it('keeps quiet in the hours of the person, and in those the team agreed on', async () => {
    consider(noon);
    theEditor.settings.set('thoseGuys.waiting.quietHours', '11:30-12:30');
    consider();
    await answered();
    assert.deepEqual(theEditor.said, []);
    clock.advance(hour);
    consider();
    await answered();
    assert.equal(theEditor.said.length, 1);
  });

  it('keeps quiet while the person works here, whatever the output panel prints', async () => {
    theEditor.documentSaved.fire({ uri: Uri.file('/lunch/menu.ts') });
    clock.advance(20 * minute);
    theEditor.documentChanged.fire({ document: { uri: Uri.file('/lunch/menu.ts') } });
    clock.advance(20 * minute);
    consider();
    await answered();
    assert.deepEqual(theEditor.said, []);
    theEditor.documentChanged.fire({ document: { uri: Uri.parse('output:log') } });
    clock.advance(11 * minute);
    consider();
    await answered();
    assert.equal(theEditor.said.length, 1);
  });

  it('is left to the window that the person is in', async () => {
    theEditor.focus(false);
    consider();
    await answered();
    assert.deepEqual(theEditor.said, []);
  });
});
