import type { Locator, Page } from 'playwright-core';
import { runCommand } from './commandPalette.ts';

/** A document of ours to be read, such as all sides of a thread. */
export function readingEditor(page: Page): Locator {
  return page.locator('.monaco-editor[data-uri^="those-guys-reading:"]');
}

/** It opens beside the file, with the focus. */
export async function closeReading(page: Page): Promise<void> {
  await runCommand(page, 'View: Close Editor');
  await readingEditor(page).waitFor({ state: 'detached' });
}
