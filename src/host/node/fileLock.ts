import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode, unlessMissing } from './fileFailure.ts';

/** A save takes milliseconds; whoever holds a lock longer than this (ms) was stopped in the middle. */
const staleAfter = 10_000;
/** How long (ms) a save waits for another one before it says "busy". */
const patience = 5_000;

/** Held by one process for one file. */
export interface FileLock {
  /** Whether it is still ours: after a long sleep somebody may have taken it for a left-over. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** Takes the lock by creating its file exclusively; undefined when another process keeps it too long. */
export async function lockFile(path: string): Promise<FileLock | undefined> {
  const token = JSON.stringify({ pid: process.pid, host: hostname(), at: Date.now(), id: randomUUID() });
  const deadline = performance.now() + patience;
  for (let wait = 2; ; wait = Math.min(wait * 2, 50)) {
    if (await createLock(path, token)) {
      const isHeld = async (): Promise<boolean> => (await unlessMissing(readFile(path, 'utf8'))) === token;
      return {
        isHeld,
        release: async () => {
          if (await isHeld()) await unlessMissing(unlink(path));
        },
      };
    }
    if (await removeStaleLock(path)) continue;
    if (performance.now() > deadline) return undefined;
    await delay(wait * (0.5 + Math.random()));
  }
}

async function createLock(path: string, token: string): Promise<boolean> {
  let handle;
  try {
    handle = await open(path, 'wx', 0o600);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // Windows says so while a deleted file is still open somewhere.
    if (process.platform === 'win32' && errorCode(error) === 'EPERM') return false;
    throw error;
  }
  try {
    await handle.writeFile(token);
  } catch (error) {
    await unlessMissing(unlink(path));
    throw error;
  } finally {
    await handle.close();
  }
  return true;
}

/** Removes a lock whose process is gone or which is too old. True when it is worth trying at once again. */
async function removeStaleLock(path: string): Promise<boolean> {
  const token = await unlessMissing(readFile(path, 'utf8'));
  const found = await unlessMissing(stat(path));
  if (token === undefined || !found) return true;
  // Either direction: the clock can have been set back since.
  const isOld = Math.abs(Date.now() - found.mtimeMs) > staleAfter;
  if (!isOld && !isLeftByDeadProcess(token)) return false;
  // Two processes may come here at once. Moving it aside shows which lock was really taken away.
  const aside = `${path}.${process.pid}.${randomUUID()}.tmp`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
  if ((await unlessMissing(readFile(aside, 'utf8'))) !== token) {
    // It was a new one of somebody else: give it back, unless a third has taken the place; its owner checks again.
    await link(aside, path).catch(() => undefined);
  }
  await unlessMissing(unlink(aside));
  return true;
}

function isLeftByDeadProcess(token: string): boolean {
  // An empty lock is one that is being written, or was left so: its age decides.
  const match = /^\{"pid":(\d+),"host":("(?:[^"\\]|\\.)*")/.exec(token);
  if (!match || match[2] !== JSON.stringify(hostname())) return false;
  return !isAlive(Number(match[1]));
}

/** Whether a process of this machine runs. One that belongs to somebody else does too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
