import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { openFile } from '../support/workbench/editorPane.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { choose, quickPickRows, titledInput } from '../support/workbench/quickPick.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { statusBarItem } from '../support/workbench/statusBar.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

/** Two prompts stand twice: at the lines 8 and 13. */
const teamSet = `---
title: Friday retro
---

## Self-reflection

- Which merge would you take back?
- Which merge would you take back?

## Genuine humility

- Whose night on call did our release cost?
- Whose night on call did our release cost?
`;

describe('A person works where the team has a set of prompts of its own', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  let sample: Awaited<ReturnType<typeof sampleFolder>>;

  before(async () => {
    sample = await sampleFolder();
    const folder = join(sample.folder, '.those-guys', 'prompts');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'retro.md'), teamSet);
    workbench = await launch({
      workspace: sample.folder,
      trusted: false,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
    });
  });
  afterEach(function () {
    return pictureOfFailure(this.currentTest, workbench?.page);
  });
  after(async () => {
    await workbench?.dispose();
    await sample?.remove();
  });

  it('is offered only our sets while they do not trust the folder', async () => {
    const { page } = workbench;
    // Nothing has the focus in a window that has just been opened in Restricted Mode.
    await page.locator('.part.editor').click();
    await runCommand(page, 'Those Guys: Reflect with a Prompt Set…');
    await titledInput(page, 'Reflect with a prompt set');
    await quickPickRows(page).filter({ hasText: 'After a hard review' }).waitFor();
    assert.equal(await quickPickRows(page).filter({ hasText: 'Friday retro' }).count(), 0);
    await page.keyboard.press('Escape');
  });

  it('sees what is wrong in the file once they trust it, at its line, before they ever reflected', async () => {
    await workbench.reopen();
    const { page } = workbench;
    await page.locator('.part.editor').click();
    await openFile(page, '.those-guys/prompts/retro.md');
    await statusBarItem(page, 'No Problems').waitFor();
    await trust();
    await statusBarItem(page, /Warnings: 1\b/).waitFor();
    await openFile(page, '.those-guys/prompts/retro.md');
    await page.keyboard.press('F8');
    await page
      .locator('.zone-widget')
      .getByText('This prompt stands in the file twice; it is asked once.')
      .waitFor();
    await statusBarItem(page, /Ln 8,/).waitFor();
    await takeScreenshot(page, 'prompt-file-fault');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.monaco-editor .squiggly-warning').count(), 1);
  });

  it('reflects with what is right in it', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Reflect with a Prompt Set…');
    await titledInput(page, 'Reflect with a prompt set');
    await choose(page, 'Friday retro');
    const reflect = await webviewFrame(page);
    for (const prompt of ['Which merge would you take back?', 'Whose night on call did our release cost?'])
      assert.equal(await reflect.getByRole('textbox', { name: prompt }).count(), 1, prompt);
    await takeScreenshot(page, 'prompt-file-team-set');
  });

  async function trust(): Promise<void> {
    const { page } = workbench;
    await runCommand(page, 'Workspaces: Manage Workspace Trust');
    const button = page
      .locator('.workspace-trust-editor')
      .getByRole('button', { name: 'Trust', exact: true });
    await button.first().press('Enter');
    await statusBarItem(page, /Restricted Mode/).waitFor({ state: 'detached' });
  }
});
