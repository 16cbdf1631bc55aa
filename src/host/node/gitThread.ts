import { parentPort } from 'node:worker_threads';
import type { ChildProcess } from 'node:child_process';
import type { GitOutput } from '../platform.ts';
import { startGit, type GitQuestion } from './git.ts';

/** What the host's thread asks of the one that starts git. */
export type ToGitThread =
  | { readonly id: number; readonly question: GitQuestion }
  /** Nobody waits for this answer any more. */
  | { readonly id: number; readonly question?: undefined };

/** What that thread says: first that it is ready, then the answer to each question once, also to a cancelled one. */
export type FromGitThread = 'ready' | GitAnswer;

interface GitAnswer {
  readonly id: number;
  readonly output: GitOutput | undefined;
}

// Runs as a thread of its own: a process takes some 15 ms to start, for which the thread that starts it stands still.
const port = parentPort;
const running = new Map<number, ChildProcess>();

port?.on('message', ({ id, question }: ToGitThread) => {
  if (!question) {
    running.get(id)?.kill();
    return;
  }
  const child = startGit(question, (output) => {
    running.delete(id);
    port.postMessage({ id, output } satisfies FromGitThread);
  });
  running.set(id, child);
});

// The first question about time zones reads their tables, which takes some 25 ms, once for all threads of a process.
void new Intl.DateTimeFormat().resolvedOptions().timeZone;
port?.postMessage('ready' satisfies FromGitThread);
