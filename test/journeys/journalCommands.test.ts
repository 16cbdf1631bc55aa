import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { addDays, localDayAt } from '../../src/core/dates.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { quickPickRows, readQuickPick, titledInput } from '../support/workbench/quickPick.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

const today = localDayAt(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);

describe('A person keeps the journal by commands', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  const inJournal = (name: string): string => join(workbench.home, 'those-guys', name);

  before(async () => {
    // Due from midnight on, so that it is due whenever this runs.
    const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    workbench = await launch({
      settings: {
        'thoseGuys.reflection.reminder': 'statusBar',
        'thoseGuys.reflection.reminderTime': '0:00',
        'thoseGuys.reflection.weekdays': everyDay,
      },
    });
    await mkdir(join(workbench.home, 'those-guys'), { recursive: true });
    await writeFile(
      inJournal(`${addDays(today, -3)}.md`),
      '---\ntags: [never closed\n---\n\n## Notes\n\nthree days ago\n',
    );
  });
  after(() => workbench?.dispose());

  it('is reminded in the status bar as they chose, and a click opens the cards and ends it', async () => {
    const { page } = workbench;
    const item = page
      .locator('.part.statusbar')
      .getByRole('button', { name: /Am I waiting on those guys\?/ });
    await waitUntil('the reminder', async () => (await item.innerText()).endsWith('· time to reflect'));
    await takeScreenshot(page, 'reminder');
    await item.click();
    const reflect = await webviewFrame(page);
    await reflect
      .getByRole('region', { name: 'Self-reflection' })
      .getByRole('textbox')
      .and(reflect.locator(':focus'))
      .waitFor();
    await waitUntil('the usual text', async () => (await item.innerText()).trim() === 'Those guys: –');
  });

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
    // Its header is not YAML: a hint at the line, and the file stays as it is.
    await page.locator('.monaco-editor .squiggly-info').first().waitFor();
    await takeScreenshot(page, 'entry-problem');
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

  it('writes the same answer in two windows at once, and finds both texts and one sentence about it', async () => {
    const { page } = workbench;
    const second = await page.context().newPage();
    await second.goto(page.url());
    const texts = ['Written in the first window.', 'Written in the second window.'];
    const windows = [page, second];
    const pages = await Promise.all(
      windows.map(async (window) => {
        await runCommand(window, 'Those Guys: Reflect on Today');
        const reflect = await webviewFrame(window);
        const field = reflect.getByRole('region', { name: 'Self-reflection' }).getByRole('textbox');
        await field.waitFor();
        return { reflect, field };
      }),
    );
    // As another program that saves would: neither window can write before both have their words.
    const lock = inJournal(`.${today}.md.lock`);
    const token = { pid: process.pid, host: hostname(), at: Date.now(), id: randomUUID() };
    await writeFile(lock, JSON.stringify(token), { flag: 'wx' });
    await Promise.all(pages.map(({ field }, index) => field.fill(texts[index] ?? '')));
    await Promise.all(pages.map(({ reflect }) => reflect.getByText('Saving…').first().waitFor()));
    await rm(lock);
    for (const { field } of pages)
      await waitUntil('both texts to be in both windows', async () => {
        const shown = await field.inputValue();
        return texts.every((text) => shown.split(text).length === 2);
      });
    const written = await readFile(inJournal(`${today}.md`), 'utf8');
    for (const text of texts) assert.equal(written.split(text).length, 2, `once: ${text}`);
    const told = await Promise.all(
      pages.map(({ reflect }) => reflect.getByText('This answer was changed elsewhere too.').count()),
    );
    assert.equal(
      told.reduce((sum, count) => sum + count, 0),
      1,
    );
    await takeScreenshot(second, 'two-windows');
    await second.close();
  });

  it('deletes the journal after reading what goes and typing the word, and nothing else', async () => {
    const { page, home } = workbench;
    const journal = join(home, 'those-guys');
    await writeFile(join(journal, 'own.md'), 'mine');
    await mkdir(join(journal, 'prompts'));
    await writeFile(
      join(journal, 'prompts', 'retro.md'),
      '## Self-reflection\n\n- Which merge would you take back?\n',
    );
    await writeFile(join(journal, 'waiting.md'), '- [ ] @ana: the contract [since:: 2026-01-05]\n');
    // A review quotes what was written, so it goes with it.
    await writeFile(join(journal, 'week-2026-W47.md'), '# Week 47\n\n> three days ago\n');
    await writeFile(join(journal, `.${today}.md.1.a.tmp`), 'a left-over of a save that was killed');
    await runCommand(page, 'Those Guys: Delete the Whole Journal…');
    await titledInput(page, 'Delete the Whole Journal');
    await waitUntil('the list', async () => (await quickPickRows(page).count()) === 8);
    const rows = await readQuickPick(page);
    const entries = [-3, -1, 0].map((ago) => `${addDays(today, ago)}.md`);
    const all = ['week-2026-W47.md', 'waiting.md', 'own.md', 'prompts/'];
    assert.deepEqual(
      rows.slice(1).map((row) => row.split(',')[0]),
      [...entries, ...all],
    );
    await takeScreenshot(page, 'delete-list');
    await page.keyboard.press('Enter');
    await page
      .locator('.quick-input-widget:visible')
      .getByText('Entries: 3, weekly reviews: 1, the ledger waiting.md. They are deleted')
      .waitFor();
    await page.keyboard.type('yes');
    await page.keyboard.press('Enter');
    await page
      .locator('.quick-input-widget:visible')
      .getByText('or press Escape to keep everything')
      .waitFor();
    await takeScreenshot(page, 'delete-word');
    assert.equal((await readdir(journal)).length, 8);
    await (await titledInput(page, 'Delete the Whole Journal')).fill('delete');
    await page.keyboard.press('Enter');
    await waitUntil(
      'only what is not ours is left',
      async () => (await readdir(journal)).toSorted().join() === 'own.md,prompts',
    );
  });
});
