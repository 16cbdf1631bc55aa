import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { addDays, localDayAt, type LocalDay } from '../../src/core/dates.ts';
import { findAccessibilityProblems } from '../support/workbench/accessibility.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { quickPickRows } from '../support/workbench/quickPick.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { resizeSideBar } from '../support/workbench/sideBar.ts';
import { webviewFrameWith } from '../support/workbench/webviewFrame.ts';

const headings = ['Self-reflection', 'Balanced perspective', 'True self-confidence', 'Genuine humility'];

/** The local day of the host, which runs in the zone of this process. */
function today(): LocalDay {
  return localDayAt(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

function entry(day: LocalDay, answers: number, words: string): string {
  const sections = headings.slice(0, answers).map((heading) => `\n## ${heading}\n\n> What?\n\n${words}\n`);
  return `---\ndate: ${day}\n---\n\n# ${day}\n${sections.join('')}`;
}

describe('A person looks back in the real workbench', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  const page = (): Promise<FrameLocator> => webviewFrameWith(workbench.page, '#query');

  before(async () => {
    workbench = await launch();
    const folder = join(workbench.home, 'those-guys');
    await mkdir(folder, { recursive: true });
    for (let ago = 1; ago <= 400; ago++) {
      if (ago % 7 > 4) continue;
      const day = addDays(today(), -ago);
      const words = ago === 7 ? 'Listened to Zoë about the pager.' : 'Merged the retry and asked nobody.';
      await writeFile(join(folder, `${day}.md`), entry(day, (ago % 4) + 1, words));
    }
  });
  after(() => workbench?.dispose());

  it('finds an entry by a word of it, by keyboard alone, and opens it there', async () => {
    await runCommand(workbench.page, 'Those Guys: Look Back');
    const looking = await page();
    await looking.locator('#query:focus').waitFor();
    await takeScreenshot(workbench.page, 'looking-back-dark');
    await workbench.page.keyboard.type('zoe');
    await looking.getByText('Found on 1 day.').first().waitFor();
    assert.equal(await looking.locator('mark').innerText(), 'Zoë');
    await takeScreenshot(workbench.page, 'looking-back-search');
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.press('Enter');
    await workbench.page
      .getByRole('tab', { name: `${addDays(today(), -7)}.md` })
      .first()
      .waitFor();
    await workbench.page.locator('.monaco-editor').getByText('Listened to Zoë').first().waitFor();
  });

  it('still has the words when the view was hidden and shown again', async () => {
    await workbench.page.keyboard.press('Control+B');
    await workbench.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    await runCommand(workbench.page, 'Those Guys: Look Back');
    const looking = await page();
    await looking.getByText('Found on 1 day.').first().waitFor();
    await looking.locator('#query:focus').waitFor();
    assert.equal(await looking.locator('#query').inputValue(), 'zoe');
    await workbench.page.keyboard.press('Escape');
    await looking.getByRole('grid').waitFor();
  });

  it('goes through the calendar with the arrow keys and opens a day', async () => {
    const looking = await page();
    await looking.locator('[role=gridcell][tabindex="0"]').focus();
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.press('ArrowLeft');
    const before = addDays(today(), -2);
    await looking.locator(`#day-${before}:focus`).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page
      .getByRole('tab', { name: `${before}.md` })
      .first()
      .waitFor();
  });

  it('takes up an entry that another program writes', async () => {
    const looking = await page();
    const day = addDays(today(), -5);
    const marked = looking.locator(`#day-${day}[aria-label$=": 1 answer, 3 words"]`);
    assert.equal(await marked.count(), 0);
    await writeFile(join(workbench.home, 'those-guys', `${day}.md`), entry(day, 1, 'One more day.'));
    await marked.waitFor();
  });

  // The other themes are looked at in the page's own tests.
  it('leaves axe nothing to say in the real workbench', async () => {
    const looking = await page();
    await looking.getByRole('grid').waitFor();
    await takeScreenshot(workbench.page, 'looking-back-calendar');
    assert.deepEqual(await findAccessibilityProblems(looking), []);
  });

  it('has room at 250 px', async () => {
    await resizeSideBar(workbench.page, 250);
    const looking = await page();
    const overflow = await looking.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    assert.equal(overflow, 0);
    await takeScreenshot(workbench.page, 'looking-back-250');
  });

  it('searches the journal from anywhere, in the quick pick', async () => {
    await runCommand(workbench.page, 'Those Guys: Search the Journal…');
    await workbench.page
      .locator('.quick-input-widget:visible input[placeholder^="Words of your own"]')
      .waitFor();
    await workbench.page.keyboard.insertText('pager zoe');
    await quickPickRows(workbench.page).filter({ hasText: 'Listened to Zoë' }).first().waitFor();
    await takeScreenshot(workbench.page, 'search-quick-pick');
    await workbench.page.keyboard.press('Enter');
    await workbench.page
      .getByRole('tab', { name: `${addDays(today(), -7)}.md` })
      .first()
      .waitFor();
  });
});
