import { readdir, stat, unlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, isAbsolute, join, normalize, sep } from 'node:path';
import type * as vscode from 'vscode';
import type { Disposable, JournalFolder, Result } from '../../core/ports.ts';
import { temporaryName, updateAtomically, type OnSaveStep } from './atomicUpdate.ts';
import { errorCode, fileFailure, unlessMissing } from './fileFailure.ts';
import { isAlive } from './fileLock.ts';
import { watchFolder, type FolderWatch } from './folderWatch.ts';
import { HeldFolder } from './heldFolder.ts';
import { ReadingBurst, readTextFile } from './readingBurst.ts';
import type { SeenFolders } from '../seenFolders.ts';

/** A temporary file of a process that is gone is a left-over when it is older than this (ms). */
const leftOverAfter = 60_000;
/** Any older than this (ms) is: its process may be one of another machine, whose number means nothing here. */
const surelyLeftOverAfter = 86_400_000;
/** Names whose files are looked at even where watching is silent. */
const usedNamesKept = 16;
/** Ways of entering sub-folders that are remembered, so that a new sub-folder is noticed. */
const doorsKept = 8;

/** Opens the journal folder of the setting's value; empty means `those-guys` in the person's home. */
export function openJournalFolder(
  _context: vscode.ExtensionContext,
  folder: string,
  seen?: SeenFolders,
): JournalFolder & Disposable {
  return openFolder(folder, seen && { seen });
}

/** `~/…` and absolute paths; undefined for a relative one, since it would mean another place in every window. */
export function journalPath(setting: string, home: string): string | undefined {
  const value = setting.trim();
  if (value === '') return join(home, 'those-guys');
  if (value === '~') return home;
  if (/^~[/\\]/.test(value)) return join(home, value.slice(2));
  return isAbsolute(value) ? normalize(value) : undefined;
}

/** What a folder is opened with. */
export interface FolderOptions {
  /** Lets tests stop a save in its middle. */
  readonly onStep?: OnSaveStep | undefined;
  /** Of new files. */
  readonly mode?: number;
  /** Without it a folder that is not there always counts as one that is not there yet. */
  readonly seen?: SeenFolders | undefined;
}

/** The journal folder on disk. */
export function openFolder(setting: string, options: FolderOptions = {}): JournalFolder & Disposable {
  const { onStep, mode, seen } = options;
  const root = journalPath(setting, homedir());
  if (root === undefined) return relativeFolder(setting);
  const used = new Set<string>();
  const listeners = new Set<(name: string) => void>();
  const folders = new Set<string>();
  const doors = new Set<(folder: string) => boolean>();
  let watching: FolderWatch | undefined;
  let burst = new ReadingBurst();

  const report = (name: string): void => {
    if (basename(name).startsWith('.')) return;
    for (const listener of [...listeners]) listener(name);
    // A sub-folder that came meanwhile, with files that nobody watched yet.
    if (!folders.has(name) && isDoor(name)) void enter(name);
  };
  const isDoor = (name: string): boolean => [...doors].some((enters) => enters(name));
  const enter = async (folder: string): Promise<void> => {
    await follow([folder]);
    const found = await visibleNames(root, isDoor, folder).catch(() => undefined);
    for (const name of [...(found?.folders ?? []), ...(found?.files ?? [])]) report(name);
  };
  /** True when some of these sub-folders were not watched before; from then on what changes in them is reported. */
  const follow = async (names: readonly string[]): Promise<boolean> => {
    const size = folders.size;
    for (const name of names) folders.add(name);
    if (folders.size === size) return false;
    await watching?.follow();
    return true;
  };
  const use = (name: string): void => {
    used.delete(name);
    used.add(name);
    for (const oldest of used) {
      if (used.size <= usedNamesKept) break;
      used.delete(oldest);
    }
  };

  const gone: Result<never> = { ok: false, failure: { kind: 'folder-gone', path: root } };
  const held = new HeldFolder(root, seen);

  return {
    location: root,
    async list(enters) {
      if (enters && doors.size < doorsKept) doors.add(enters);
      try {
        let names = await visibleNames(root, enters);
        while (await follow(names.folders)) names = await visibleNames(root, enters);
        burst = new ReadingBurst();
        const files = await burst.files(root, names.files);
        if (files.length > 0) await held.note('look again');
        else if (await held.isGone()) return gone;
        return { ok: true, value: files };
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return seen?.has(root) ? gone : { ok: true, value: [] };
        return failed(error, root);
      }
    },
    async read(name, among) {
      const path = root + sep + name;
      use(name);
      try {
        const found = await (among === 'many' ? burst.read(path) : readTextFile(path));
        if (found === 'not-text') return { ok: false, failure: { kind: 'not-text', path } };
        if (found) await held.note();
        else if (await held.isGone()) return gone;
        return { ok: true, value: found?.text };
      } catch (error) {
        return failed(error, path);
      }
    },
    async update(name, change) {
      use(name);
      let changes = false;
      const changing = (current: string | undefined): string => {
        const next = change(current);
        changes = next !== (current ?? '');
        return next;
      };
      const path = join(root, name);
      try {
        if (await held.isGone()) return gone;
      } catch (error) {
        return failed(error, path);
      }
      const result = await updateAtomically(path, changing, onStep, mode);
      if (result.ok && result.value !== '') await held.note();
      if (result.ok && changes) report(name);
      return result;
    },
    onDidChange(listener) {
      const own = (name: string): void => listener(name);
      listeners.add(own);
      watching ??= watchFolder(root, { names: () => used, folders: () => [...folders] }, report);
      return {
        dispose() {
          listeners.delete(own);
          if (listeners.size > 0) return;
          watching?.dispose();
          watching = undefined;
        },
      };
    },
    dispose() {
      listeners.clear();
      watching?.dispose();
      watching = undefined;
    },
  };
}

/** What reading or looking ended with. */
function failed(error: unknown, path: string): Result<never> {
  const failure = fileFailure(error, path, 'read');
  if (failure) return { ok: false, failure };
  throw error;
}

/** Refuses everything: the setting names no place. */
function relativeFolder(setting: string): JournalFolder & Disposable {
  const refused = async (): Promise<Result<never>> => ({
    ok: false,
    failure: { kind: 'not-found', path: setting },
  });
  return {
    location: setting,
    list: refused,
    read: refused,
    update: refused,
    onDidChange: () => ({ dispose() {} }),
    dispose() {},
  };
}

/** Names below the folder: of files that are not hidden, and of the sub-folders that were entered. Left-overs go. */
async function visibleNames(
  root: string,
  enters: (folder: string) => boolean = () => false,
  start?: string,
): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] }> {
  const files: string[] = [];
  const folders: string[] = start === undefined ? [] : [start];
  const waiting = [start === undefined ? '' : `${start}/`];
  for (let prefix = waiting.pop(); prefix !== undefined; prefix = waiting.pop()) {
    const reading = readdir(join(root, prefix), { withFileTypes: true });
    // A sub-folder may go while the others are read; without the folder itself there is no list.
    const entries = (prefix === '' ? await reading : await unlessMissing(reading)) ?? [];
    const hidden: string[] = [];
    for (const entry of entries) {
      const name = prefix + entry.name;
      if (entry.name.startsWith('.')) hidden.push(name);
      else if (!entry.isDirectory()) files.push(name);
      else if (enters(name)) {
        folders.push(name);
        waiting.push(`${name}/`);
      }
    }
    await removeLeftOvers(root, hidden);
  }
  return { files, folders };
}

/** Temporary files of saves that were killed. Failing to remove one harms nobody: it stays hidden. */
async function removeLeftOvers(root: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const pid = temporaryName.exec(basename(name))?.[2];
    if (pid === undefined) continue;
    const path = join(root, name);
    const found = await stat(path).catch(() => undefined);
    const limit = isAlive(Number(pid)) ? surelyLeftOverAfter : leftOverAfter;
    if (found && Date.now() - found.mtimeMs > limit) await unlink(path).catch(() => undefined);
  }
}
