import type { Page } from 'playwright-core';
import { runCommand } from './commandPalette.ts';
import { postPreview } from './foreignBox.ts';
import { choose, titledInput } from './quickPick.ts';

/** Asks with its key for the preview of the draft whose box has the focus, to be posted in this way. */
export async function previewDraft(page: Page, way: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('g');
  await titledInput(page, 'Preview and Post');
  await choose(page, way);
  await postPreview(page).waitFor();
}

/** Begins to send one's review of pull request 1 with a verdict, up to the question for the words of its summary. */
export async function sendReview(page: Page, verdict: string): Promise<void> {
  await runCommand(page, 'Those Guys: Send My Review on GitHub…');
  await titledInput(page, 'Send My Review of #1');
  await choose(page, verdict);
  await titledInput(page, 'The words of the summary');
}

/** The one yes, in the preview that is open; it is posted then. */
export async function confirmPost(page: Page): Promise<void> {
  await runCommand(page, 'Those Guys: Post It');
  await postPreview(page).waitFor({ state: 'detached' });
}
