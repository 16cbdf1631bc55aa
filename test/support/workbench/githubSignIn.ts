import type { Page } from 'playwright-core';
import { runCommand } from './commandPalette.ts';
import { choose, quickPickRows } from './quickPick.ts';

/** A button of the modal dialog that is open. */
function dialogButton(page: Page, name: string | RegExp) {
  return page.locator('.monaco-dialog-box').getByRole('button', { name });
}

/** Runs "Connect GitHub…" and chooses the row with these words. */
export async function chooseConnection(page: Page, words: string): Promise<void> {
  await runCommand(page, 'Those Guys: Connect GitHub…');
  await quickPickRows(page).filter({ hasText: words }).first().waitFor();
  await choose(page, words);
}

/** Clicks through VS Code's own sign-in by device code, as a person does: consent, the code, and the way to the browser. */
export async function signInByDeviceCode(page: Page): Promise<void> {
  await dialogButton(page, 'Allow').click();
  await dialogButton(page, /Copy & Continue/).click();
  const open = dialogButton(page, /^Open$/);
  // VS Code asks before it opens an address outside; the double has agreed already, so opening it changes nothing.
  await open
    .waitFor({ timeout: 15_000 })
    .then(() => open.click())
    .catch(() => undefined);
}
