import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localDayAt } from '../../src/core/dates.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { titledInput } from '../support/workbench/quickPick.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

const today = localDayAt(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);

describe('A person writes into the file and into the form at the same time', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  const entry = (): Promise<string> =>
    readFile(join(workbench.home, 'those-guys', `${today}.md`), 'utf8').catch(() => '');

  before(async () => {
    workbench = await launch({ settings: { 'files.autoSave': 'off' } });
  });
  after(() => workbench?.dispose());

  it('and finds both texts in the file and in the editor, and is told once', async () => {
    const { page } = workbench;
    await focusEntry();
    await page.keyboard.type('By hand and not saved.');
    await page.locator('.tab.dirty').first().waitFor();
    await runCommand(page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(page);
    const first = reflect.getByRole('region', { name: 'Self-reflection' }).getByRole('textbox');
    await first.and(reflect.locator(':focus')).waitFor();
    await page.keyboard.type('Typed into the form.');
    await waitUntil('the form is in the file', async () => (await entry()).includes('Typed into the form.'));
    assert.ok(!(await entry()).includes('By hand'));
    const sentence = reflect.getByText('has unsaved changes in an editor');
    await sentence.waitFor();
    assert.equal(await sentence.count(), 1);
    const editor = page.locator(`.monaco-editor[data-uri$="${today}.md"]`);
    await editor.getByText('Typed into the form.').first().waitFor();
    await editor.getByText('By hand and not saved.').first().waitFor();
    const step = reflect.getByRole('region', { name: 'One step for tomorrow' });
    await step.getByRole('textbox', { name: 'If …' }).fill('it is ten');
    await step.getByRole('textbox', { name: 'then I will …' }).pressSequentially('ask Ada');
    const task = 'If it is ten, then I will ask Ada. [due::';
    await waitUntil('the step is in the file', async () => (await entry()).includes(task));
    await editor.getByText('then I will ask Ada.').first().waitFor();
    assert.equal((await entry()).split('If it is ten').length, 2);
    await sentence.scrollIntoViewIfNeeded();
    await takeScreenshot(page, 'unsaved-editor');
  });

  it('and finds a note in both as well, and all of it in the file after saving the editor with Overwrite', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Quick Note…');
    await titledInput(page, 'Quick Note');
    await page.keyboard.type('Noted in passing.');
    await page.keyboard.press('Enter');
    await waitUntil('the note is in the file', async () => (await entry()).includes('Noted in passing.'));
    const editor = page.locator(`.monaco-editor[data-uri$="${today}.md"]`);
    await editor.getByText('Noted in passing.').first().waitFor();
    assert.ok(!(await entry()).includes('By hand'));
    await overwrite();
    await waitUntil('the text of the editor is in the file', async () => (await entry()).includes('By hand'));
    const text = await entry();
    for (const each of [
      'By hand and not saved.',
      'Typed into the form.',
      'ask Ada. [due::',
      'Noted in passing.',
    ])
      assert.equal(text.split(each).length, 2, each);
  });

  it('and is told by a message, once, where the view that would say it is not shown', async () => {
    const { page } = workbench;
    await runCommand(page, 'View: Show Explorer');
    await focusEntry();
    await page.keyboard.type(' More by hand.');
    await page.locator('.tab.dirty').first().waitFor();
    for (const note of ['Second note.', 'Third note.']) {
      await runCommand(page, 'Those Guys: Quick Note…');
      await titledInput(page, 'Quick Note');
      await page.keyboard.type(note);
      await page.keyboard.press('Enter');
      await waitUntil('the note is in the file', async () => (await entry()).includes(note));
    }
    await runCommand(page, 'Notifications: Show Notifications');
    const told = page
      .locator('.notifications-center .notification-list-item-message')
      .filter({ hasText: 'has unsaved changes in an editor' });
    await told.first().waitFor();
    assert.equal(await told.count(), 1);
    await takeScreenshot(page, 'unsaved-editor-told');
    await runCommand(page, 'Notifications: Clear All Notifications');
    await overwrite();
    await waitUntil('all is in the file', async () => (await entry()).includes('More by hand.'));
    const text = await entry();
    for (const each of ['Second note.', 'Third note.', 'More by hand.'])
      assert.equal(text.split(each).length, 2, each);
  });

  async function focusEntry(): Promise<void> {
    const { page } = workbench;
    await runCommand(page, "Those Guys: Open Today's Entry");
    await page.locator(`.monaco-editor[data-uri$="${today}.md"].focused`).waitFor();
    await page.keyboard.press('Control+End');
  }

  /** Saves the editor, and says that it may replace the newer file when VS Code asks. */
  async function overwrite(): Promise<void> {
    const { page } = workbench;
    await focusEntry();
    await page.keyboard.press('Control+s');
    // The host of the journeys shows no toasts; the list of notifications has what was said.
    await page.locator('[id="status.notifications"] .codicon-bell-dot').waitFor();
    await runCommand(page, 'Notifications: Show Notifications');
    const button = page.locator('.notifications-center').getByRole('button', { name: 'Overwrite' });
    await button.waitFor();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    await runCommand(page, 'Notifications: Clear All Notifications');
  }
});
