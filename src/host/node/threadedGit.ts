import { Worker } from 'node:worker_threads';
import type { GitOutput, Platform } from '../platform.ts';
import { runGit } from './git.ts';
import type { FromGitThread, ToGitThread } from './gitThread.ts';

type RunGit = NonNullable<Platform['runGit']>;

/** The thread ends a process in time itself; one that says nothing for so much longer (ms) says nothing any more. */
const silence = 10_000;

/** A thread with the questions that it has not answered yet. */
class GitThread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, (output: GitOutput | 'gone' | undefined) => void>();
  #last = 0;

  readonly #silence: number;
  /** Resolves when the thread is ready, or has ended before it was. */
  readonly ready: Promise<void>;

  /** `gone` is called once, when the thread has ended for whatever reason. */
  constructor(file: string, silenceMs: number, gone: () => void) {
    this.#silence = silenceMs;
    this.#worker = new Worker(file);
    // The host may end while the thread has nothing to do.
    this.#worker.unref();
    this.ready = new Promise((resolve) => {
      this.#worker.on('message', (said: FromGitThread) => {
        if (said === 'ready') resolve();
        else this.#answer(said.id, said.output);
      });
      this.#worker.on('exit', resolve);
    });
    // An error ends the thread, and the end is what counts.
    this.#worker.on('error', () => undefined);
    this.#worker.on('exit', () => {
      gone();
      for (const id of [...this.#asked.keys()]) this.#answer(id, 'gone');
    });
  }

  #answer(id: number, output: GitOutput | 'gone' | undefined): void {
    this.#asked.get(id)?.(output);
    this.#asked.delete(id);
    if (this.#asked.size === 0) this.#worker.unref();
  }

  ask(...[cwd, args, { cancel, ...bounds }]: Parameters<RunGit>): Promise<GitOutput | 'gone' | undefined> {
    this.#last += 1;
    const id = this.#last;
    this.#worker.ref();
    const send = (message: ToGitThread): void => this.#worker.postMessage(message);
    return new Promise((resolve) => {
      const cancelled = cancel?.onCancellationRequested(() => send({ id }));
      // Its end answers everything that was asked.
      const guard = setTimeout(() => void this.#worker.terminate(), bounds.timeoutMs + this.#silence);
      this.#asked.set(id, (output) => {
        clearTimeout(guard);
        cancelled?.dispose();
        resolve(output);
      });
      send({ id, question: { cwd, args, ...bounds } });
    });
  }
}

/** Git run from a thread of its own. */
export interface ThreadedGit {
  readonly runGit: RunGit;
  /** Makes the thread before the first question does. Resolves when it is ready, or there can be none; never rejects. */
  readonly prepare: () => Promise<void>;
}

/**
 * Runs git from a thread of its own, which is made at the first question: the one that all extensions share does not
 * stand still while a process starts. `file` is the thread's script. Where there can be no thread, git is started from
 * this one. Answers as `startGit` does.
 */
export function openThreadedGit(file: string, silenceMs = silence): ThreadedGit {
  let thread: GitThread | undefined;
  let failures = 0;
  const threadNow = (): GitThread | undefined => {
    // A thread that ended twice would end again.
    if (failures > 1) return undefined;
    try {
      thread ??= new GitThread(file, silenceMs, () => {
        thread = undefined;
        failures += 1;
      });
      return thread;
    } catch {
      failures += 2;
      return undefined;
    }
  };
  return {
    prepare: async () => threadNow()?.ready,
    async runGit(...asked) {
      if (asked[2].cancel?.isCancellationRequested) return undefined;
      const output = await (threadNow()?.ask(...asked) ?? 'gone');
      return output === 'gone' ? runGit(...asked) : output;
    },
  };
}
