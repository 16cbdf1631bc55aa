import { statSync, watch, type FSWatcher, type Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Disposable } from '../../core/ports.ts';
import { SubfolderWatch } from './subfolderWatch.ts';

/** How often (ms) we look ourselves: watching reports nothing on network drives and ends when the folder goes. */
const lookEvery = 2_000;

export interface FolderWatch extends Disposable {
  /** Watches the sub-folders that are used now; when it resolves, no change in them is missed. */
  follow(): Promise<void>;
}

/**
 * Reports names of files in a folder that may have changed, whether the folder is there yet, goes away or comes back.
 * `used.names` are those that matter most (they were read): they are looked at even where watching is silent.
 * `used.folders` are the sub-folders that entries stand in.
 */
export function watchFolder(
  folder: string,
  used: { readonly names: () => Iterable<string>; readonly folders: () => readonly string[] },
  report: (name: string) => void,
): FolderWatch {
  let watcher: FSWatcher | undefined;
  let watched: string | undefined;
  let wasLost = false;
  let names: readonly string[] = [];
  const states = new Map<string, string>();
  const below = new SubfolderWatch(folder, report);
  let disposed = false;
  let looking = false;

  const stop = (): void => {
    watcher?.close();
    watcher = undefined;
  };

  const goneAway = (): void => {
    stop();
    watched = undefined;
    wasLost = true;
  };

  const start = (): void => {
    stop();
    try {
      watcher = watch(folder, { persistent: false }, (_event, name) => {
        // So ends a folder that was deleted; one made anew can look the same.
        if (name === basename(folder)) goneAway();
        if (name !== null) report(name);
      });
      watcher.on('error', stop);
    } catch {
      // Not there, or too many watches: looking every now and then has to do.
      stop();
    }
  };

  const look = async (): Promise<void> => {
    const identity = identityOf(await stat(folder).catch(() => undefined));
    if (disposed) return;
    const isAnother = wasLost || identity !== watched;
    wasLost = false;
    if (isAnother || (identity !== undefined && !watcher)) start();
    watched = identity;
    const before = names;
    if (isAnother || before.length === 0) names = await readdir(folder).catch(() => []);
    if (disposed) return;
    // Another folder under the same name, or none: anything may have changed, what is gone has changed too, and a file
    // that was looked for in vain is one that cannot be told of now.
    if (isAnother) for (const name of new Set([...before, ...names, ...used.names()])) report(name);
    for (const name of used.names()) {
      const file = await stat(join(folder, name)).catch(() => undefined);
      const state = file ? `${file.ino}:${file.size}:${file.mtimeMs}` : 'missing';
      if (disposed) return;
      if ((states.get(name) ?? state) !== state) report(name);
      states.set(name, state);
    }
    await follow();
  };

  const follow = async (): Promise<void> => {
    await below.look(used.folders());
    if (disposed) below.dispose();
  };

  const lookOnce = (): void => {
    if (looking) return;
    looking = true;
    void look().finally(() => (looking = false));
  };
  const timer = setInterval(lookOnce, lookEvery);
  timer.unref();
  // At once, not at the first look: a change in between must not be missed.
  watched = identityNow(folder);
  if (watched !== undefined) start();
  lookOnce();
  return {
    follow,
    dispose() {
      disposed = true;
      clearInterval(timer);
      stop();
      below.dispose();
    },
  };
}

function identityNow(folder: string): string | undefined {
  try {
    return identityOf(statSync(folder, { throwIfNoEntry: false }));
  } catch {
    return undefined;
  }
}

function identityOf(found: Stats | undefined): string | undefined {
  return found?.isDirectory() ? `${found.dev}:${found.ino}:${found.birthtimeMs}` : undefined;
}
