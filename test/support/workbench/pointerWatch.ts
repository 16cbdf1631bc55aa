import type { Page } from 'playwright-core';

/** Presses of a pointer that the page and every frame of it saw, whichever way a test made them. */
export interface PointerWatch {
  /** The addresses of the documents that were pressed in, in order. */
  readonly pressed: readonly string[];
}

/**
 * Watches from now on for the pointer: a journey by keyboard alone must leave `pressed` empty. Only what the browser
 * itself calls trusted counts, so that a page may press its own buttons.
 */
export async function watchPointer(page: Page): Promise<PointerWatch> {
  const pressed: string[] = [];
  await page.exposeBinding('sawPointer', ({ frame }) => void pressed.push(frame.url()));
  const listen = (): void => {
    const report = (event: Event): void => {
      if (event.isTrusted) (globalThis as unknown as { sawPointer(): void }).sawPointer();
    };
    const follow = (): void => globalThis.addEventListener('pointerdown', report, { capture: true });
    follow();
    // A view is written into an empty document, and opening it for that takes every listener away.
    const open: unknown = Reflect.get(Document.prototype, 'open');
    if (typeof open !== 'function') return;
    Reflect.set(Document.prototype, 'open', function reopen(this: Document, ...given: readonly unknown[]) {
      const opened: unknown = Reflect.apply(open, this, given);
      follow();
      return opened;
    });
  };
  // Frames that come later, such as a view that is opened, and those that are there.
  await page.addInitScript(listen);
  await Promise.all(page.frames().map((frame) => frame.evaluate(listen)));
  return { pressed };
}
