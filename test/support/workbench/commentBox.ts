import type { Locator, Page } from 'playwright-core';
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
