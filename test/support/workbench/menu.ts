import type { Page } from 'playwright-core';
import { takeScreenshot } from './screenshot.ts';
import { waitUntil } from './waitUntil.ts';

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

/**
 * Opens the quick fixes at the cursor until the one with `text` is among them. Where VS Code looks for fixes by itself,
 * because the cursor or a finding has just moved, it drops the question that was asked by hand: a person asks again.
 */
export async function openFixes(page: Page, text: string): Promise<void> {
  // A panel of a sub-menu beside it is there from the second time on.
  const menu = page.locator('.action-widget:not(.action-list-submenu-panel)');
  await waitUntil(`the fix "${text}"`, async () => {
    if (await menu.isVisible()) {
      // Asking again with an open menu would take what is selected in it.
      await page.keyboard.press('Escape');
      await menu.waitFor({ state: 'hidden' });
    }
    await page.keyboard.press('Control+.');
    const offered = menu.locator('.monaco-list-row').filter({ hasText: text });
    return offered
      .first()
      .waitFor({ timeout: 10_000 })
      .then(
        () => true,
        () => undefined,
      );
  });
}

/** Opens the quick fixes at the cursor and takes the one with `text`. */
export async function takeFix(page: Page, text: string, picture?: string): Promise<void> {
  await openFixes(page, text);
  await chooseInMenu(page, text, picture);
}
