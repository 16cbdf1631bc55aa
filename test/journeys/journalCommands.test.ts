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

  it('deletes the journal after reading what goes and typing the word, and nothing else', async () => {
    const { page, home } = workbench;
    const journal = join(home, 'those-guys');
    await writeFile(join(journal, 'own.md'), 'mine');
    await writeFile(join(journal, `.${today}.md.1.a.tmp`), 'a left-over of a save that was killed');
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
    assert.equal((await readdir(journal)).length, 5);
    await (await titledInput(page, 'Delete the Whole Journal')).fill('delete');
    await page.keyboard.press('Enter');
    await waitUntil(
      'only what is not ours is left',
      async () => (await readdir(journal)).join() === 'own.md',
    );
  });
});
