import assert from 'node:assert/strict';
import { ledgerName } from '../../../../src/core/waiting/ledger.ts';
import type { WaitingDoors } from '../../../../src/features/waiting/doors.ts';
import { registerWaiting } from '../../../../src/features/waiting/waiting.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { lookDoors } from '../../../support/editor/waitingWindow.ts';
import { waitUntil } from '../../../support/workbench/waitUntil.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';
import { MemoryState } from '../../../webview/support/sessionDoubles.ts';

const second = 1000;

describe('The Waiting surface', () => {
  it('says a wait in the status bar before it says it in a notification', async () => {
    theEditor.reset();
    theEditor.settings.set('thoseGuys.waiting.notify', true);
    theEditor.settings.set('thoseGuys.waiting.overdueAfter', 1);
    const clock = new ManualClock('2026-11-24T12:00:00Z');
    /** What the status bar said when it was written down that a notification is made. */
    const said: (string | undefined)[] = [];
    class WatchedState extends MemoryState {
      override async set(key: string, value: unknown): Promise<void> {
        said.push(theEditor.statusItems[0]?.text);
        await super.set(key, value);
      }
    }
    const base = lookDoors(clock, undefined);
    base.journal.write(ledgerName, '- [ ] @ana: the API review [since:: 2026-11-02]\n');
    const doors = {
      ...base,
      personState: new WatchedState(),
      reminder: { isDue: false, onDidChange: () => ({ dispose() {} }) },
      border: { register: () => ({ dispose() {} }), run: async (_name: string, act: () => unknown) => act() },
    } as unknown as WaitingDoors;
    const waiting = await registerWaiting(doors);
    assert.equal(theEditor.statusItems[0]?.text, 'Those guys: –');
    clock.advance(4 * second);
    await waitUntil('the notification is made', () => theEditor.said.length === 1);
    assert.deepEqual(said, ['Those guys: 1 · me: 0']);
    assert.match(theEditor.said[0] ?? '', /^ana: the API review: 15 working days, .*overdue/);
    waiting.dispose();
  });
});
