import type { Page } from 'playwright-core';
import { quickInput, quickPickRows } from './quickPick.ts';
import { waitUntil } from './waitUntil.ts';

/**
 * Runs a command by its full title ("Category: Title") through the palette, by keyboard alone. Fails
 * when the palette does not come to offer exactly that title.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  await openPaletteWith(page, title);
  await waitUntil(`the focus on "${title}"`, async () => {
    if (!(await quickInput(page).isVisible())) {
      // What is shown late and takes the focus, such as the box of a thread, closes the palette: a person opens it again.
      await openPaletteWith(page, title);
      return undefined;
    }
    const focused = await focusedRow(page);
    // The palette adds similar commands a moment later, which moves what was there.
    const at = (await rowLabels(page)).indexOf(title);
    if (at === focused) return true;
    if (at >= 0) await page.keyboard.press(at > focused ? 'ArrowDown' : 'ArrowUp');
    return undefined;
  });
  await page.keyboard.press('Enter');
}

/** Opens the palette and types until it offers exactly this title. */
async function openPaletteWith(page: Page, title: string): Promise<void> {
  let seen: readonly string[] = [];
  // A palette opened while extensions are still being read keeps the list it began with.
  await waitUntil(
    `the palette to offer "${title}"`,
    async () => {
      await page.keyboard.press('F1');
      // A key pressed while the workbench still loads opens nothing: press it again.
      const opened = await quickInput(page)
        .waitFor({ timeout: 3_000 })
        .then(
          () => true,
          () => false,
        );
      if (!opened) return undefined;
      await page.keyboard.insertText(title);
      seen = await settledRows(page);
      if (seen.includes(title)) return true;
      await page.keyboard.press('Escape');
      await quickInput(page).waitFor({ state: 'hidden' });
      return undefined;
    },
    60_000,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}; it offered: ${seen.join(' | ')}`);
  });
}

/** The titles shown, from the top. */
async function rowLabels(page: Page): Promise<string[]> {
  const labels = await quickPickRows(page)
    .locator('.quick-input-list-entry .quick-input-list-row:first-child .label-name')
    .allInnerTexts();
  return labels.map((label) => label.trim());
}

/** The titles shown, once two looks in a row agree: the list is filtered a moment after typing. */
async function settledRows(page: Page): Promise<string[]> {
  let before = '';
  return waitUntil('the palette to settle', async () => {
    const labels = await rowLabels(page);
    const now = labels.join('\n');
    const settled = now === before && now !== '';
    before = now;
    return settled && labels;
  });
}

async function focusedRow(page: Page): Promise<number> {
  return quickPickRows(page).evaluateAll((rows) =>
    Math.max(
      0,
      rows.findIndex((row) => row.classList.contains('focused')),
    ),
  );
}
