import type { Locator, Page } from 'playwright-core';

/** The status-bar item whose accessible name contains `name`. */
export function statusBarItem(page: Page, name: string | RegExp): Locator {
  return page.locator('.part.statusbar').getByRole('button', { name });
}
