import { execFile, type ChildProcess } from 'node:child_process';
import type { GitOutput, Platform } from '../platform.ts';

/** What one git process is asked for, as it can be handed to another thread. */
export interface GitQuestion {
  readonly cwd: string;
  readonly args: readonly string[];
  /** In ms. */
  readonly timeoutMs: number;
  /** Of output, in bytes. */
  readonly maxBytes: number;
}

/**
 * Starts git without a shell. The answer is undefined when git is missing, the time is up, the output is larger than
 * allowed, or it was killed: for a signal all of these mean "cannot tell", never an error.
 */
export function startGit(
  { cwd, args, timeoutMs, maxBytes }: GitQuestion,
  answer: (output: GitOutput | undefined) => void,
): ChildProcess {
  return execFile(
    'git',
    // Never let a background read take a lock that makes the person's own git command fail.
    ['--no-optional-locks', ...args],
    {
      cwd,
      timeout: timeoutMs,
      maxBuffer: maxBytes,
      windowsHide: true,
      encoding: 'utf8',
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    },
    (error, stdout) => {
      if (error && typeof error.code !== 'number') answer(undefined);
      else answer({ code: error ? Number(error.code) : 0, stdout });
    },
  );
}

let lastStart = Promise.resolve();

/**
 * Resolves a moment (ms) behind the start before it. Starting a process holds the thread that all extensions share, for
 * some 15 ms, and a look starts several: each has a turn of the event loop to itself.
 */
function turnToStart(): Promise<void> {
  lastStart = lastStart.then(() => new Promise((resolve) => setTimeout(resolve, 1)));
  return lastStart;
}

/** Runs git from this thread: what is left where no other can be had. Answers as `startGit` does. */
export const runGit: NonNullable<Platform['runGit']> = async (cwd, args, { cancel, ...bounds }) => {
  await turnToStart();
  return new Promise((resolve) => {
    if (cancel?.isCancellationRequested) {
      resolve(undefined);
      return;
    }
    const child = startGit({ cwd, args, ...bounds }, (output) => {
      cancelled?.dispose();
      resolve(output);
    });
    const cancelled = cancel?.onCancellationRequested(() => child.kill());
  });
};
