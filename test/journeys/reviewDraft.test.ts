import assert from 'node:assert/strict';
import { focusedBox, stepThrough, waitForBoxText, waitForTabStops } from '../support/workbench/commentBox.ts';
import { copyAsMarkdown } from '../support/workbench/clipboard.ts';
import { openFile, selectLines } from '../support/workbench/editorPane.ts';
import type { Workbench } from '../support/workbench/launch.ts';
import { launch } from '../support/workbench/launch.ts';
import { chooseInMenu } from '../support/workbench/menu.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';

const comment = [
  'I see the delivery is shared by everyone who ordered.',
  'My guess at the reason: nobody wanted to carry the cent alone.',
  'I would keep the one place for it.',
  '',
  'My concern is a cent is lost, because the kitchen is paid too little.',
  '',
  'Not blocking: your call.',
].join('\n');

describe('A balanced review comment, by keyboard alone', () => {
  let workbench: Workbench;
  let sample: Awaited<ReturnType<typeof sampleFolder>>;

  before(async () => {
    sample = await sampleFolder();
    workbench = await launch({ workspace: sample.folder });
  });

  after(async () => {
    await workbench?.dispose();
    await sample?.remove();
  });

  it('opens at the selected lines with the keybinding, ready to step through with Tab', async () => {
    const { page } = workbench;
    await openFile(page, 'src/orders/total.ts');
    await selectLines(page, 5, 8);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('b');
    await focusedBox(page).waitFor();
    await waitForBoxText(focusedBox(page), /^I see ‹what this code does, as I read it›\.\nMy guess at the/);
    await page.locator('.review-widget').getByText('kept on this machine, not sent').waitFor();
    await waitForTabStops(page);
    await stepThrough(page, [
      'the delivery is shared by everyone who ordered',
      'nobody wanted to carry the cent alone',
      'the one place for it',
      'a cent is obviously lost',
    ]);
    await page.keyboard.type('the kitchen is paid too little');
    await waitForBoxText(
      focusedBox(page),
      /^I see the delivery is shared by everyone who ordered\.\nMy guess at the reason: nobody wanted to carry the cent alone\.\nI would keep the one place for it\.\n\nMy concern is a cent is obviously lost, because the kitchen is paid too little\.\n/,
    );
    await takeScreenshot(page, 'review-draft');
  });

  it('points at a finding as one types; the keyboard gets its reason and its fix', async () => {
    const { page } = workbench;
    const finding = page.locator('.review-widget .squiggly-info');
    await finding.first().waitFor({ state: 'attached' });
    // Back to the word, from the end of the line it is in.
    await page.keyboard.press('Home');
    for (let words = 0; words < 7; words++) await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Control+ArrowLeft');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const hover = page.locator('.monaco-hover:visible').filter({ hasText: 'claims certainty' });
    await hover.waitFor();
    await takeScreenshot(page, 'review-finding');
    await page.keyboard.press('Escape');
    await hover.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+.');
    await chooseInMenu(page, 'Remove “obviously”', 'review-fix');
    await waitForBoxText(focusedBox(page), /\nMy concern is a cent is lost, because /);
    await finding.first().waitFor({ state: 'detached' });
  });

  it('drops a finding that is ignored, and changes nothing of the text', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('You never test your code.');
    const finding = page.locator('.review-widget .squiggly-info');
    await finding.first().waitFor({ state: 'attached' });
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+.');
    await chooseInMenu(page, 'Ignore this here');
    await finding.first().waitFor({ state: 'detached' });
    await waitForBoxText(focusedBox(page), /\nYou never test your code\.$/);
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
  });

  it('is copied as Markdown without the lines that were left open, and says so', async () => {
    const { page } = workbench;
    assert.equal(await copyAsMarkdown(page), comment);
    await page
      .locator('.part.statusbar')
      .getByText('Copied as Markdown, without the lines you left open.')
      .waitFor();
  });
});
