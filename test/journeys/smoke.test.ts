import assert from 'node:assert/strict';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { openFile } from '../support/workbench/editorPane.ts';
import type { Workbench } from '../support/workbench/launch.ts';
import { launch } from '../support/workbench/launch.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';

describe('A real VS Code with the extension in it', () => {
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

  it('opens the sample project and its log by keyboard', async () => {
    await openFile(workbench.page, 'total.ts');
    await runCommand(workbench.page, 'Those Guys: Show Log');
    await workbench.page.locator('.part.panel').getByRole('combobox').first().waitFor();
    await takeScreenshot(workbench.page, 'smoke');
  });

  it('comes back with its open file after everything was killed at once', async () => {
    const before = workbench.server.port;
    // VS Code writes down now and then which files are open; that it has, a calm end shows first.
    await workbench.restartServer();
    await workbench.page.getByRole('tab', { name: 'total.ts' }).first().waitFor();
    await workbench.kill9('everything');
    await workbench.reopen();
    await workbench.page.getByRole('tab', { name: 'total.ts' }).first().waitFor();
    assert.equal(workbench.server.port, before);
  });
});
