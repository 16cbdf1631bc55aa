import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, localDayAt } from '../../src/core/dates.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { quickPickRows, titledInput } from '../support/workbench/quickPick.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

const today = localDayAt(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);

describe('A person takes the journal elsewhere', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  const inJournal = (name: string): string => join(workbench.home, 'those-guys', name);

  before(async () => {
    workbench = await launch();
    await mkdir(join(workbench.home, 'those-guys'), { recursive: true });
    await writeFile(inJournal(`${addDays(today, -3)}.md`), '## Notes\n\nthree days ago\n');
  });
  after(() => workbench?.dispose());

  it('exports everything as one page that runs nothing', async () => {
    const { page, home } = workbench;
    await writeFile(inJournal(`${addDays(today, -2)}.md`), '## Notes\n\n<script>alert(1)</script>\n');
    await runCommand(page, 'Those Guys: Export the Journal…');
    await titledInput(page, 'Export the Journal');
    await page.keyboard.type('HTML');
    await page
      .locator('.quick-input-widget:visible .monaco-list-row.focused')
      .getByText('HTML')
      .first()
      .waitFor();
    await takeScreenshot(page, 'export-formats');
    await page.keyboard.press('Enter');
    const target = join(home, 'journal.html');
    await enterPath(target);
    await waitUntil('the page is there', async () =>
      (await readFile(target, 'utf8').catch(() => '')).includes('</html>'),
    );
    const html = await readFile(target, 'utf8');
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;') && !html.includes('<script'));
    assert.ok(html.includes('three days ago'));
  });

  it('moves the journal to another folder and goes on there', async () => {
    const { page, home } = workbench;
    const vault = join(home, 'vault');
    await mkdir(vault, { recursive: true });
    await writeFile(inJournal('picture.png'), new Uint8Array([0xff, 0]));
    await writeFile(inJournal(`${today}.md`), '## Notes\n\nbefore\n');
    const before = await readFile(inJournal(`${today}.md`), 'utf8');
    await runCommand(page, 'Those Guys: Move the Journal…');
    await enterPath(`${vault}/`);
    await titledInput(page, `Move the Journal to ${vault}`);
    await takeScreenshot(page, 'move-ways');
    await page.keyboard.press('Enter');
    await waitUntil('the setting names the new folder', async () =>
      (
        await readFile(join(workbench.userDataDir, 'Machine', 'settings.json'), 'utf8').catch(() => '')
      ).includes(vault),
    );
    await takeScreenshot(page, 'moved');
    assert.equal(await readFile(join(vault, `${today}.md`), 'utf8'), before);
    assert.equal(await readFile(inJournal(`${today}.md`), 'utf8'), before);
    await runCommand(page, 'Those Guys: Quick Note…');
    await titledInput(page, 'Quick Note');
    await page.keyboard.type('from the vault');
    await page.keyboard.press('Enter');
    await waitUntil('the note is in the new folder', async () =>
      (await readFile(join(vault, `${today}.md`), 'utf8')).includes('from the vault'),
    );
    assert.equal(await readFile(inJournal(`${today}.md`), 'utf8'), before);
  });

  /** The file dialog of a browser: a field for a path. */
  async function enterPath(path: string): Promise<void> {
    const { page } = workbench;
    const field = page
      .locator(
        '.quick-input-widget:visible input[aria-label], .quick-input-widget:visible .quick-input-box input',
      )
      .first();
    // The dialog writes its own beginning into the field once it has read the folder.
    await quickPickRows(page).filter({ hasText: 'those-guys' }).first().waitFor();
    await waitUntil('the path stays in the file dialog', async () => {
      if ((await field.inputValue()) === path) return true;
      await field.fill(path);
      return false;
    });
    await takeScreenshot(page, `file-dialog-${path.endsWith('/') ? 'open' : 'save'}`);
    await page.keyboard.press('Enter');
  }
});
