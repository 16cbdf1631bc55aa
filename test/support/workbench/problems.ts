import type { Locator, Page } from 'playwright-core';
import { runCommand } from './commandPalette.ts';
import { statusBarItem } from './statusBar.ts';

/** The status bar's count of problems when it reads so; hints are in none of its figures. */
export function problemCount(page: Page, text: string | RegExp): Locator {
  return statusBarItem(page, text);
}

/** The problems that the Problems panel lists, after it was opened; the focus is in the panel then. */
export async function openProblems(page: Page): Promise<Locator> {
  await runCommand(page, 'Problems: Focus on Problems View');
  const panel = page.locator('.markers-panel');
  await panel.waitFor();
  return panel.locator('.monaco-list-row');
}
