import type { Page } from 'playwright-core';
import { quickPickRows } from './quickPick.ts';
import { takeScreenshot } from './screenshot.ts';
import { waitUntil } from './waitUntil.ts';

/** Answers the file dialog of a browser window, a field for a path. `row` is a name in the folder that it begins with. */
export async function enterPath(page: Page, path: string, row: string): Promise<void> {
  const field = page
    .locator(
      '.quick-input-widget:visible input[aria-label], .quick-input-widget:visible .quick-input-box input',
    )
    .first();
  // The dialog writes its own beginning into the field once it has read the folder.
  await quickPickRows(page).filter({ hasText: row }).first().waitFor();
  await waitUntil('the path stays in the file dialog', async () => {
    if ((await field.inputValue()) === path) return true;
    await field.fill(path);
    return false;
  });
  await takeScreenshot(page, `file-dialog-${path.endsWith('/') ? 'open' : 'save'}`);
  await page.keyboard.press('Enter');
}
