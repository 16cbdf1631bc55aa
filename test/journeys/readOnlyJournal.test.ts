import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { todaysFile } from '../support/days.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

/** Files are made there by nobody, not even by the superuser, whom the rights of a folder do not stop. */
const readOnly = '/sys/kernel';

describe('A person whose journal folder cannot be written', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    workbench = await launch();
    folder = join(workbench.home, 'those-guys');
    await symlink(readOnly, folder);
  });
  afterEach(function () {
    return pictureOfFailure(this.currentTest, workbench?.page);
  });
  after(() => workbench?.dispose());

  const refused = /cannot be written\. Allow writing there or choose another journal folder\./;
  const text = 'I asked before I merged, for once.';

  it('is told so beside the words, which stay on the page, also when the view was closed and opened', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(page);
    const first = reflect.getByRole('region', { name: 'Self-reflection' });
    await first.getByRole('textbox').and(reflect.locator(':focus')).waitFor();
    await page.keyboard.type(text);
    await first.getByText(refused).waitFor();
    assert.equal(await first.getByRole('textbox').inputValue(), text);
    await takeScreenshot(page, 'read-only-folder');

    await page.keyboard.press('Control+B');
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    await runCommand(page, 'Those Guys: Reflect on Today');
    const again = await webviewFrame(page);
    const card = again.getByRole('region', { name: 'Self-reflection' });
    await card.getByText(refused).waitFor();
    assert.equal(await card.getByRole('textbox').inputValue(), text);
    assert.ok(!(await readdir(folder)).includes(todaysFile()));
  });

  it('still has the words when the window was ended and opened again', async () => {
    await workbench.kill9('window');
    await workbench.reopen();
    await runCommand(workbench.page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(workbench.page);
    const card = reflect.getByRole('region', { name: 'Self-reflection' });
    await card.getByText(refused).waitFor();
    assert.equal(await card.getByRole('textbox').inputValue(), text);
  });

  it('finds the words in the entry once the folder can be written, without doing anything', async () => {
    const { page, home } = workbench;
    // In one step, so that the folder is never gone; nor is it empty, as where a drive is not mounted.
    const writable = join(home, 'writable');
    await mkdir(writable);
    await writeFile(join(writable, 'own.md'), 'a note of one’s own\n');
    await symlink(writable, `${folder}.new`);
    await rename(`${folder}.new`, folder);
    const reflect = await webviewFrame(page);
    const card = reflect.getByRole('region', { name: 'Self-reflection' });
    await card.getByText(/^Saved \d\d:\d\d in/).waitFor();
    assert.equal(await card.getByText(refused).count(), 0);
    const entry = await waitUntil('the entry', () =>
      readFile(join(writable, todaysFile()), 'utf8').catch(() => undefined),
    );
    assert.ok(entry.includes(`\n${text}\n`), entry);
    await takeScreenshot(page, 'read-only-folder-written');
  });
});
