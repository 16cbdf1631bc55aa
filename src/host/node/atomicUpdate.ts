import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, open, readFile, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Result } from '../../core/ports.ts';
import { errorCode, fileFailure, unlessMissing } from './fileFailure.ts';
import { lockFile, type FileLock } from './fileLock.ts';

/** What a save does, in this order; tests stop it or fail it behind each of these. */
export const saveSteps = [
  'locked',
  'read',
  'temporary-created',
  'temporary-written',
  'temporary-synced',
  'checked',
  'renamed',
  'folder-synced',
  'unlocked',
] as const;

export type SaveStep = (typeof saveSteps)[number];

/** Called after each step; an error thrown here is as if the step had failed with it. */
export type OnSaveStep = (step: SaveStep) => void | Promise<void>;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text with its byte order mark; undefined when the bytes are not UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Ends the name of every file that only lives during a save. */
export const temporaryName = /^\.(.+)\.(\d+)\.[0-9a-f-]+\.tmp$/;

/**
 * Reads, changes and writes one file so that at every moment, also after a kill, the file is whole: the old text or the
 * new one. Other processes that do the same take turns; a change by a program that knows no lock is seen up to the
 * moment of renaming, and then `change` is asked again. A new file gets `mode`, less what the process masks.
 */
export async function updateAtomically(
  path: string,
  change: (current: string | undefined) => string,
  onStep: OnSaveStep = () => {},
  mode = 0o666,
): Promise<Result<string>> {
  try {
    const target = await followLinks(path);
    if (!(await unlessMissing(stat(dirname(target)))) && change(undefined) === '')
      return { ok: true, value: '' };
    // Ours alone: a journal is private unless the person decides otherwise.
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    for (;;) {
      const lock = await lockFile(join(dirname(target), `.${basename(target)}.lock`));
      if (!lock) return { ok: false, failure: { kind: 'busy', path } };
      let outcome: Result<string> | undefined;
      try {
        await onStep('locked');
        outcome = await updateLocked(path, target, change, lock, onStep, mode);
      } finally {
        await lock.release();
      }
      await onStep('unlocked');
      if (outcome) return outcome;
    }
  } catch (error) {
    const failure = fileFailure(error, path, 'write');
    if (failure) return { ok: false, failure };
    throw error;
  }
}

/** Undefined when the file or the lock changed meanwhile, so that all has to be done again. */
async function updateLocked(
  path: string,
  target: string,
  change: (current: string | undefined) => string,
  lock: FileLock,
  onStep: OnSaveStep,
  mode: number,
): Promise<Result<string> | undefined> {
  const before = await unlessMissing(stat(target));
  if (before && !before.isFile()) return { ok: false, failure: { kind: 'not-text', path } };
  let bytes: Uint8Array | undefined;
  try {
    if (before) bytes = await readFile(target);
  } catch (error) {
    const failure = fileFailure(error, path, 'read');
    if (failure?.kind === 'not-readable') return { ok: false, failure };
    throw error;
  }
  const current = bytes && decodeText(bytes);
  if (before && current === undefined) return { ok: false, failure: { kind: 'not-text', path } };
  await onStep('read');
  // What UTF-8 cannot hold would come back different from what the caller believes is saved.
  const next = change(current).toWellFormed();
  if (next === (current ?? '')) return { ok: true, value: next };

  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.${randomUUID()}.tmp`);
  let isTemporaryThere = false;
  try {
    const handle = await open(temporary, 'wx', before ? before.mode & 0o777 : mode);
    isTemporaryThere = true;
    try {
      if (before) await keepOwnerAndMode(handle, before);
      await onStep('temporary-created');
      await handle.writeFile(next);
      await onStep('temporary-written');
      await handle.sync();
      await onStep('temporary-synced');
    } finally {
      await handle.close();
    }
    if (!(await lock.isHeld()) || !isSameState(before, await unlessMissing(stat(target)))) return undefined;
    await onStep('checked');
    await renamePatiently(temporary, target);
    isTemporaryThere = false;
  } finally {
    if (isTemporaryThere) await unlink(temporary).catch(() => undefined);
  }
  await onStep('renamed');
  await syncFolder(dirname(target));
  await onStep('folder-synced');
  return { ok: true, value: next };
}

type Handle = Awaited<ReturnType<typeof open>>;

async function keepOwnerAndMode(handle: Handle, before: Stats): Promise<void> {
  const now = await handle.stat();
  // Only root may give a file away; for anybody else it is theirs already or stays so.
  if (now.uid !== before.uid || now.gid !== before.gid)
    await handle.chown(before.uid, before.gid).catch(() => undefined);
  // The mask of the process does not apply to a file that was there.
  await handle.chmod(before.mode & 0o7777);
}

function isSameState(before: Stats | undefined, now: Stats | undefined): boolean {
  if (!before || !now) return before === now;
  return before.ino === now.ino && before.size === now.size && before.mtimeMs === now.mtimeMs;
}

/** The file a link points to, also when that file does not exist yet. */
async function followLinks(path: string): Promise<string> {
  let target = path;
  for (let hops = 0; hops < 40; hops++) {
    const real = await unlessMissing(realpath(target));
    if (real !== undefined) return real;
    let next: string;
    try {
      next = await readlink(target);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'EINVAL') throw error;
      const folder = await unlessMissing(realpath(dirname(target)));
      return join(folder ?? dirname(target), basename(target));
    }
    target = resolve(dirname(target), next);
  }
  return target;
}

/** On Windows a file that an editor or a scanner has open for a moment cannot be replaced. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const passes = process.platform === 'win32' && /^(EPERM|EACCES|EBUSY)$/.test(errorCode(error) ?? '');
      if (!passes || attempt === 10) throw error;
      await delay(20 * attempt);
    }
  }
}

/** Makes the new name last through a power cut. Not every file system can; the file itself is safe by then. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => undefined);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}
