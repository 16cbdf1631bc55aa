import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A holder touches its lock this often (ms); one untouched for `staleAfter` (ms) is nobody's. */
const heartbeat = 2_000;
const staleAfter = 60_000;
const poll = 200;

/** A held lock; `release` may be called more than once. */
export interface HeldLock {
  release(): void;
}

/** Whether a lock still belongs to somebody: its process lives and has touched it lately. */
export function isLockHeld(pid: number, ageMs: number, alive: (pid: number) => boolean): boolean {
  return Number.isInteger(pid) && pid > 0 && alive(pid) && ageMs < staleAfter;
}

/**
 * Takes the lock file, waiting while another living process has it. `onWait` is called once, with
 * the holder's process id. A lock whose process died is taken over.
 */
export async function takeLock(file: string, onWait: (pid: number) => void): Promise<HeldLock> {
  let told = false;
  for (;;) {
    const held = tryTake(file);
    if (held) return held;
    const holder = readHolder(file);
    if (!holder) continue;
    if (!isLockHeld(holder.pid, Date.now() - holder.touched, isAlive)) {
      takeOver(file, holder.text);
      continue;
    }
    if (!told) onWait(holder.pid);
    told = true;
    await pause(poll);
  }
}

function tryTake(file: string): HeldLock | undefined {
  const text = `${process.pid}\n${process.hrtime.bigint()}`;
  let handle: number;
  try {
    handle = openSync(file, 'wx');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  }
  writeSync(handle, text);
  closeSync(handle);
  const touch = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // The folder was deleted under us; the rename at the end will say so.
    }
  }, heartbeat);
  touch.unref();
  const release = (): void => {
    clearInterval(touch);
    process.off('exit', release);
    if (readHolder(file)?.text === text) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return { release };
}

function readHolder(file: string): { pid: number; touched: number; text: string } | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const touched = statSync(file).mtimeMs;
    // Created but not yet written: its owner is between two lines of tryTake.
    if (text === '' && Date.now() - touched < staleAfter) return { pid: process.pid, touched, text };
    return { pid: Number.parseInt(text, 10), touched, text };
  } catch {
    return undefined;
  }
}

/** Moves a dead lock aside; when another process was quicker and it is a new one, puts it back. */
function takeOver(file: string, expected: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== expected) linkSync(aside, file);
  } catch {
    // Another process moved it first; the loop looks again.
  }
  rmSync(aside, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
