import assert from 'node:assert/strict';
import { writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { changeColourTheme } from '../support/workbench/colourTheme.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { choose, quickInput, quickPickRows } from '../support/workbench/quickPick.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { resizeSideBar } from '../support/workbench/sideBar.ts';
import { readTree, treeRow } from '../support/workbench/tree.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

const focusView = 'Those Guys: Focus on Waiting View';

describe('The Waiting view', () => {
  let workbench: Workbench;
  let sample: Awaited<ReturnType<typeof sampleFolder>>;

  before(async () => {
    sample = await sampleFolder();
    workbench = await launch({ workspace: sample.folder });
    const journal = join(workbench.home, 'those-guys');
    await mkdir(journal, { recursive: true });
    await writeFile(join(journal, 'waiting.md'), '- [ ] @dana: the contract [since:: 2026-01-12]\n');
  });

  after(async () => {
    await workbench?.dispose();
    await sample?.remove();
  });

  it('shows whose turn it is in groups, what is on me first, each wait with age and reason', async () => {
    const { page } = workbench;
    await runCommand(page, focusView);
    await treeRow(page, /the mail account/).waitFor({ timeout: 30_000 });
    const rows = await readTree(page);
    const sections = rows.filter((row) => /^[^.]*, \d+ waits/.test(row));
    assert.match(sections[0] ?? '', /^On me, \d+ waits$/);
    assert.match(sections[1] ?? '', /^I am waiting on, \d+ waits$/);
    assert.match(sections[2] ?? '', /^Moving, \d+ waits, less than a working day; not counted$/);
    assert.ok(
      rows.some((row) =>
        /^dana: the contract, \d+ working days, since 12 Jan.*\. Your ledger, line 1$/.test(row),
      ),
      rows.join('\n'),
    );
    await takeScreenshot(page, 'waiting-view-dark');
  });

  it('is arranged by person, and stays so after a reload', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Arrange the Waits…');
    await choose(page, 'By person');
    await treeRow(page, /^ana, \d+ waits$/).waitFor();
    const [first] = await readTree(page);
    assert.match(first ?? '', /^Me, \d+ waits$/);
    await takeScreenshot(page, 'waiting-view-persons');
    await workbench.reopen();
    await runCommand(workbench.page, focusView);
    await treeRow(workbench.page, /^ana, \d+ waits$/).waitFor({ timeout: 30_000 });
    await runCommand(workbench.page, 'Those Guys: Arrange the Waits…');
    await choose(workbench.page, 'By whose turn it is');
    await treeRow(workbench.page, /^On me/).waitFor();
  });

  it('is filtered while one types, says so, and says how to clear it when nothing is left', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Filter the Waits…');
    await quickInput(page).waitFor();
    await page.keyboard.type('mail ben');
    await treeRow(page, /the contract/).waitFor({ state: 'detached' });
    await treeRow(page, /the mail account/).waitFor();
    await page.keyboard.type(' nobody');
    await page.keyboard.press('Enter');
    await page.getByText('No wait has all these words.').waitFor();
    await page.getByText('Only “mail ben nobody”: 0 shown.').waitFor();
    await takeScreenshot(page, 'waiting-view-filtered');
    await runCommand(page, 'Those Guys: Clear the Filter of the Waits');
    await treeRow(page, /the contract/).waitFor();
  });

  it('is walked by keyboard: from a row to its moves, a step of my own first', async () => {
    const { page } = workbench;
    await runCommand(page, focusView);
    await page.keyboard.press('Home');
    await waitUntil('the row of the mail account to have the focus', async () => {
      const focused = page.locator('.part.sidebar .monaco-list-row.focused');
      if (/the mail account/.test((await focused.getAttribute('aria-label')) ?? '')) return true;
      await page.keyboard.press('ArrowDown');
      return false;
    });
    await page.keyboard.press('Enter');
    await quickPickRows(page).first().waitFor();
    const labels = await quickPickRows(page).locator('.label-name').allInnerTexts();
    assert.equal(labels[0], 'I am one of those guys');
    await choose(page, 'Open where it waits');
    await page.locator('.editor-instance .view-line').filter({ hasText: 'BLOCKED(@ben)' }).waitFor();
  });

  it('can be read in a light and a high contrast theme, and at 250 pixels', async () => {
    const { page } = workbench;
    await runCommand(page, focusView);
    await changeColourTheme(workbench, 'light');
    await takeScreenshot(page, 'waiting-view-light');
    await changeColourTheme(workbench, 'highContrast');
    await resizeSideBar(page, 250);
    await takeScreenshot(page, 'waiting-view-contrast-250');
  });
});
