import type { Page } from 'playwright-core';
import { runCommand } from './commandPalette.ts';
import { openFile } from './editorPane.ts';
import { waitUntil } from './waitUntil.ts';

/**
 * Opens the latest commit of a file from its timeline, by keyboard, and puts the cursor into a line (from 1) of the text
 * as it was before.
 */
export async function goToLineBefore(page: Page, file: string, commit: string, line: number): Promise<void> {
  await openFile(page, file);
  await runCommand(page, 'Explorer: Focus on Timeline View');
  await page.locator('.timeline-tree-view .monaco-list-row', { hasText: commit }).waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const before = page.locator('.monaco-diff-editor .editor.original');
  await before.locator('.monaco-editor').waitFor();
  await runCommand(page, 'Diff Editor: Switch Side');
  await before.locator('.monaco-editor.focused').waitFor();
  // "Go to Line" would go to the other side, and VS Code may still move the cursor to the first change.
  await waitUntil(`the cursor in line ${line}`, async () => {
    const at = Number(await before.locator('.line-numbers.active-line-number').first().textContent());
    if (at !== line) await page.keyboard.press(at < line ? 'ArrowDown' : 'ArrowUp');
    return at === line;
  });
}
