import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findAccessibilityProblems } from '../support/workbench/accessibility.ts';
import { changeColourTheme, colourThemes } from '../support/workbench/colourTheme.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { resizeSideBar } from '../support/workbench/sideBar.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

/** The local day of the host, which runs in the zone of this process. */
export function todaysFile(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.md`;
}

describe('A person reflects in the real workbench', () => {
  let workbench: Workbench;
  const entry = (): Promise<string> =>
    readFile(join(workbench.home, 'those-guys', todaysFile()), 'utf8').catch(() => '');

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

  for (const theme of Object.keys(colourThemes) as (keyof typeof colourThemes)[]) {
    it(`leaves axe nothing to say in ${theme}`, async () => {
      await changeColourTheme(workbench, theme);
      const reflect = await webviewFrame(workbench.page);
      assert.equal(await reflect.getByRole('textbox').count(), 4);
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
    const { writeFile } = await import('node:fs/promises');
    await writeFile(
      join(workbench.home, 'those-guys', todaysFile()),
      before.replace('I merged the retry', 'We merged the retry'),
    );
    await waitUntil('the card shows it', async () => (await first.inputValue()).startsWith('We merged'));
  });
});
