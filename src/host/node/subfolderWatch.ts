import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disposable } from '../../core/ports.ts';

/** Sub-folders that are watched at the same time, those of the latest days first; the others are looked at. */
const mostWatchers = 64;

/** Reports names of files that may have changed in sub-folders of the journal, such as `2026/11/2026-11-24.md`. */
export class SubfolderWatch implements Disposable {
  readonly #root: string;
  readonly #report: (name: string) => void;
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changedAt = new Map<string, number>();

  constructor(root: string, report: (name: string) => void) {
    this.#root = root;
    this.#report = report;
  }

  /** Goes on with these sub-folders; reports what came or went in those that nothing was heard of. */
  async look(folders: readonly string[]): Promise<void> {
    const watched = new Set(folders.toSorted().toReversed().slice(0, mostWatchers));
    for (const folder of this.#watchers.keys()) if (!watched.has(folder)) this.#stop(folder);
    for (const folder of folders) {
      const path = join(this.#root, folder);
      const changedAt = (await stat(path).catch(() => undefined))?.mtimeMs;
      const before = this.#changedAt.get(folder);
      if (changedAt === undefined) {
        this.#stop(folder);
        // When it comes back, everything in it is news.
        if (before !== undefined) this.#changedAt.set(folder, -1);
        continue;
      }
      if (before !== changedAt) {
        this.#changedAt.set(folder, changedAt);
        const names = before === undefined ? [] : await readdir(path).catch(() => []);
        for (const name of names) this.#report(`${folder}/${name}`);
      }
      if (watched.has(folder) && !this.#watchers.has(folder)) this.#start(folder, path);
    }
  }

  #start(folder: string, path: string): void {
    try {
      const watcher = watch(path, { persistent: false }, (_event, name) => {
        if (name !== null) this.#report(`${folder}/${name}`);
      });
      watcher.on('error', () => this.#stop(folder));
      this.#watchers.set(folder, watcher);
    } catch {
      // Too many watches: looking every now and then has to do.
    }
  }

  #stop(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  dispose(): void {
    for (const folder of [...this.#watchers.keys()]) this.#stop(folder);
  }
}
