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

/** For `afterEach`: saves the window as `failed-<test>.png` when the test failed, so that one sees what it saw. */
export async function pictureOfFailure(test: Mocha.Test | undefined, page: Page | undefined): Promise<void> {
  if (test?.state !== 'failed' || page === undefined) return;
  const name = test
    .fullTitle()
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 120);
  // A window that is gone has no picture; what failed is reported all the same.
  await takeScreenshot(page, `failed-${name}`).catch(() => undefined);
}
