import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { runCommand } from './commandPalette.ts';
import { quickPickRows } from './quickPick.ts';
import { statusBarItem } from './statusBar.ts';

/**
 * The status bar counts nothing and answers so in its accessible name, the list ends with the reason, and nothing was
 * notified.
 */
export async function answersCalmly(page: Page, answer: RegExp, says: RegExp): Promise<void> {
  const item = statusBarItem(page, answer);
  await item.waitFor();
  assert.equal((await item.innerText()).trim(), 'Those guys: –');
  await runCommand(page, 'Those Guys: Am I Waiting on Those Guys?');
  const last = quickPickRows(page).filter({ hasText: says });
  await page.keyboard.press('End');
  await last.first().waitFor();
  assert.match((await last.first().getAttribute('aria-label')) ?? '', /^I am waiting on…/);
  await page.keyboard.press('Escape');
  // The host of the journeys shows no toasts; the bell has a dot when something was said.
  const bell = page.locator('[id="status.notifications"]');
  assert.equal(await bell.locator('.codicon-bell').count(), 1);
  assert.equal(await bell.locator('.codicon-bell-dot').count(), 0);
}
