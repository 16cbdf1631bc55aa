import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { openFile } from '../support/workbench/editorPane.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { choose, quickPickRows } from '../support/workbench/quickPick.ts';
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
    workbench = await launch({ workspace: sample.folder, size: { width: 1280, height: 1300 } });
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
    assert.match(sections[2] ?? '', /^Moving, \d+ waits, under way; not counted$/);
    assert.ok(
      rows.some((row) =>
        /^dana: the contract, \d+ working days, since Jan 12\. Your ledger, line 1$/.test(row),
      ),
      rows.join('\n'),
    );
    await takeScreenshot(page, 'waiting-view-dark');
  });

  it('can be read in a light and a high contrast theme, and at 250 pixels', async () => {
    const { page } = workbench;
    await runCommand(page, focusView);
    await runCommand(page, 'Preferences: Toggle between Light/Dark Themes');
    await page.locator('.monaco-workbench.vs').waitFor();
    await takeScreenshot(page, 'waiting-view-light');
    await runCommand(page, 'Preferences: Color Theme');
    await choose(page, 'Dark High Contrast');
    await page.locator('.monaco-workbench.hc-black').waitFor();
    await runCommand(page, focusView);
    await resizeSideBar(page, 250);
    await takeScreenshot(page, 'waiting-view-contrast-250');
    await resizeSideBar(page, 320);
  });

  it('underlines what is wrong in the agreement', async () => {
    const { page } = workbench;
    const file = join(sample.folder, '.those-guys', 'agreement.yml');
    await mkdir(join(sample.folder, '.those-guys'), { recursive: true });
    await writeFile(file, 'review-time: 5 days\nquiet-hours: at night\n');
    await openFile(page, 'agreement.yml');
    await page.locator('.squiggly-warning').first().waitFor();
    await runCommand(page, 'Problems: Focus on Problems View');
    await page.getByText('Quiet hours are two times of the day').first().waitFor();
    await takeScreenshot(page, 'waiting-agreement');
    await rm(file);
    await runCommand(page, 'View: Hide Panel');
  });

  it('is arranged by person, and stays so after a reload', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Arrange the Waits…');
    await choose(page, 'By person');
    await treeRow(page, /^ana, \d+ waits$/).waitFor();
    const [first] = await readTree(page);
    assert.match(first ?? '', /^Me, \d+ waits$/);
    await takeScreenshot(page, 'waiting-view-persons');
    await runCommand(page, 'Developer: Reload Window');
    await treeRow(page, /^ana, \d+ waits$/).waitFor({ state: 'detached' });
    await runCommand(page, focusView);
    await treeRow(page, /^ana, \d+ waits$/).waitFor({ timeout: 30_000 });
    await runCommand(page, 'Those Guys: Arrange the Waits…');
    await choose(page, 'By whose turn it is');
    await treeRow(page, /^On me/).waitFor();
  });

  it('is filtered while one types, says so, and says how to clear it when nothing is left', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Filter the Waits…');
    await page.getByText('Words of the title or the reason').waitFor();
    await page.keyboard.type('mail ben');
    await treeRow(page, /the contract/).waitFor({ state: 'detached' });
    await treeRow(page, /the mail account/).waitFor();
    await takeScreenshot(page, 'waiting-view-filter');
    await page.getByText(/Only “mail ben”: 1 shown/).waitFor({ timeout: 5000 });
    await page.keyboard.type(' nobody');
    await page.keyboard.press('Enter');
    await page.getByText('No wait has all these words.').waitFor();
    await takeScreenshot(page, 'waiting-view-filtered');
    await runCommand(page, 'Those Guys: Clear the Waits Filter');
    await treeRow(page, /the contract/).waitFor();
  });

  /** Opens the moves of a row by keyboard alone. */
  const openMoves = async (row: RegExp): Promise<void> => {
    const { page } = workbench;
    await runCommand(page, focusView);
    await page.keyboard.press('Home');
    await waitUntil(`the row ${row.source} to have the focus`, async () => {
      const focused = page.locator('.part.sidebar .monaco-list-row.focused');
      if (row.test((await focused.getAttribute('aria-label')) ?? '')) return true;
      await page.keyboard.press('ArrowDown');
      return false;
    });
    await page.keyboard.press('Enter');
    await quickPickRows(page).first().waitFor();
  };

  it('is walked by keyboard: from a row to its moves, a step of my own first', async () => {
    const { page } = workbench;
    await openMoves(/the mail account/);
    const labels = await quickPickRows(page).locator('.label-name').allInnerTexts();
    assert.equal(labels[0], 'I am one of those guys');
    await choose(page, 'Open where it waits');
    await page.locator('.editor-instance .view-line').filter({ hasText: 'BLOCKED(@ben)' }).waitFor();
  });

  it('sets a wait aside with a reason, shows it apart, and brings it back', async () => {
    const { page } = workbench;
    await openMoves(/the contract/);
    await choose(page, 'Set aside');
    await quickPickRows(page).filter({ hasText: 'Until a day I name' }).waitFor();
    await choose(page, 'Until its line changes');
    await page.getByText('Why? The reason is for you alone').waitFor();
    await page.keyboard.insertText('Dana is on leave');
    await page.keyboard.press('Enter');
    await treeRow(page, /the contract/).waitFor({ state: 'detached' });
    await treeRow(page, /^Set aside, 1 waits, not counted$/).click();
    await treeRow(page, /set aside until its line changes: Dana is on leave\. Your ledger/).waitFor();
    await takeScreenshot(page, 'waiting-view-aside');
    await openMoves(/the contract/);
    await choose(page, 'Bring back');
    await treeRow(page, /^Set aside/).waitFor({ state: 'detached' });
    await treeRow(page, /the contract/).waitFor();
  });

  it('writes what I did and my next step into the ledger, which makes the turn mine', async () => {
    const { page } = workbench;
    await openMoves(/the contract/);
    await choose(page, 'Write what I did');
    await page.getByText('What did I do about it so far?').waitFor();
    await page.keyboard.insertText('asked her twice');
    await page.keyboard.press('Enter');
    await page.getByText('Which step do I own next?').waitFor();
    await page.keyboard.insertText('send a draft');
    await page.keyboard.press('Enter');
    await treeRow(page, /^the contract.*I did: asked her twice\. My next step: send a draft/).waitFor();
    const ledger = await readFile(join(workbench.home, 'those-guys', 'waiting.md'), 'utf8');
    assert.equal(
      ledger,
      '- [ ] @dana: the contract [since:: 2026-01-12] [did:: asked her twice] [next:: send a draft]\n',
    );
  });

  it('drafts a kind follow-up, has it read by the balance check, and copies it', async () => {
    const { page } = workbench;
    await openMoves(/the mail account/);
    await choose(page, 'A kind follow-up');
    await page.getByText('To make it easier, I can …').waitFor();
    await page.keyboard.insertText('set it up with you on Thursday');
    await page.keyboard.press('Enter');
    await page
      .getByText('The balance check has nothing to add.')
      .or(page.locator('input[placeholder^="The balance check has nothing to add."]'))
      .first()
      .waitFor();
    await takeScreenshot(page, 'waiting-follow-up');
    await page.keyboard.press('Enter');
    const copied = await waitUntil('the clipboard', async () => {
      const text = await page.evaluate(() => navigator.clipboard.readText());
      return text.startsWith('Hi ') && text;
    });
    assert.match(copied, /^Hi @ben,\n\nI have been waiting on “the mail account.*” since/);
    assert.match(copied, /To make it easier, I can set it up with you on Thursday\./);
  });

  it('drafts it in the words of one’s own template, and says what the balance check would look at again', async () => {
    const { page } = workbench;
    const templates = join(workbench.home, 'those-guys', 'templates');
    await mkdir(templates, { recursive: true });
    const body = 'Hello ${WHO}, “${SUBJECT}” is open since ${SINCE}. I could ${OFFER}.\n${1:How are you?}\n';
    await writeFile(join(templates, 'follow-up.md'), `---\nname: follow-up\n---\n${body}`);
    await openMoves(/the mail account/);
    await choose(page, 'A kind follow-up');
    await page.getByText('To make it easier, I can …').waitFor();
    await page.keyboard.insertText('obviously set it up');
    await page.keyboard.press('Enter');
    await page.locator('input[placeholder="The balance check would look again at: “obviously”"]').waitFor();
    await takeScreenshot(page, 'waiting-follow-up-own-template');
    await choose(page, 'Copy');
    const copied = await waitUntil('the clipboard', async () => {
      const text = await page.evaluate(() => navigator.clipboard.readText());
      return text.startsWith('Hello ') && text;
    });
    assert.match(
      copied,
      /^Hello @ben, “the mail account.*” is open since .+\. I could obviously set it up\.$/,
    );
  });
});
