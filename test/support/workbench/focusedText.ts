import type { Page } from 'playwright-core';
import { waitUntil } from './waitUntil.ts';

/** The whole text of the editor that has the focus, taken by keyboard as a person would; `begins` is how it begins. */
export async function copyFocusedText(page: Page, begins: string): Promise<string> {
  const before = `nothing yet, ${Date.now()}`;
  await page.evaluate((text) => navigator.clipboard.writeText(text), before);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  return waitUntil(`a text that begins with "${begins}" in the clipboard`, async () => {
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    return copied.startsWith(begins) && copied;
  });
}
