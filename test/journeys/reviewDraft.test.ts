import assert from 'node:assert/strict';
import { stepByStep } from '../support/stepByStep.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import {
  draftMark,
  focusedBox,
  openKeptDraft,
  startDraftByKey,
  stepThrough,
  waitForBoxText,
  waitForTabStops,
} from '../support/workbench/commentBox.ts';
import { copyAsMarkdown } from '../support/workbench/clipboard.ts';
import { openFile, selectLines } from '../support/workbench/editorPane.ts';
import type { Workbench } from '../support/workbench/launch.ts';
import { hoverAtCursor } from '../support/workbench/hover.ts';
import { launch } from '../support/workbench/launch.ts';
import { chooseInMenu, takeFix } from '../support/workbench/menu.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';

const comment = [
  'I see the delivery is shared by everyone who ordered.',
  'My guess at the reason: nobody wanted to carry the cent alone.',
  'I would keep the one place for it.',
  '',
  'My concern is a cent is lost, because the kitchen is paid too little.',
  '',
  'Not blocking: your call.',
].join('\n');

describe('A balanced review comment, by keyboard alone', function () {
  // Each step goes on from the one before.
  stepByStep();
  let workbench: Workbench;
  let sample: Awaited<ReturnType<typeof sampleFolder>>;

  before(async () => {
    sample = await sampleFolder();
    workbench = await launch({ workspace: sample.folder });
  });

  afterEach(function () {
    return pictureOfFailure(this.currentTest, workbench?.page);
  });

  after(async () => {
    await workbench?.dispose();
    await sample?.remove();
  });

  it('opens at the selected lines with the keybinding, wholly in sight, ready to step through with Tab', async () => {
    const { page } = workbench;
    await openFile(page, 'src/orders/total.ts');
    await selectLines(page, 5, 8);
    await startDraftByKey(page);
    await waitForBoxText(focusedBox(page), /^I see ‹what this code does, as I read it›\.\nMy guess at the/);
    await page.locator('.review-widget').getByText('kept on this machine, not sent').waitFor();
    await page.locator('.review-widget').getByRole('button', { name: 'Copy as Markdown' }).waitFor();
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
    const covered = await page.locator('.comments-panel').isVisible();
    assert.equal(covered, false, 'the Comments view stays closed');
    await takeScreenshot(page, 'review-draft');
  });

  it('points at a finding as one types; the keyboard gets its reason and its fix', async () => {
    const { page } = workbench;
    const finding = page.locator('.review-widget .squiggly-hint');
    await finding.first().waitFor({ state: 'attached' });
    // Back to the word, from the end of the line it is in.
    await page.keyboard.press('Home');
    for (let words = 0; words < 7; words++) await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Control+ArrowLeft');
    const hover = await hoverAtCursor(page, 'claims certainty');
    await takeScreenshot(page, 'review-finding');
    await page.keyboard.press('Escape');
    await hover.waitFor({ state: 'hidden' });
    await takeFix(page, 'Remove “obviously”', 'review-fix');
    await waitForBoxText(focusedBox(page), /\nMy concern is a cent is lost, because /);
    await finding.first().waitFor({ state: 'detached' });
  });

  it('drops a finding that is ignored, and changes nothing of the text', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('You never test your code.');
    const finding = page.locator('.review-widget .squiggly-hint');
    await finding.first().waitFor({ state: 'attached' });
    await page.keyboard.press('Home');
    await takeFix(page, 'Ignore this here');
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

  it('is there again after a reload, folded at its lines, and opens as it was typed', async () => {
    const { page } = workbench;
    await workbench.reopen();
    const box = await openKeptDraft(page, 'I see the delivery is shared by everyone who ordered.');
    await waitForBoxText(box, /a cent is lost, because the kitchen [^]*‹What do I want to ask you\?›/);
    await takeScreenshot(page, 'review-after-reload');
  });

  it('goes on, after its extension host was killed, with the same key at the same lines', async () => {
    const { page } = workbench;
    await workbench.kill9('extensionHost');
    await page.locator('.review-widget').waitFor({ state: 'detached' });
    await draftMark(page).waitFor({ state: 'attached' });
    await openFile(page, 'src/orders/total.ts');
    await selectLines(page, 5, 8);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('b');
    await focusedBox(page).waitFor();
    await waitForBoxText(
      focusedBox(page),
      /a cent is lost, because the kitchen [^]*‹What do I want to ask you\?›/,
    );
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' And thank you.');
    assert.equal(await copyAsMarkdown(page), `${comment} And thank you.`);
  });

  it('is there again after everything was killed at once', async () => {
    await workbench.kill9('everything');
    await workbench.reopen();
    const { page } = workbench;
    const box = await openKeptDraft(page, 'I see the delivery is shared by everyone who ordered.');
    await waitForBoxText(box, /And thank you\.$/);
    assert.equal(await copyAsMarkdown(page), `${comment} And thank you.`);
  });

  it('is discarded, and told how it comes back', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Discard This Draft');
    await page.locator('.review-widget').waitFor({ state: 'detached' });
    await page.locator('.part.statusbar').getByText('“Recover a Review Comment” brings it back').waitFor();
  });

  it('starts from the menu of the editor and from the palette as well', async () => {
    const { page } = workbench;
    await openFile(page, 'src/orders/deadline.ts');
    await selectLines(page, 1, 2);
    await page.keyboard.press('Shift+F10');
    await chooseInMenu(page, 'Draft a Balanced Review Comment', 'review-menu');
    await waitForTabStops(page);
    await runCommand(page, 'Those Guys: Discard This Draft');
    await page.locator('.review-widget').waitFor({ state: 'detached' });
    await openFile(page, 'src/members/member.ts');
    await selectLines(page, 3, 4);
    await runCommand(page, 'Those Guys: Draft a Balanced Review Comment');
    await waitForTabStops(page);
    await waitForBoxText(focusedBox(page), /^I see ‹/);
  });
});
