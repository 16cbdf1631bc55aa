import type { FrameLocator, Page } from 'playwright-core';
import { waitUntil } from './waitUntil.ts';

/** The document of the Reflect view: two frames deep, and there once its page has loaded. */
export function webviewFrame(page: Page): Promise<FrameLocator> {
  return webviewFrameWith(page, '#open-entry');
}

/** The document of the one of our webviews that holds such an element; several views can be shown at once. */
export async function webviewFrameWith(page: Page, selector: string): Promise<FrameLocator> {
  return waitUntil(`a view with ${selector}`, async () => {
    const outer = page.locator('iframe.webview.ready');
    for (let index = 0; index < (await outer.count()); index++) {
      const frame = outer.nth(index).contentFrame().frameLocator('#active-frame');
      const found = await frame
        .locator(selector)
        .count()
        .catch(() => 0);
      if (found === 0) continue;
      // Views come and go, so that the place among them says nothing a moment later.
      const name = await outer.nth(index).getAttribute('name');
      return name === null
        ? frame
        : page.locator(`iframe.webview[name="${name}"]`).contentFrame().frameLocator('#active-frame');
    }
    return undefined;
  });
}
