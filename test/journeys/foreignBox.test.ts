import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectRoot } from '../../scripts/embedded/places.ts';
import { changeColourTheme } from '../support/workbench/colourTheme.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { copyAsMarkdown } from '../support/workbench/clipboard.ts';
import { focusedBox, startDraftByKey, stepThrough, waitForBoxText } from '../support/workbench/commentBox.ts';
import { openFile, selectLines } from '../support/workbench/editorPane.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { takeFix } from '../support/workbench/menu.ts';
import { openProblems, problemCount } from '../support/workbench/problems.ts';
import { choose } from '../support/workbench/quickPick.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';

const extension = join(projectRoot, 'test', 'fixtures', 'extensions', 'those-guys-test.github-like-0.0.1');
/** Our own line below the words of a hint; VS Code draws three faint dots there. */
function dottedLines(page: Page): Locator {
  return page.locator('.review-widget [class*="TextEditorDecorationType"]');
}
const words = 'Obviously this fails. [look](command:a.b) <b>now</b>';

// In the web host ours and the owner of the box are in different hosts.
for (const host of ['node', 'web'] as const)
  describe(`The comment box of another extension, ours in the ${host} host`, function () {
    this.timeout(120_000);
    this.bail(true);
    let workbench: Workbench;
    let sample: Awaited<ReturnType<typeof sampleFolder>>;
    let page: Page;

    before(async () => {
      sample = await sampleFolder();
      workbench = await launch({ workspace: sample.folder, host, otherExtensions: [extension] });
      page = workbench.page;
    });
    after(async () => {
      await workbench?.dispose();
      await sample?.remove();
    });

    afterEach(function () {
      return pictureOfFailure(this.currentTest, workbench?.page);
    });

    const box = (): Locator => page.locator('.review-widget .monaco-editor').last();
    const preview = (): Locator => page.locator('.monaco-editor[data-uri^="those-guys-preview:"]');

    it('gets findings as one types, with a fix and "ignore" by keyboard', async () => {
      await openFile(page, 'src/orders/deadline.ts');
      await selectLines(page, 1, 2);
      await runCommand(page, 'Comments: Add Comment on Current Selection');
      await focusedBox(page).waitFor();
      await page.keyboard.type('Obviously round it. You never test your code.');
      const findings = page.locator('.review-widget .squiggly-hint');
      await findings.nth(1).waitFor({ state: 'attached' });
      await dottedLines(page).nth(1).waitFor({ state: 'attached' });
      await page.keyboard.press('Home');
      await takeFix(page, 'Remove “Obviously”', `box-foreign-${host}`);
      await waitForBoxText(focusedBox(page), 'Round it. You never test your code.');
      await page.keyboard.press('End');
      for (let word = 0; word < 4; word++) await page.keyboard.press('Control+ArrowLeft');
      await takeFix(page, 'Ignore this here');
      await findings.first().waitFor({ state: 'detached' });
      await waitForBoxText(focusedBox(page), 'Round it. You never test your code.');
      assert.equal(await copyAsMarkdown(page), 'Round it. You never test your code.');
    });

    it('shows hints in the box alone: the Problems panel and the status bar have none', async () => {
      await page.keyboard.press('End');
      await page.keyboard.type(' Obviously.');
      await page.locator('.review-widget .squiggly-hint').first().waitFor({ state: 'attached' });
      const problems = await openProblems(page);
      await page.locator('.markers-panel').getByText('No problems have been detected').waitFor();
      await problemCount(page, 'No Problems').waitFor();
      await takeScreenshot(page, `box-foreign-hints-${host}`);
      assert.equal(await problems.count(), 0);
      await runCommand(page, 'View: Hide Panel');
      if (host === 'node')
        for (const theme of ['light', 'highContrast', 'dark'] as const) {
          await changeColourTheme(workbench, theme);
          await dottedLines(page).first().waitFor({ state: 'attached' });
          await takeScreenshot(page, `box-foreign-hints-${theme}`);
        }
      await box().click();
      await focusedBox(page).waitFor();
    });

    it('takes the template when it is empty, and its owner sends exactly what was written', async () => {
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await waitForBoxText(focusedBox(page), '');
      await startDraftByKey(page);
      await stepThrough(page, ['the hour and the minute apart']);
      await waitForBoxText(
        focusedBox(page),
        /^I see the hour and the minute apart\.\nMy guess at the reason: ‹/,
      );
      await page.keyboard.press('Control+Enter');
      const sent = page.locator('.review-comment').filter({ hasText: 'I see the hour' });
      await sent.waitFor();
      assert.match(
        await sent.innerText(),
        /I see the hour and the minute apart\.\s*My guess at the reason: ‹the best/,
      );
      await takeScreenshot(page, `box-foreign-sent-${host}`);
    });

    it('shows the exact text, where it goes and the open findings before anything is sent', async () => {
      await openFile(page, 'src/orders/total.ts');
      await selectLines(page, 6, 6);
      await runCommand(page, 'Comments: Add Comment on Current Selection');
      await focusedBox(page).waitFor();
      await box().click();
      await page.keyboard.insertText(words);
      await page.locator('.review-widget').getByRole('button', { name: 'Preview and Post…' }).last().click();
      await choose(page, 'Post it as a single comment');
      await preview().waitFor();
      await waitForBoxText(preview(), /PREVIEW: nothing has been posted/);
      await waitForBoxText(preview(), /\[look\]\(command:a\.b\) <b>now<\/b>/);
      await waitForBoxText(preview(), /Line 1: “Obviously” claims certainty/);
      await takeScreenshot(page, `preview-box-${host}`);
      assert.equal(await page.locator('.review-comment').count(), 0);
    });

    it('gives the text back to its box after a no', async () => {
      await runCommand(page, "Those Guys: Don't Post");
      await preview().waitFor({ state: 'detached' });
      await waitForBoxText(box(), words);
      assert.equal(await page.locator('.review-comment').count(), 0);
    });

    it('hands it over to the owner of the thread after one yes', async () => {
      await page.locator('.review-widget').getByRole('button', { name: 'Preview and Post…' }).last().click();
      await choose(page, 'Add it to your review');
      await preview().waitFor();
      await runCommand(page, 'Those Guys: Post It');
      await preview().waitFor({ state: 'detached' });
      const comment = page.locator('.review-comment').filter({ hasText: 'Obviously this fails' });
      await comment.waitFor();
      assert.equal(await comment.count(), 1);
      assert.match(await comment.innerText(), /pending/);
      await takeScreenshot(page, `posted-box-${host}`);
    });

    it('leaves nothing behind among the problems when the box closes', async () => {
      await openFile(page, 'src/members/member.ts');
      await selectLines(page, 3, 4);
      await runCommand(page, 'Comments: Add Comment on Current Selection');
      await focusedBox(page).waitFor();
      await page.keyboard.type('You are an idiot. Obviously.');
      await page.locator('.review-widget .squiggly-warning').first().waitFor({ state: 'attached' });
      await problemCount(page, 'Warnings: 1').waitFor();
      const problems = await openProblems(page);
      await problems.filter({ hasText: 'is about the person' }).waitFor();
      // The box's own row, and below it the warning: no hint.
      assert.equal(await problems.count(), 2);
      await takeScreenshot(page, `box-foreign-warning-${host}`);
      await page.locator('.monaco-editor[data-uri$="member.ts"]').first().click();
      await runCommand(page, 'View: Close Editor');
      await page.locator('.review-widget').waitFor({ state: 'detached' });
      await problemCount(page, 'No Problems').waitFor();
      assert.equal(await problems.count(), 0);
    });
  });
