import { opendir, stat } from 'node:fs/promises';
import type { SeenFolders } from '../seenFolders.ts';
import { unlessMissing } from './fileFailure.ts';

/**
 * Whether a folder that held files is gone: renamed by hand, on a drive that was taken away, or, where the drive was mounted
 * at the folder itself, empty and on another device than before.
 */
export class HeldFolder {
  readonly #root: string;
  readonly #seen: SeenFolders | undefined;
  #isNoted = false;

  constructor(root: string, seen: SeenFolders | undefined) {
    this.#root = root;
    this.#seen = seen;
  }

  /** Files were seen there; `again`: look at the device as well, which changes when a drive comes back. */
  async note(again: 'look again' | 'once' = 'once'): Promise<void> {
    if (!this.#seen || (this.#isNoted && again === 'once')) return;
    this.#isNoted = true;
    const found = await stat(this.#root).catch(() => undefined);
    if (found) this.#seen.add(this.#root, found.dev);
  }

  async isGone(): Promise<boolean> {
    if (this.#seen?.has(this.#root) !== true) return false;
    const found = await unlessMissing(stat(this.#root));
    if (!found) return true;
    const device = this.#seen.deviceOf(this.#root);
    return device !== undefined && device !== found.dev && (await isEmpty(this.#root));
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  const open = await unlessMissing(opendir(folder));
  if (!open) return true;
  try {
    return (await open.read()) === null;
  } finally {
    await open.close();
  }
}
