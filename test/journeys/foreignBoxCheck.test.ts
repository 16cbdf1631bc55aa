import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../scripts/embedded/places.ts';
import { stepByStep } from '../support/stepByStep.ts';
import { changeColourTheme } from '../support/workbench/colourTheme.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { copyAsMarkdown } from '../support/workbench/clipboard.ts';
import { focusedBox, waitForBoxText } from '../support/workbench/commentBox.ts';
import { openFile, selectLines } from '../support/workbench/editorPane.ts';
import { closeFile, dottedLines, openBoxAt } from '../support/workbench/foreignBox.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { takeFix } from '../support/workbench/menu.ts';
import { openProblems, problemCount } from '../support/workbench/problems.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitForFirstLook } from '../support/workbench/statusBar.ts';

const extension = join(projectRoot, 'test', 'fixtures', 'extensions', 'those-guys-test.github-like-0.0.1');

// In the web host ours and the owner of the box are in different hosts.
for (const host of ['node', 'web'] as const)
  describe(`The check in the comment box of another extension, ours in the ${host} host`, function () {
    this.timeout(120_000);
    stepByStep();
    let workbench: Workbench;
    let sample: Awaited<ReturnType<typeof sampleFolder>>;
    let page: Page;
    before(async () => {
      sample = await sampleFolder();
      workbench = await launch({
        workspace: sample.folder,
        host,
        otherExtensions: [extension],
      });
      page = workbench.page;
      await waitForFirstLook(page);
    });
    after(async () => {
      await workbench?.dispose();
      await sample?.remove();
    });
    afterEach(function () {
      return pictureOfFailure(this.currentTest, workbench?.page);
    });

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
      await page.locator('.review-widget .monaco-editor').last().click();
      await focusedBox(page).waitFor();
    });

    it('leaves nothing behind among the problems when the box closes', async () => {
      await openFile(page, 'src/members/member.ts');
      await openBoxAt(page, 3);
      await page.keyboard.type('You are an idiot. Obviously.');
      await page.locator('.review-widget .squiggly-warning').first().waitFor({ state: 'attached' });
      await problemCount(page, 'Warnings: 1').waitFor();
      const problems = await openProblems(page);
      await problems.filter({ hasText: 'is about the person' }).waitFor();
      assert.equal(await problems.count(), 2, 'the row of the box and the warning below it');
      await takeScreenshot(page, `box-foreign-warning-${host}`);
      await closeFile(page, 'member.ts');
      await problemCount(page, 'No Problems').waitFor();
      await problems.first().waitFor({ state: 'detached' });
    });
  });
