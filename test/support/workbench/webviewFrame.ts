import type { FrameLocator, Page } from 'playwright-core';

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
