import assert from 'node:assert/strict';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { titledInput } from '../support/workbench/quickPick.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { statusBarItem } from '../support/workbench/statusBar.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

const said = 'It is the hour at which you wanted to reflect.';

describe('A person who chose to be notified when it is time to reflect', function () {
  this.timeout(120_000);
  let workbench: Workbench;

  beforeEach(async () => {
    // Due from midnight on, so that it is due whenever this runs.
    workbench = await launch({
      settings: {
        'thoseGuys.reflection.reminder': 'notification',
        'thoseGuys.reflection.reminderTime': '0:00',
        'thoseGuys.reflection.weekdays': [
          'monday',
          'tuesday',
          'wednesday',
          'thursday',
          'friday',
          'saturday',
          'sunday',
        ],
      },
    });
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, workbench?.page);
    await workbench?.dispose();
  });

  /** The host of the journeys shows no toasts: what was said is in the notification centre, and the bell has a dot. */
  const dots = (): Promise<number> =>
    workbench.page.locator('[id="status.notifications"] .codicon-bell-dot').count();
  const itemText = async (): Promise<string> =>
    (await statusBarItem(workbench.page, /Am I waiting on those guys\?/).innerText()).trim();

  /** Whether the browser's storage has it that today's reminder was answered. */
  async function isTakenKept(): Promise<boolean> {
    return workbench.page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) {
        if (name === undefined) continue;
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.addEventListener('success', () => resolve(opening.result));
          opening.addEventListener('error', () => reject(opening.error ?? new Error(name)));
        });
        try {
          for (const store of database.objectStoreNames) {
            const reading = database.transaction(store).objectStore(store).getAll();
            await new Promise((resolve) => reading.addEventListener('success', resolve));
            const values = reading.result as readonly unknown[];
            if (
              values.some(
                (value) => typeof value === 'string' && /"reflection\.reminded".*"taken"/.test(value),
              )
            )
              return true;
          }
        } finally {
          database.close();
        }
      }
      return false;
    });
  }

  async function answer(name: string): Promise<void> {
    const { page } = workbench;
    await waitUntil('the dot at the bell', async () => (await dots()) === 1);
    await waitUntil('the word in the status bar', async () =>
      (await itemText()).endsWith('· time to reflect'),
    );
    await runCommand(page, 'Notifications: Show Notifications');
    const notice = page.locator('.notifications-center .notification-list-item').filter({ hasText: said });
    await notice.waitFor();
    assert.equal(await page.locator('.notifications-center .notification-list-item').count(), 1);
    await takeScreenshot(page, 'reminder-notification');
    await notice.getByRole('button', { name }).press('Enter');
    await notice.waitFor({ state: 'detached' });
    await waitUntil('the word in the status bar to go', async () => !(await itemText()).includes('reflect'));
  }

  it('says "Not Today" once, and hears no more of it that day, in a new window either', async () => {
    await answer('Not Today');
    // The browser writes what extensions remember a moment later; a window that is closed before that loses it.
    await waitUntil('what was said to be kept', isTakenKept);
    await workbench.reopen();
    const { page } = workbench;
    // A note is no answer, so that only what was said before keeps it quiet; once it is written the reminder has looked.
    await runCommand(page, 'Those Guys: Quick Note…');
    await titledInput(page, 'Quick Note');
    await page.keyboard.type('Not today, I said');
    await page.keyboard.press('Enter');
    await page
      .locator('.part.statusbar')
      .getByText(/^Noted at/)
      .waitFor();
    await runCommand(page, 'Those Guys: Look Again for Waits');
    assert.equal(await dots(), 0);
    assert.doesNotMatch(await itemText(), /reflect/);
  });

  it('goes to the first card from there', async () => {
    await answer('Reflect on Today');
    const reflect = await webviewFrame(workbench.page);
    await reflect.getByRole('textbox').first().and(reflect.locator(':focus')).waitFor();
    assert.equal(await dots(), 0);
  });
});
