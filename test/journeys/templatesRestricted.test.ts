import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { stepByStep } from '../support/stepByStep.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { startDraftByKey, waitForBoxText, focusedBox } from '../support/workbench/commentBox.ts';
import { openFile, selectLines } from '../support/workbench/editorPane.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { openFixes } from '../support/workbench/menu.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';

const template = (name: string, description: string): string =>
  `---\nname: ${name}\ndescription: ${description}\n---\n\${1:What?}\n`;

describe('Templates and the check in a folder that is not trusted', function () {
  this.timeout(180_000);
  stepByStep();
  let workbench: Workbench;
  let sample: Awaited<ReturnType<typeof sampleFolder>>;
  let page: Page;

  before(async () => {
    sample = await sampleFolder();
    const team = join(sample.folder, '.those-guys', 'templates');
    await mkdir(team, { recursive: true });
    await writeFile(join(team, 'rollout.md'), template('rollout', 'From the team'));
    await writeFile(join(team, 'secret.md'), template('secret', 'From the team'));
    workbench = await launch({
      workspace: sample.folder,
      trusted: false,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
    });
    page = workbench.page;
    const own = join(workbench.home, 'those-guys', 'templates');
    await mkdir(own, { recursive: true });
    await writeFile(join(own, 'rollout.md'), template('rollout', 'My own'));
  });
  after(async () => {
    await workbench?.dispose();
    await sample?.remove();
  });
  afterEach(function () {
    return pictureOfFailure(this.currentTest, workbench?.page);
  });

  it('are the person’s own and the built-in ones: nothing is read from the folder', async () => {
    await openFile(page, 'src/orders/total.ts');
    await selectLines(page, 5, 8);
    await startDraftByKey(page);
    await runCommand(page, 'Those Guys: Preview a Review Template…');
    const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
    await rows.filter({ hasText: 'rollout' }).filter({ hasText: 'My own' }).waitFor();
    assert.equal(await rows.filter({ hasText: 'From the team' }).count(), 0);
    await takeScreenshot(page, 'templates-restricted');
    await page.keyboard.press('Escape');
  });

  it('offers to switch a rule off everywhere, not in a workspace whose settings VS Code does not take', async () => {
    // The list that was left gave the focus back.
    await focusedBox(page).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('This is obviously wrong.');
    await waitForBoxText(focusedBox(page), 'This is obviously wrong.');
    await page.locator('.review-widget .squiggly-hint').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
    await openFixes(page, 'Switch off “unsupported-certainty” everywhere');
    await takeScreenshot(page, 'fixes-restricted');
    assert.equal(
      await page.locator('.action-widget .monaco-list-row').filter({ hasText: 'in this workspace' }).count(),
      0,
    );
    await page.keyboard.press('Escape');
  });
});
