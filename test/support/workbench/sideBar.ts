import type { Page } from 'playwright-core';

/** Drags the border of the primary side bar until the bar is `width` CSS pixels wide (± 4). */
export async function resizeSideBar(page: Page, width: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('The side bar is hidden.');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + width + 10, middle, { steps: 4 });
  await page.mouse.move(box.x + width, middle, { steps: 4 });
  await page.mouse.up();
  // Away from the border, which is highlighted under the pointer.
  await page.mouse.move(box.x + 600, 2);
  await page.waitForFunction((wanted) => {
    const bar = document.querySelector('.part.sidebar');
    return bar !== null && Math.abs(bar.getBoundingClientRect().width - wanted) <= 4;
  }, width);
}
