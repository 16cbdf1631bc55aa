import { setTimeout as pause } from 'node:timers/promises';

/**
 * Looks again and again until `look` gives something other than undefined or false. For what is not
 * in the page, such as a file; for the page use locators. Fails with `what` after `limit` ms.
 */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  limit = 60_000,
): Promise<T> {
  const until = Date.now() + limit;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > until) throw new Error(`Waited ${limit / 1000} s in vain: ${what}`);
    await pause(50);
  }
}
