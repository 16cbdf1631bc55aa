import type { Locator, Page } from 'playwright-core';
import { runCommand } from './commandPalette.ts';
import { waitUntil } from './waitUntil.ts';

/** The editor of the comment box that has the focus, whichever extension owns it. */
export function focusedBox(page: Page): Locator {
  return page.locator('.review-widget .monaco-editor.focused');
}

/** What a person reads in a box, line by line; VS Code draws spaces as no-break spaces and lines in any order. */
async function boxText(box: Locator): Promise<string> {
  const lines = await box.locator('.view-line').evaluateAll((all) =>
    all
      .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
      .toSorted((one, other) => one.top - other.top)
      .map(({ text }) => text),
  );
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** Waits until a box reads so. */
export async function waitForBoxText(box: Locator, text: string | RegExp): Promise<void> {
  let seen = '';
  await waitUntil(`the box to read ${String(text)}`, async () => {
    seen = await boxText(box);
    return typeof text === 'string' ? seen === text : text.test(seen);
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}; it reads:\n${seen}`);
  });
}

/** Waits until the template's tab stops are there; who types before keeps the text and goes without. */
export async function waitForTabStops(page: Page): Promise<void> {
  await page.locator('.review-widget .snippet-placeholder').first().waitFor({ state: 'attached' });
}

/** Fills the selected placeholder and the following ones, with Tab behind each. */
export async function stepThrough(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}

/** Starts a draft at the selected lines with its key, and waits until it can be stepped through. */
export async function startDraftByKey(page: Page): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('b');
  await focusedBox(page).waitFor();
  await waitForTabStops(page);
}

/** The mark of a comment beside the last of its lines. */
export function draftMark(page: Page): Locator {
  return page.locator('.comment-range-glyph[class*="comment-thread"]').first();
}

/** Goes to a comment through the Comments view, by keyboard, and gives its box as soon as it is shown. */
export async function openKeptDraft(page: Page, firstLine: string): Promise<Locator> {
  // Its mark beside the lines, in the editor that came back too: VS Code knows the comment by then.
  await draftMark(page).waitFor({ state: 'attached' });
  await runCommand(page, 'Comments: Focus on Comments View');
  const focused = page.locator('.comments-panel .monaco-list-row.focused').filter({ hasText: firstLine });
  const box = page.locator('.review-widget .monaco-editor').first();
  await waitUntil('the box of the draft', async () => {
    if (await box.isVisible()) return true;
    if ((await focused.count()) === 0) {
      await page.keyboard.press('ArrowDown');
      return false;
    }
    await page.keyboard.press('Enter');
    return box.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  });
  return box;
}
