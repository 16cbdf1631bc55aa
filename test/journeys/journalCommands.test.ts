import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, localDayAt } from '../../src/core/dates.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { titledInput } from '../support/workbench/quickPick.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

const today = localDayAt(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);

describe('A person keeps the journal by commands', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  const inJournal = (name: string): string => join(workbench.home, 'those-guys', name);

  before(async () => {
    workbench = await launch();
    await mkdir(join(workbench.home, 'those-guys'), { recursive: true });
    await writeFile(inJournal(`${addDays(today, -3)}.md`), '## Notes\n\nthree days ago\n');
  });
  after(() => workbench?.dispose());

  it('opens the entry of a day said in words, and sees which day that is while typing', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Open the Entry for a Date…');
    const box = page.locator('.quick-input-widget:visible');
    const input = await titledInput(page, 'Open the Entry for a Date');
    await page.keyboard.type('last fridxx');
    await box.getByText('That is no day. Try yesterday').waitFor();
    await page.keyboard.press('Enter');
    await input.fill('-3d');
    await box.getByText(/: Enter opens your entry\.$/).waitFor();
    await takeScreenshot(page, 'entry-for-date');
    await page.keyboard.press('Enter');
    await page
      .getByRole('tab', { name: `${addDays(today, -3)}.md` })
      .first()
      .waitFor();
    await page.locator('.monaco-editor').getByText('three days ago').first().waitFor();
  });

  it('gets a new entry for a day that has none', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Open the Entry for a Date…');
    await (await titledInput(page, 'Open the Entry for a Date')).fill('yesterday');
    await page
      .locator('.quick-input-widget:visible')
      .getByText(/: no entry yet, Enter makes one\.$/)
      .waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('tab', { name: `${addDays(today, -1)}.md` })
      .first()
      .waitFor();
    assert.match(await readFile(inJournal(`${addDays(today, -1)}.md`), 'utf8'), /^---\ndate: /);
  });

  it('keeps one line from anywhere under Notes, with its time, and reads where it went', async () => {
    const { page } = workbench;
    for (const line of ['Ben asked twice about the rollout', '# not a heading']) {
      await runCommand(page, 'Those Guys: Quick Note…');
      await titledInput(page, 'Quick Note');
      await page.keyboard.type(line);
      if (line.startsWith('Ben')) await takeScreenshot(page, 'quick-note');
      await page.keyboard.press('Enter');
      await page
        .locator('.part.statusbar')
        .getByText(new RegExp(`^Noted at \\d\\d:\\d\\d in ${today}\\.md$`))
        .waitFor();
    }
    // The status bar still says so of the first one: the file tells when the second is there.
    await waitUntil('both notes are in the file', async () =>
      /\n## Notes\n\n- \d\d:\d\d Ben asked twice about the rollout\n- \d\d:\d\d # not a heading\n$/.test(
        await readFile(inJournal(`${today}.md`), 'utf8'),
      ),
    );
  });

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
    await toast(`4 entries are in ${target}.`).waitFor();
    const html = await readFile(target, 'utf8');
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;') && !html.includes('<script'));
    assert.ok(html.includes('Ben asked twice about the rollout'));
  });

  it('moves the journal to another folder and goes on there', async () => {
    const { page, home } = workbench;
    const vault = join(home, 'vault');
    await mkdir(vault, { recursive: true });
    await writeFile(inJournal('picture.png'), new Uint8Array([0xff, 0]));
    const before = await readFile(inJournal(`${today}.md`), 'utf8');
    await runCommand(page, 'Those Guys: Move the Journal…');
    await enterPath(`${vault}/`);
    await titledInput(page, `Move the Journal to ${vault}`);
    await takeScreenshot(page, 'move-ways');
    await page.keyboard.press('Enter');
    await toast(`Your journal is in ${vault} now.`).waitFor();
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

  it('deletes the journal after reading what goes and typing the word, and nothing else', async () => {
    const { page, home } = workbench;
    const vault = join(home, 'vault');
    await writeFile(join(vault, 'own.md'), 'mine');
    await runCommand(page, 'Those Guys: Delete the Whole Journal…');
    await titledInput(page, 'Delete the Whole Journal');
    await page.locator('.quick-input-widget:visible').getByText(`${today}.md`).waitFor();
    await takeScreenshot(page, 'delete-list');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible').getByText('To do it, type “delete”.').waitFor();
    await page.keyboard.type('yes');
    await page.keyboard.press('Enter');
    await page
      .locator('.quick-input-widget:visible')
      .getByText('or press Escape to keep everything')
      .waitFor();
    await takeScreenshot(page, 'delete-word');
    assert.equal((await readdir(vault)).length, 5);
    await (await titledInput(page, 'Delete the Whole Journal')).fill('delete');
    await page.keyboard.press('Enter');
    await toast(`Deleted 4 files from ${vault}.`).waitFor();
    assert.deepEqual(await readdir(vault), ['own.md']);
  });

  /** The file dialog of a browser: a field for a path. */
  async function enterPath(path: string): Promise<void> {
    const { page } = workbench;
    const field = page
      .locator(
        '.quick-input-widget:visible input[aria-label], .quick-input-widget:visible .quick-input-box input',
      )
      .first();
    await waitUntil('the file dialog', async () => (await field.inputValue()).startsWith('/'));
    await field.fill(path);
    await page.keyboard.press('Enter');
  }

  function toast(text: string) {
    return workbench.page.locator('.notification-toast').getByText(text).first();
  }
});
