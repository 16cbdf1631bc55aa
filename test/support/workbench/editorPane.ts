import type { Page } from 'playwright-core';

/** Opens a file of the workspace by keyboard (go to file) and waits until its editor has the focus. */
export async function openFile(page: Page, fileName: string): Promise<void> {
  const base = fileName.split('/').at(-1) ?? fileName;
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget:visible input').first().waitFor();
  await page.keyboard.insertText(fileName);
  // The files opened last are listed first, before what was typed is looked for.
  await page
    .locator('.quick-input-widget:visible .monaco-list-row.focused')
    .filter({ hasText: base })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`.monaco-editor[data-uri$="${base}"].focused`).waitFor();
}

/** Opens the file again, whatever has the focus, and selects one line of it, counted from 1. */
export async function openAtLine(page: Page, fileName: string, line: number): Promise<void> {
  await openFile(page, fileName);
  await selectLines(page, line, line);
}

/** Selects whole lines of the focused editor by keyboard; both lines are counted from 1. */
export async function selectLines(page: Page, first: number, last: number): Promise<void> {
  await page.keyboard.press('Control+G');
  // The field comes with its `:` already there; only the whole value says the same on every host.
  await page.locator('.quick-input-widget:visible input').first().fill(`:${first}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.keyboard.press('Home');
  for (let line = first; line < last; line++) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
}
