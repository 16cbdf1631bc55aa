import type { Page } from 'playwright-core';

/** Everything that the page's status says from now on, each change once: what a screen reader would speak. */
export async function listenToStatus(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const status = document.querySelector('[role="status"]');
    if (!status) throw new Error('The page has no status.');
    new MutationObserver(() => {
      const text = status.textContent ?? '';
      if (text !== '' && text !== said.at(-1)) said.push(text);
    }).observe(status, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { readonly said: readonly string[] }).said);
}
