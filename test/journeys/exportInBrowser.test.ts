import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { todaysFile } from '../support/days.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { enterPath } from '../support/workbench/fileDialog.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { choose, titledInput } from '../support/workbench/quickPick.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

const words = 'Kept by this browser, and soon elsewhere too.';

describe('A person whose journal is in the browser', function () {
  this.timeout(120_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await launch({ host: 'web' });
  });
  afterEach(function () {
    return pictureOfFailure(this.currentTest, workbench?.page);
  });
  after(() => workbench?.dispose());

  it('exports it by the button beside where it is said that it is only there', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(page);
    await reflect.getByRole('textbox').first().and(reflect.locator(':focus')).waitFor();
    await page.keyboard.type(words);
    await reflect
      .getByText(/^Saved \d\d:\d\d in/)
      .first()
      .waitFor();
    const exporting = reflect.getByRole('button', { name: 'Export…' });
    await exporting.scrollIntoViewIfNeeded();
    await takeScreenshot(page, 'export-in-browser');
    await exporting.press('Enter');
    await titledInput(page, 'Export the Journal');
    await choose(page, 'JSON');
    // This browser has a server whose disk the dialog offers; where there is none it is the person's own.
    const target = join(workbench.home, 'journal.json');
    await enterPath(page, target, 'journal');
    const written = await waitUntil('the whole file', async () => {
      const text = await readFile(target, 'utf8').catch(() => '');
      return text.endsWith('}\n') && text;
    });
    const { entries } = JSON.parse(written) as {
      readonly entries: readonly {
        readonly file: string;
        readonly answers: readonly { readonly text: string }[];
      }[];
    };
    assert.deepEqual(
      entries.map(({ file, answers }) => [file, ...answers.map(({ text }) => text)]),
      [[todaysFile(), words]],
    );
  });
});
