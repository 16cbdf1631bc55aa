import type { Locator, Page } from 'playwright-core';

/** The rows of the open quick pick, in the order shown. */
export function quickPickRows(page: Page): Locator {
  return page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
}

/** The field of the open quick pick or input box. */
export function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget:visible .quick-input-box input').first();
}

/** The same once the one with this title is open: right after a command the palette's own may still be there. */
export async function titledInput(page: Page, title: string): Promise<Locator> {
  await page
    .locator('.quick-input-widget:visible .quick-input-title')
    .getByText(title, { exact: true })
    .waitFor();
  return quickInput(page);
}

/** What each visible row says: its accessible name, as a screen reader would read it. */
export async function readQuickPick(page: Page): Promise<string[]> {
  await quickPickRows(page).first().waitFor();
  return quickPickRows(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
}

/** Types until only rows with `text` are left, then takes the first with Enter. */
export async function choose(page: Page, text: string): Promise<void> {
  await quickPickRows(page).filter({ hasText: text }).first().waitFor();
  await page.keyboard.insertText(text);
  await page
    .locator('.quick-input-widget:visible .monaco-list-row.focused')
    .filter({ hasText: text })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}

/** The same in the list with this placeholder, also for a row that is below what the list shows. */
export async function chooseFrom(page: Page, placeholder: string, text: string): Promise<void> {
  await page.locator(`.quick-input-widget:visible input[placeholder="${placeholder}"]`).waitFor();
  await page.keyboard.insertText(text);
  await page
    .locator('.quick-input-widget:visible .monaco-list-row.focused')
    .filter({ hasText: text })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}
