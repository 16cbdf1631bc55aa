/**
 * Makes the README's pictures (docs/pictures/*.png) from the real workbench on the sample repository, by
 * doing what a person would do. `npm run pictures` builds first.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { openFile, selectLines } from '../support/workbench/editorPane.ts';
import { launch } from '../support/workbench/launch.ts';
import { quickPickRows } from '../support/workbench/quickPick.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';
import { projectRoot } from '../../scripts/embedded/places.ts';

const folder = join(projectRoot, 'docs', 'pictures');
await mkdir(folder, { recursive: true });

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  console.log(`docs/pictures/${name}.png`);
}

const sample = await sampleFolder();
const workbench = await launch({ workspace: sample.folder, size: { width: 1200, height: 760 } });
try {
  const { page } = workbench;

  await runCommand(page, 'Those Guys: Reflect on Today');
  const reflect = await webviewFrame(page);
  await reflect.getByRole('textbox').first().waitFor();
  await page.keyboard.insertText(
    'Moved the rollout to Thursday. I wanted it done; Ana wanted it safe. She was right to ask.',
  );
  await reflect
    .getByText(/^Saved/)
    .first()
    .waitFor();
  await picture(page, 'reflect');

  await page
    .locator('.part.statusbar')
    .getByText(/^Those guys: \d/)
    .waitFor();
  await runCommand(page, 'Those Guys: Am I Waiting on Those Guys?');
  await quickPickRows(page).filter({ hasText: 'ana' }).first().waitFor();
  await picture(page, 'waiting');
  await page.keyboard.press('Escape');

  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await openFile(page, 'src/orders/total.ts');
  await selectLines(page, 5, 12);
  await runCommand(page, 'Those Guys: Draft a Balanced Review Comment');
  await page.locator('.review-widget .monaco-editor').first().waitFor();
  await picture(page, 'review');
} finally {
  await workbench.dispose();
  await sample.remove();
}
