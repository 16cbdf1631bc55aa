import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { embeddedPlaces } from '../../../scripts/embedded/places.ts';

/** Saves the window as `.vscode-test/screenshots/<name>.png` and gives the file. */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  const folder = embeddedPlaces().screenshots;
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'initial' });
  return file;
}
