import type { Locator, Page } from 'playwright-core';

const rows = '.part.sidebar .monaco-list-row[role="treeitem"]';

/** The row of a tree in the side bar whose accessible name fits. */
export function treeRow(page: Page, name: RegExp): Locator {
  return page.locator('.part.sidebar').getByRole('treeitem', { name }).first();
}

/** What each visible row says, as a screen reader would read it. */
export function readTree(page: Page): Promise<string[]> {
  return page
    .locator(rows)
    .evaluateAll((found) => found.map((row) => row.getAttribute('aria-label')?.trim() ?? ''));
}
