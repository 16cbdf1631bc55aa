import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stepByStep } from '../support/stepByStep.ts';
import { copyAsMarkdown } from '../support/workbench/clipboard.ts';
import { changeColourTheme } from '../support/workbench/colourTheme.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { focusedBox, startDraftByKey, waitForBoxText } from '../support/workbench/commentBox.ts';
import { openFile, selectLines } from '../support/workbench/editorPane.ts';
import type { Workbench } from '../support/workbench/launch.ts';
import { launch } from '../support/workbench/launch.ts';
import { takeFix } from '../support/workbench/menu.ts';
import { watchPointer, type PointerWatch } from '../support/workbench/pointerWatch.ts';
import { choose, quickPickRows, readQuickPick } from '../support/workbench/quickPick.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { resizeSideBar } from '../support/workbench/sideBar.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { statusBarItem } from '../support/workbench/statusBar.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';
import { todaysFile } from '../support/days.ts';

/** What the README calls "The first five minutes", with nothing but the keyboard. */
describe('A new user in the first five minutes', function () {
  stepByStep();
  let workbench: Workbench;
  let sample: Awaited<ReturnType<typeof sampleFolder>>;
  let begun: number;
  let pointer: PointerWatch;

  before(async () => {
    sample = await sampleFolder();
    workbench = await launch({ workspace: sample.folder, builtins: 'all' });
    begun = Date.now();
    pointer = await watchPointer(workbench.page);
  });

  afterEach(function () {
    return pictureOfFailure(this.currentTest, workbench?.page);
  });

  after(async () => {
    await workbench?.dispose();
    await sample?.remove();
  });

  const entry = (): string => readText(join(workbench.home, 'those-guys', todaysFile()));

  it('writes an entry, is told its file, and finds the words in it', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(page);
    await reflect.getByRole('textbox').first().and(reflect.locator(':focus')).waitFor();
    await page.keyboard.type('I waited for a review that I never asked for.');
    await reflect.getByText(`in ${todaysFile()}`).first().waitFor();
    await waitUntil('the words in the file', () =>
      entry().includes('\nI waited for a review that I never asked for.\n'),
    );
    await takeScreenshot(page, 'five-minutes-1-entry');
    await runCommand(page, "Those Guys: Open Today's Entry");
    await page.locator('.monaco-editor .view-line').filter({ hasText: 'I waited for a review' }).waitFor();
    await takeScreenshot(page, 'five-minutes-2-file');
  });

  it('sees a true count with reasons, and takes a step of their own', async () => {
    const { page } = workbench;
    const item = statusBarItem(page, /Am I waiting on those guys\? \d+ things wait on others/);
    await item.waitFor();
    const [, others, me] = /Those guys: (\d+) · me: (\d+)/.exec(await item.innerText()) ?? [];
    // From the status bar itself: its items are a toolbar for the arrow keys.
    await runCommand(page, 'View: Focus Status Bar');
    await waitUntil('our item has the focus', async () => {
      if (
        await item.evaluate((element) => element.closest('.statusbar-item')?.contains(document.activeElement))
      )
        return true;
      await page.keyboard.press('ArrowRight');
      return false;
    });
    await page.keyboard.press('Enter');
    await quickPickRows(page).filter({ hasText: 'the mail account' }).waitFor();
    const rows = await readQuickPick(page);
    await takeScreenshot(page, 'five-minutes-3-waits');
    const counted = rows.filter(
      (row) => /working days?, since .* · /.test(row) && !row.includes('less than'),
    );
    assert.ok(
      counted.length >= Number(others) + Number(me),
      `${others} and ${me} are counted, with reasons are:\n${counted.join('\n')}`,
    );
    await choose(page, 'the mail account');
    await quickPickRows(page).filter({ hasText: 'I am one of those guys' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('If … (when and where?)').waitFor();
    await page.keyboard.type('I have had my coffee tomorrow');
    await page.keyboard.press('Enter');
    await page.getByText('If I have had my coffee tomorrow, then I will …').waitFor();
    await page.keyboard.type('ask Ben which address the mail needs');
    await page.keyboard.press('Enter');
    await waitUntil('the commitment', () =>
      /^- \[ \] If I have had my coffee tomorrow, then I will ask Ben which address the mail needs\. .*\[wait\]\(/m.test(
        entry(),
      ),
    );
    await takeScreenshot(page, 'five-minutes-4-step');
  });

  it('copies a comment that was checked as it was typed', async () => {
    const { page } = workbench;
    await openFile(page, 'src/orders/total.ts');
    await selectLines(page, 9, 12);
    await startDraftByKey(page);
    await page.keyboard.type('one share of the delivery, obviously rounded');
    await page.locator('.review-widget .squiggly-hint').first().waitFor({ state: 'attached' });
    await takeScreenshot(page, 'five-minutes-5-finding');
    await takeFix(page, 'Remove “obviously”');
    await waitForBoxText(focusedBox(page), /^I see one share of the delivery, rounded\.\n/);
    assert.equal(
      await copyAsMarkdown(page),
      'I see one share of the delivery, rounded.\n\nNot blocking: your call.',
    );
    await takeScreenshot(page, 'five-minutes-6-copied');
  });

  it('needs less than five minutes for all of it, and no mouse', () => {
    assert.ok(Date.now() - begun < 5 * 60_000, `${(Date.now() - begun) / 1000} s`);
    assert.deepEqual(pointer.pressed, []);
  });

  it('would have been seen with a mouse, in the workbench and in a view', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(page);
    await page.getByRole('tab', { name: 'total.ts' }).click();
    await waitUntil('the press in the workbench', () => pointer.pressed.length === 1);
    await reflect.getByRole('textbox').first().click();
    await waitUntil('the press in the view', () => pointer.pressed.length === 2);
    assert.equal(new Set(pointer.pressed).size, 2);
  });

  it('has all of it in sight in every theme, and beside a narrow side bar', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Reflect on Today');
    const inSight = async (picture: string): Promise<void> => {
      const reflect = await webviewFrame(page);
      await reflect.getByRole('textbox').first().waitFor();
      await page.locator('.review-widget').getByRole('button', { name: 'Copy as Markdown' }).waitFor();
      await statusBarItem(page, /Am I waiting on those guys\?/).waitFor();
      await takeScreenshot(page, `five-minutes-${picture}`);
    };
    await inSight('7-dark');
    for (const theme of ['light', 'highContrast', 'highContrastLight'] as const) {
      await changeColourTheme(workbench, theme);
      await inSight(`7-${theme}`);
    }
    await changeColourTheme(workbench, 'dark');
    await resizeSideBar(page, 250);
    await inSight('8-narrow');
  });
});

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
