import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { localDayAt } from '../../src/core/dates.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

const today = localDayAt(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
const months = `${today.slice(0, 4)}/${today.slice(5, 7)}`;

describe('A person keeps the journal in a folder of the repository they work in', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  let workspace: string;

  before(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'those-guys-repository-'));
    execFileSync('git', ['init', '-q', workspace]);
    workbench = await launch({ workspace });
    await changeSettings({ 'thoseGuys.journal.folder': join(workspace, 'journal') });
  });
  after(async () => {
    await workbench?.dispose();
    await rm(workspace, { recursive: true, force: true });
  });

  it('is warned quietly in the view, and ends the danger with one key', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(page);
    const sentence = reflect.getByText('which would commit your entries');
    await sentence.waitFor();
    await sentence.scrollIntoViewIfNeeded();
    await takeScreenshot(page, 'place-notice');
    await reflect.getByRole('button', { name: 'Add to .gitignore' }).focus();
    await page.keyboard.press('Enter');
    await sentence.waitFor({ state: 'detached' });
    assert.equal(await readFile(join(workspace, '.gitignore'), 'utf8'), '/journal/\n');
    assert.equal(await page.locator('.notification-toast').count(), 0);
  });

  it('is told when a pattern gives two days one file, and goes on under the old name', async () => {
    const { page } = workbench;
    await changeSettings({ 'thoseGuys.journal.fileName': 'YYYY-MM' });
    const reflect = await webviewFrame(page);
    const notice = reflect.getByText('it would give 2000-01-01 and 2000-01-02 the same file');
    await notice.waitFor();
    await takeScreenshot(page, 'pattern-refused');
    await runCommand(page, 'Those Guys: Reflect on Today');
    const first = reflect.getByRole('region', { name: 'Self-reflection' }).getByRole('textbox');
    await first.and(reflect.locator(':focus')).waitFor();
    await page.keyboard.type('Under the old name.');
    await waitUntil('the answer is in the file', async () =>
      (await readFile(join(workspace, 'journal', `${today}.md`), 'utf8').catch(() => '')).includes(
        'Under the old name.',
      ),
    );
  });

  it('goes on with the entry they have when the names change, and finds new ones in sub-folders', async () => {
    const { page } = workbench;
    await changeSettings({ 'thoseGuys.journal.fileName': 'YYYY/MM/YYYY-MM-DD' });
    const reflect = await webviewFrame(page);
    await reflect.getByText('the same file').waitFor({ state: 'detached' });
    await runCommand(page, "Those Guys: Open Today's Entry");
    await page.locator('.monaco-editor').getByText('Under the old name.').first().waitFor();
    assert.deepEqual(await readdir(join(workspace, 'journal')), [`${today}.md`]);
    await rm(join(workspace, 'journal', `${today}.md`));
    const first = reflect.getByRole('region', { name: 'Self-reflection' }).getByRole('textbox');
    await waitUntil('the page sees that the file is gone', async () => (await first.inputValue()) === '');
    await runCommand(page, 'Those Guys: Reflect on Today');
    await first.and(reflect.locator(':focus')).waitFor();
    await page.keyboard.type('In a sub-folder.');
    await waitUntil('the answer is in the new file', async () =>
      (await readFile(join(workspace, 'journal', months, `${today}.md`), 'utf8').catch(() => '')).includes(
        'In a sub-folder.',
      ),
    );
  });

  async function changeSettings(change: Readonly<Record<string, unknown>>): Promise<void> {
    // A place on a disk belongs to the machine, so its settings do too.
    const file = join(workbench.userDataDir, 'Machine', 'settings.json');
    const settings = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, unknown>;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ ...settings, ...change }, undefined, 2));
  }
});
