import type { Page } from 'playwright-core';
import { runCommand } from './commandPalette.ts';
import { waitUntil } from './waitUntil.ts';

/** Runs our "Copy as Markdown" from the palette and gives what is on the clipboard then. */
export async function copyAsMarkdown(page: Page): Promise<string> {
  const before = `nothing yet, ${Date.now()}`;
  await page.evaluate((text) => navigator.clipboard.writeText(text), before);
  await runCommand(page, 'Those Guys: Copy as Markdown');
  return waitUntil('the copy', async () => {
    const text = await page.evaluate(() => navigator.clipboard.readText());
    return text !== before && text;
  });
}
