import { execFile } from 'node:child_process';
import type { Platform } from '../platform.ts';

let lastStart = Promise.resolve();

/**
 * Resolves a moment (ms) behind the start before it. Starting a process holds the thread that all extensions share, for
 * some 15 ms, and a look starts several: each has a turn of the event loop to itself.
 */
function turnToStart(): Promise<void> {
  lastStart = lastStart.then(() => new Promise((resolve) => setTimeout(resolve, 1)));
  return lastStart;
}

/**
 * Runs git without a shell. Undefined when git is missing, the time is up, the output is larger than allowed, or
 * the caller cancelled: for a signal all of these mean "cannot tell", never an error.
 */
export const runGit: NonNullable<Platform['runGit']> = async (cwd, args, bounds) => {
  await turnToStart();
  return new Promise((resolve) => {
    if (bounds.cancel?.isCancellationRequested) {
      resolve(undefined);
      return;
    }
    const child = execFile(
      'git',
      // Never let a background read take a lock that makes the person's own git command fail.
      ['--no-optional-locks', ...args],
      {
        cwd,
        timeout: bounds.timeoutMs,
        maxBuffer: bounds.maxBytes,
        windowsHide: true,
        encoding: 'utf8',
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
      },
      (error, stdout) => {
        cancelled?.dispose();
        if (error && typeof error.code !== 'number') resolve(undefined);
        else resolve({ code: error ? Number(error.code) : 0, stdout });
      },
    );
    const cancelled = bounds.cancel?.onCancellationRequested(() => child.kill());
  });
};
