import type { Locator, Page } from 'playwright-core';
import { waitUntil } from './waitUntil.ts';

/**
 * The hover at the cursor with this text, asked for by keyboard. One that was asked for while the marks were still being
 * placed says less, and stays so: then it is asked for again, as a person would.
 */
export async function hoverAtCursor(page: Page, text: string): Promise<Locator> {
  const hover = page.locator('.monaco-hover:visible').filter({ hasText: text }).first();
  await waitUntil(`a hover with “${text}”`, async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const isThere = await hover.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    // A second chord on an open hover would move the focus into it.
    if (!isThere && (await page.locator('.monaco-hover:visible').count()) > 0)
      await page.keyboard.press('Escape');
    return isThere;
  });
  return hover;
}
