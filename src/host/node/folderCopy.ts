import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, realpath, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Result } from '../../core/ports.ts';
import type { CopyOutcome } from '../platform.ts';
import { errorCode, fileFailure, unlessMissing } from './fileFailure.ts';
import { isAlive } from './fileLock.ts';

/** What a copy does, in this order; tests stop it or fail it behind each of these, `staged` and `placed` once for each file. */
export const copySteps = ['compared', 'staged', 'verified', 'placed', 'finished'] as const;

export type CopyStep = (typeof copySteps)[number];

const stagingName = /^\.those-guys-move-(\d+)-[0-9a-f-]+$/;

/**
 * Copies files to another folder so that none of them is ever half there: first all of them into a hidden folder beside
 * their place, each compared byte for byte with the file it came from, then each to its place, where nothing is ever replaced.
 * The folder they come from is not changed. Stopped in the middle it can simply be done again.
 *
 * @param names below `from`, with `/`
 */
export async function copyFiles(
  from: string,
  to: string,
  names: readonly string[],
  onStep: (step: CopyStep) => void | Promise<void> = () => {},
): Promise<Result<CopyOutcome>> {
  let at = to;
  try {
    await mkdir(to, { recursive: true, mode: 0o700 });
    if (isInside(await realpath(to), await realpath(from))) return { ok: true, value: { kind: 'nested' } };
    await removeLeftOvers(to);
    const { missing, different } = await compareFiles(from, to, names);
    if (different.length > 0) return { ok: true, value: { kind: 'conflict', names: different } };
    await onStep('compared');
    const staging = join(to, `.those-guys-move-${process.pid}-${randomUUID()}`);
    try {
      for (const name of missing) {
        at = join(to, name);
        await stage(join(from, name), join(staging, name));
        await onStep('staged');
      }
      await onStep('verified');
      for (const name of missing) {
        at = join(to, name);
        if (!(await place(join(staging, name), at)))
          return { ok: true, value: { kind: 'conflict', names: [name] } };
        await onStep('placed');
      }
    } finally {
      await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    }
    await onStep('finished');
    return { ok: true, value: { kind: 'copied', names } };
  } catch (error) {
    const refused = error instanceof Error && 'path' in error ? error.path : undefined;
    const isSource = typeof refused === 'string' && isInside(refused, from);
    const failure = isSource ? fileFailure(error, refused, 'read') : fileFailure(error, at, 'write');
    if (failure) return { ok: false, failure };
    throw error;
  }
}

/** Which of these files are missing in the other folder, and which stand there with other bytes. */
export async function compareFiles(
  from: string,
  to: string,
  names: readonly string[],
): Promise<{ readonly missing: readonly string[]; readonly different: readonly string[] }> {
  const missing: string[] = [];
  const different: string[] = [];
  for (const name of names) {
    const there = await unlessMissing(readFile(join(to, name)));
    if (!there) missing.push(name);
    else if (!there.equals(await readFile(join(from, name)))) different.push(name);
  }
  return { missing, different };
}

/** Every file below a folder that is not hidden and in no hidden sub-folder. */
export async function visibleFiles(root: string): Promise<readonly string[]> {
  const names: string[] = [];
  const waiting = [''];
  for (let prefix = waiting.pop(); prefix !== undefined; prefix = waiting.pop())
    for (const entry of (await unlessMissing(readdir(join(root, prefix), { withFileTypes: true }))) ?? []) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) waiting.push(`${prefix}${entry.name}/`);
      else if (entry.isFile()) names.push(prefix + entry.name);
    }
  return names.toSorted();
}

function isInside(child: string, parent: string): boolean {
  const path = relative(parent, child);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !/^([/\\]|[A-Za-z]:)/.test(path));
}

/** A copy that equals its file; the file may change while it is read, then it is read again. */
async function stage(source: string, staged: string): Promise<void> {
  await mkdir(dirname(staged), { recursive: true, mode: 0o700 });
  for (;;) {
    const found = await stat(source);
    const bytes = await readFile(source);
    const handle = await open(staged, 'w', found.mode & 0o777);
    try {
      await handle.writeFile(bytes);
      await handle.utimes(found.atime, found.mtime);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if ((await readFile(staged)).equals(await readFile(source))) return;
  }
}

/** Puts the copy in its place without ever replacing what stands there; false when something does. */
async function place(staged: string, target: string): Promise<boolean> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  try {
    // A second name fails where one is taken; renaming would replace it.
    await link(staged, target);
    await unlink(staged);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // Not every file system has second names.
    if (await unlessMissing(stat(target))) return false;
    await rename(staged, target);
  }
  const folder = await open(dirname(target), 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
  return true;
}

/** Copies that were stopped in the middle: their process is gone. */
async function removeLeftOvers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = stagingName.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
