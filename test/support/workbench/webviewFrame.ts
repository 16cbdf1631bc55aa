import type { FrameLocator, Page } from 'playwright-core';
import { waitUntil } from './waitUntil.ts';

/** The document of our webview: two frames deep, and there once its page has loaded. */
export async function webviewFrame(page: Page, extensionId = 'those-guys.those-guys'): Promise<FrameLocator> {
  // A view that is shown again after it was closed is made without its extension's name.
  const outer = page
    .locator('iframe.webview.ready')
    .and(
      page.locator(
        `[src*="extensionId=${extensionId}"], [src*="purpose=webviewView"][src*="extensionId=nullExtensionDescription"]`,
      ),
    )
    .last();
  await outer.waitFor({ state: 'attached' });
  const frame = outer.contentFrame().frameLocator('#active-frame');
  await frame.locator('body').waitFor({ state: 'attached' });
  return frame;
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
      if (found > 0) return frame;
    }
    return undefined;
  });
}
