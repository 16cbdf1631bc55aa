import type { Page } from 'playwright-core';
import { runCommand } from './commandPalette.ts';
import { choose, quickPickRows } from './quickPick.ts';

/** Takes a step of one's own about a wait, from the list, by keyboard: if `when`, then I will `then`. */
export async function takeOwnStep(page: Page, wait: string, when: string, then: string): Promise<void> {
  await runCommand(page, 'Those Guys: Am I Waiting on Those Guys?');
  await choose(page, wait);
  await quickPickRows(page).filter({ hasText: 'I am one of those guys' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('If … (when and where?)').waitFor();
  await page.keyboard.type(when);
  await page.keyboard.press('Enter');
  await page.getByText(`If ${when}, then I will …`).waitFor();
  await page.keyboard.type(then);
  await page.keyboard.press('Enter');
}
