import type { Page } from 'playwright-core';
import { takeScreenshot } from './screenshot.ts';

/**
 * Goes down the open menu (context menu or quick fixes) by arrow key to the item with `text` and takes it with Enter.
 * With `picture`, a screenshot is taken before.
 */
export async function chooseInMenu(page: Page, text: string, picture?: string): Promise<void> {
  const items = page.locator('.action-widget .monaco-list-row, .monaco-menu .action-item');
  await items.filter({ hasText: text }).first().waitFor();
  const focused = page
    .locator('.action-widget .monaco-list-row.focused, .monaco-menu .action-item.focused')
    .filter({ hasText: text });
  const most = await items.count();
  for (let step = 0; step < most && (await focused.count()) === 0; step++) {
    await page.keyboard.press('ArrowDown');
  }
  await focused.first().waitFor({ timeout: 5_000 });
  if (picture !== undefined) await takeScreenshot(page, picture);
  await page.keyboard.press('Enter');
}

/** Opens the quick fixes at the cursor and takes the one with `text`. */
export async function takeFix(page: Page, text: string, picture?: string): Promise<void> {
  await page.keyboard.press('Control+.');
  await chooseInMenu(page, text, picture);
}
