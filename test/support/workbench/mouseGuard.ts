import type { FrameLocator, Page } from 'playwright-core';

/** What was seen of the mouse. */
export interface MouseGuard {
  /** Each press of a pointer button, touch or pen, as a real one arrives: where it went. */
  readonly presses: readonly string[];
  /** Watches the page of a webview too; to be called when it is there. */
  watch(frame: FrameLocator): Promise<void>;
}

/** Notices every press of the mouse in the workbench, whichever way it was made. */
export async function guardMouse(page: Page): Promise<MouseGuard> {
  const presses: string[] = [];
  await page.exposeFunction('thoseGuysPressed', (where: string) => void presses.push(where));
  const watch = (): void => {
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (!event.isTrusted) return;
        const { target } = event;
        const where = target instanceof Element ? target.outerHTML.slice(0, 120) : location.href;
        (globalThis as unknown as { thoseGuysPressed(where: string): void }).thoseGuysPressed(where);
      },
      { capture: true },
    );
  };
  await page.evaluate(watch);
  return { presses, watch: (frame) => frame.locator('html').evaluate(watch) };
}
