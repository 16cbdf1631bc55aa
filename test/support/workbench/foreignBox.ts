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

function previewButton(page: Page): Locator {
  return page.locator('.review-widget').getByRole('button', { name: 'Preview and Post…' }).last();
}

/** Opens the box of the other extension at a line, counted from 1, and leaves the focus in it. */
export async function openBoxAt(page: Page, line: number): Promise<void> {
  await selectLines(page, line, line);
  await runCommand(page, 'Comments: Add Comment on Current Selection');
  await focusedBox(page).waitFor();
}

/** Presses a key until what has the focus has this name, as somebody does who has no mouse. */
async function pressTo(page: Page, key: string, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 10) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    if (focused.startsWith(name)) return;
    passed.push(focused);
  }
  throw new Error(`${key} did not lead to ${name}, but to: ${passed.join(' | ')}`);
}

/** "Toggle Tab Key Moves Focus", by its key. */
async function toggleTabMoves(page: Page, state: 'on' | 'off'): Promise<void> {
  await page.keyboard.press('Control+M');
  await page
    .locator('.statusbar')
    .getByText('Tab Moves Focus')
    .waitFor({ state: state === 'on' ? 'attached' : 'detached' });
}

/** Asks for the preview of the box that has the focus by keyboard alone, to be posted in this way. */
export async function previewByKey(page: Page, way: string): Promise<void> {
  // It comes a moment after the first letter.
  await previewButton(page).waitFor();
  await toggleTabMoves(page, 'on');
  await pressTo(page, 'Tab', 'Preview and Post…');
  await toggleTabMoves(page, 'off');
  await page.keyboard.press('Enter');
  await choose(page, way);
  await postPreview(page).waitFor();
}

/** Closes the box that has the focus by keyboard alone and says yes to VS Code's question whether its words may go. */
export async function discardBox(page: Page): Promise<void> {
  await toggleTabMoves(page, 'on');
  // The icons in the header are one stop of Tab; arrow keys go on among them.
  await pressTo(page, 'Shift+Tab', 'Use a Review Template…');
  await pressTo(page, 'ArrowRight', 'Collapse');
  await toggleTabMoves(page, 'off');
  await page.keyboard.press('Enter');
  await page.locator('.monaco-dialog-box').getByText('Collapsing this comment thread').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.review-widget').waitFor({ state: 'detached' });
}

/** Opens the list of kept drafts and takes this one; what can be done with it is listed then. */
export async function chooseKept(page: Page, firstLine: string): Promise<void> {
  await runCommand(page, 'Those Guys: Recover a Review Comment…');
  await titledInput(page, 'Drafts kept');
  await choose(page, firstLine);
  await titledInput(page, firstLine);
}

/** Writes `text` into a box at `line` and asks for its preview, to be posted in this way; answers which ways there were. */
export async function previewAt(
  page: Page,
  line: number,
  text: string,
  way: string,
): Promise<readonly string[]> {
  await openBoxAt(page, line);
  await page.keyboard.insertText(text);
  await previewButton(page).click();
  await titledInput(page, 'Preview and Post');
  const ways = await readQuickPick(page);
  await choose(page, way);
  await postPreview(page).waitFor();
  return ways;
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
