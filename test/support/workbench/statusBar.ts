import type { Locator, Page } from 'playwright-core';

/** The status-bar item whose accessible name contains `name`. */
export function statusBarItem(page: Page, name: string | RegExp): Locator {
  return page.locator('.part.statusbar').getByRole('button', { name });
}

/**
 * Waits for the first look, which comes seconds behind the start of our last feature. VS Code builds comment boxes anew
 * that were open before that, without the focus.
 */
export async function waitForFirstLook(page: Page): Promise<void> {
  await statusBarItem(page, /those guys\? (?!Not looked yet)/).waitFor();
}
