import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, localDayAt, type LocalDay } from '../../src/core/dates.ts';
import { findAccessibilityProblems } from '../support/workbench/accessibility.ts';
import { changeColourTheme, colourThemes } from '../support/workbench/colourTheme.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { choose } from '../support/workbench/quickPick.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { resizeSideBar } from '../support/workbench/sideBar.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

/** The local day of the host, which runs in the zone of this process, or one before or after it. */
function dayOf(offset: number): LocalDay {
  return addDays(localDayAt(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone), offset);
}

function fileOf(offset: number): string {
  return `${dayOf(offset)}.md`;
}

export function todaysFile(): string {
  return fileOf(0);
}

describe('A person reflects in the real workbench', () => {
  let workbench: Workbench;
  const inJournal = (name: string): string => join(workbench.home, 'those-guys', name);
  const entry = (): Promise<string> => readFile(inJournal(todaysFile()), 'utf8').catch(() => '');

  before(async () => {
    workbench = await launch();
  });
  after(() => workbench?.dispose());

  it('writes an entry by keyboard alone and finds it in the file', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(page);
    const first = reflect.getByRole('region', { name: 'Self-reflection' }).getByRole('textbox');
    await first.and(reflect.locator(':focus')).waitFor();
    await reflect.getByText(`Your first words create ${todaysFile()}`).waitFor();
    await takeScreenshot(page, 'reflect-first-day');
    await page.keyboard.type('I merged the retry without asking who gets paged when it loops.');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('Support sees the same error for three different causes.');
    await reflect
      .getByText(/^Saved \d\d:\d\d in/)
      .nth(1)
      .waitFor();
    const text = await entry();
    assert.match(text, /^I merged the retry without asking who gets paged when it loops\.$/m);
    assert.match(text, /^Support sees the same error for three different causes\.$/m);
    assert.ok(text.indexOf('## Self-reflection') < text.indexOf('## Balanced perspective'));
    await takeScreenshot(page, 'reflect-dark');
  });

  it('goes to the first card without an answer when asked again', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+1');
    await runCommand(page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(page);
    const third = reflect.getByRole('region', { name: 'True self-confidence' }).getByRole('textbox');
    await third.and(reflect.locator(':focus')).waitFor();
  });

  it('shows the words again after the view was closed and opened', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+B');
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    await runCommand(page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(page);
    const first = reflect.getByRole('region', { name: 'Self-reflection' }).getByRole('textbox');
    await first.waitFor();
    assert.match(await first.inputValue(), /^I merged the retry/);
    await reflect.getByText(`In ${todaysFile()}`).first().waitFor();
  });

  it('asks first about what was said and is due, and writes "kept" into the entry where it stands', async () => {
    const { page } = workbench;
    const said = `- [ ] If Ben is in, then I will ask who gets paged [due:: ${dayOf(0)}]\n`;
    await writeFile(
      inJournal(fileOf(-1)),
      `# Before\n\n## Commitments\n\n${said}- [ ] Read the runbook\n\nMine.`,
    );
    const reflect = await webviewFrame(page);
    const due = reflect.getByRole('region', { name: 'Did I?' });
    const row = due.getByRole('listitem').filter({ hasText: 'If Ben is in' });
    await row.getByRole('button', { name: 'Kept' }).focus();
    await takeScreenshot(page, 'reflect-due');
    await page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    await due.getByText('Kept: “If Ben is in').waitFor();
    assert.equal(
      await readFile(inJournal(fileOf(-1)), 'utf8'),
      `# Before\n\n## Commitments\n\n${said.replace('[ ]', '[x]').trimEnd()} [completion:: ${dayOf(0)}]\n- [ ] Read the runbook\n\nMine.`,
    );
    const next = due.getByRole('button', { name: 'Kept' });
    await next.and(reflect.locator(':focus')).waitFor();
  });

  it('keeps one step for tomorrow as a task that is due then', async () => {
    const { page } = workbench;
    const reflect = await webviewFrame(page);
    const step = reflect.getByRole('region', { name: 'One step for tomorrow' });
    await step.getByRole('textbox', { name: 'If …' }).focus();
    await page.keyboard.type('it is ten');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ask Ada who else sees that error');
    await step.getByText(/^Saved \d\d:\d\d in/).waitFor();
    const task = `- [ ] If it is ten, then I will ask Ada who else sees that error. [due:: ${dayOf(1)}]`;
    await waitUntil('the file holds the whole step', async () => (await entry()).includes(task));
    await takeScreenshot(page, 'reflect-step');
  });

  it('reflects with a set from a file of one’s own', async () => {
    const { page } = workbench;
    await mkdir(inJournal('prompts'), { recursive: true });
    const questions = '- Which merge would you take back?\n- Which one would you do again?\n';
    await writeFile(
      inJournal('prompts/retro.md'),
      `---\ntitle: Friday retro\n---\n\n## Self-reflection\n\n${questions}`,
    );
    await runCommand(page, 'Those Guys: Reflect with a Prompt Set…');
    await choose(page, 'Friday retro');
    const reflect = await webviewFrame(page);
    const field = reflect.getByRole('textbox', { name: 'Which merge would you take back?' });
    await field.and(reflect.locator(':focus')).waitFor();
    await page.keyboard.type('The one on Friday.');
    const quoted = '> Which merge would you take back?\n\nThe one on Friday.\n';
    await waitUntil('the file holds it', async () => (await entry()).includes(quoted));
    await takeScreenshot(page, 'reflect-own-set');
    await reflect.getByRole('combobox', { name: 'Prompts' }).selectOption('daily');
    await reflect.getByRole('region', { name: 'Genuine humility' }).waitFor();
  });

  it('asks about what waits, opens it, and keeps the link in the entry', async () => {
    const { page } = workbench;
    await writeFile(inJournal('waiting.md'), `- [ ] @ana: the API review [since:: ${dayOf(-20)}]\n`);
    const reflect = await webviewFrame(page);
    const card = reflect.getByRole('region').filter({ hasText: 'From your waits' });
    await card.getByText('You are waiting for ana: “the API review”').waitFor();
    await card.scrollIntoViewIfNeeded();
    await takeScreenshot(page, 'reflect-signal');
    await card.getByRole('textbox').fill('An example that she can copy.');
    await card.getByText(/^Saved \d\d:\d\d in/).waitFor();
    const kept =
      /> You are waiting for ana: “the API review”\. .*\?\n> \[wait\]\(<waiting\.md#L1>\)\n\nAn example that she can copy\.\n/;
    assert.match(await entry(), kept);
    await card.getByRole('button', { name: 'Open what it is about' }).click();
    await page.getByRole('tab', { name: 'waiting.md' }).first().waitFor();
  });

  for (const theme of Object.keys(colourThemes) as (keyof typeof colourThemes)[]) {
    it(`leaves axe nothing to say in ${theme}`, async () => {
      await changeColourTheme(workbench, theme);
      const reflect = await webviewFrame(workbench.page);
      assert.equal(await reflect.getByRole('textbox').count(), 6);
      await reflect.getByRole('button', { name: 'Open today’s entry' }).waitFor();
      await takeScreenshot(workbench.page, `reflect-${theme}`);
      assert.deepEqual(await findAccessibilityProblems(reflect), []);
    });
  }

  it('has room at 250 px', async () => {
    await changeColourTheme(workbench, 'dark');
    await resizeSideBar(workbench.page, 250);
    const reflect = await webviewFrame(workbench.page);
    const overflow = await reflect.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    assert.equal(overflow, 0);
    await takeScreenshot(workbench.page, 'reflect-250');
  });

  it('opens today’s entry as the file that it is', async () => {
    const { page } = workbench;
    await runCommand(page, "Those Guys: Open Today's Entry");
    await page.getByRole('tab', { name: todaysFile() }).first().waitFor();
    await page.locator('.monaco-editor').getByText('I merged the retry').first().waitFor();
  });

  it('takes over what another program writes into the file', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(page);
    const first = reflect.getByRole('region', { name: 'Self-reflection' }).getByRole('textbox');
    const before = await entry();
    await writeFile(inJournal(todaysFile()), before.replace('I merged the retry', 'We merged the retry'));
    await waitUntil('the card shows it', async () => (await first.inputValue()).startsWith('We merged'));
  });
});
