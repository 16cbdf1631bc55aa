import type { Locator, Page } from 'playwright-core';
import { runCommand } from './commandPalette.ts';
import { focusedBox } from './commentBox.ts';
import { selectLines } from './editorPane.ts';
import { choose, readQuickPick, titledInput } from './quickPick.ts';

/** Our own line below the words of a hint; VS Code draws three faint dots there. */
export function dottedLines(page: Page): Locator {
  return page.locator('.review-widget [class*="TextEditorDecorationType"]');
}

/** The preview of what is about to be posted. */
export function postPreview(page: Page): Locator {
  return page.locator('.monaco-editor[data-uri^="those-guys-preview:"]');
}

/** Opens the box of the other extension at a line, counted from 1, and leaves the focus in it. */
export async function openBoxAt(page: Page, line: number): Promise<void> {
  await selectLines(page, line, line);
  await runCommand(page, 'Comments: Add Comment on Current Selection');
  await focusedBox(page).waitFor();
}

/** Writes `text` into a box at `line` and asks for its preview, to be posted in this way. */
export async function previewAt(page: Page, line: number, text: string, way: string): Promise<void> {
  await openBoxAt(page, line);
  await page.keyboard.insertText(text);
  await page.locator('.review-widget').getByRole('button', { name: 'Preview and Post…' }).last().click();
  await choose(page, way);
  await postPreview(page).waitFor();
}

/** What the list of kept drafts says of those that begin with `start`; one row for each copy. */
export async function keptWith(page: Page, start: string): Promise<readonly string[]> {
  await runCommand(page, 'Those Guys: Recover a Review Comment…');
  await titledInput(page, 'Drafts kept');
  const rows = await readQuickPick(page);
  await page.keyboard.press('Escape');
  return rows.filter((row) => row.includes(start));
}

/** Closes the file in the editor, and its boxes with it. */
export async function closeFile(page: Page, name: string): Promise<void> {
  await page.locator(`.monaco-editor[data-uri$="${name}"]`).first().click();
  await runCommand(page, 'View: Close Editor');
  await page.locator('.review-widget').waitFor({ state: 'detached' });
}
