import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, localDayAt } from '../../src/core/dates.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { titledInput } from '../support/workbench/quickPick.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

const today = localDayAt(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);

describe('A person whose journal folder vanishes', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  const folder = (): string => join(workbench.home, 'those-guys');
  const away = (): string => join(workbench.home, 'renamed');

  before(async () => {
    workbench = await launch();
    await mkdir(folder(), { recursive: true });
    await writeFile(join(folder(), `${addDays(today, -3)}.md`), '## Notes\n\nthree days ago\n');
  });
  after(() => workbench?.dispose());

  it('is told so instead of being welcomed, and nothing is made in its place by what they write', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(page);
    const first = reflect.getByRole('region', { name: 'Self-reflection' }).getByRole('textbox');
    await first.and(reflect.locator(':focus')).waitFor();
    await rename(folder(), away());
    await reflect.getByText('it is not there now').first().waitFor();
    assert.equal(await reflect.getByText('Your first words').count(), 0);
    await page.keyboard.type('While it was away.');
    await reflect.locator('.mark', { hasText: /^Not saved: the journal is not there now/ }).waitFor();
    await takeScreenshot(page, 'folder-gone');
    await runCommand(page, 'Those Guys: Quick Note…');
    await titledInput(page, 'Quick Note');
    await page.keyboard.type('a note');
    await page.keyboard.press('Enter');
    await page
      .locator('.quick-input-widget:visible')
      .getByText('Not written: Your journal was in')
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await runCommand(page, 'Those Guys: Reveal the Journal Folder');
    await runCommand(page, 'Notifications: Show Notifications');
    await page.locator('.notifications-center').getByText('Your journal was in').first().waitFor();
    await runCommand(page, 'Notifications: Clear All Notifications');
    assert.ok(!(await readdir(workbench.home)).includes('those-guys'));
  });

  it('finds everything in the file when it is back, what was written meanwhile too', async () => {
    const { page } = workbench;
    await rename(away(), folder());
    const reflect = await webviewFrame(page);
    await reflect.getByText('it is not there now').first().waitFor({ state: 'detached' });
    await waitUntil('the answer is in the file', async () =>
      (await readFile(join(folder(), `${today}.md`), 'utf8').catch(() => '')).includes('While it was away.'),
    );
    await reflect.locator('.mark', { hasText: /^Saved / }).waitFor();
    assert.deepEqual((await readdir(folder())).toSorted(), [`${addDays(today, -3)}.md`, `${today}.md`]);
  });

  it('may begin anew in its place with one key', async () => {
    const { page } = workbench;
    await rename(folder(), away());
    const reflect = await webviewFrame(page);
    const anew = reflect.getByRole('button', { name: 'Start anew there' });
    await anew.waitFor();
    await anew.focus();
    await page.keyboard.press('Enter');
    await reflect.getByText('Your first words create').waitFor();
    await runCommand(page, 'Those Guys: Reflect on Today');
    const first = reflect.getByRole('region', { name: 'Self-reflection' }).getByRole('textbox');
    await first.and(reflect.locator(':focus')).waitFor();
    await page.keyboard.type('A new beginning.');
    await waitUntil('the answer is in the new folder', async () =>
      (await readFile(join(folder(), `${today}.md`), 'utf8').catch(() => '')).includes('A new beginning.'),
    );
    assert.ok((await readFile(join(away(), `${today}.md`), 'utf8')).includes('While it was away.'));
  });
});
