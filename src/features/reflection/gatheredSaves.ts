import type { Clock, Disposable, Result } from '../../core/ports.ts';

/**
 * How long typing is gathered before it is written (ms). With two writes, the one that was under way and its own, this
 * stays within the 250 ms that may be lost when every process dies at once (design decision 5), also where a write
 * takes 100 ms.
 */
const gatherMs = 50;
/** How long after a refused write it is tried again (ms): the person may have made room or given the right meanwhile. */
const retryMs = 5_000;

/** How a write ended; a thrown error is one way. */
export type WriteEnd<Written> = Result<Written> | { readonly thrown: unknown };

/** What is written, and how. */
export interface SaveDoors<Save, Written> {
  readonly clock: Clock;
  /** Saves with the same key stand for each other: only the newest is written. */
  readonly keyOf: (save: Save) => string;
  readonly write: (save: Save) => Promise<Result<Written>>;
  /** Told how each write ended; must not throw. Awaited, so that the next write follows what it does. */
  readonly ended: (save: Save, end: WriteEnd<Written>) => void | Promise<void>;
}

/**
 * Writes what the page sends: the newest save of each key, one after the other, never later than `gatherMs` after the
 * first that is not in the file. What could not be written is tried again until something newer comes.
 */
export class GatheredSaves<Save extends { readonly sequence: number }, Written> implements Disposable {
  readonly #doors: SaveDoors<Save, Written>;
  readonly #waiting = new Map<string, Save>();
  readonly #failed = new Map<string, Save>();
  #timer: Disposable | undefined;
  #retry: Disposable | undefined;
  #writing: Promise<void> | undefined;
  #isDisposed = false;

  constructor(doors: SaveDoors<Save, Written>) {
    this.#doors = doors;
  }

  push(save: Save): void {
    const key = this.#doors.keyOf(save);
    const waiting = this.#waiting.get(key);
    // A replay may arrive behind newer text.
    if (waiting && waiting.sequence > save.sequence) return;
    this.#failed.delete(key);
    this.#waiting.set(key, save);
    if (!this.#writing) this.#timer ??= this.#doors.clock.after(gatherMs, () => void this.flush());
  }

  /** Writes what waits, now; resolves when it is in the file or was refused. */
  async flush(): Promise<void> {
    this.#timer?.dispose();
    this.#timer = undefined;
    while (this.#writing) await this.#writing;
    if (this.#waiting.size === 0) return;
    this.#writing = this.#writeWaiting().finally(() => (this.#writing = undefined));
    await this.#writing;
    // What came during the write was gathered by it.
    if (this.#waiting.size > 0 && !this.#isDisposed)
      this.#timer ??= this.#doors.clock.after(0, () => void this.flush());
  }

  async #writeWaiting(): Promise<void> {
    const batch = [...this.#waiting];
    this.#waiting.clear();
    for (const [key, save] of batch) {
      const end = await this.#doors.write(save).catch((thrown: unknown) => ({ thrown }));
      if ('ok' in end && !end.ok) this.#keepFailed(key, save);
      await this.#doors.ended(save, end);
    }
  }

  #keepFailed(key: string, save: Save): void {
    if (this.#waiting.has(key)) return;
    this.#failed.set(key, save);
    if (this.#isDisposed) return;
    this.#retry ??= this.#doors.clock.after(retryMs, () => {
      this.#retry = undefined;
      const failed = [...this.#failed.values()];
      this.#failed.clear();
      for (const each of failed) this.push(each);
    });
  }

  /** Writes what still waits and tries nothing again. */
  dispose(): void {
    this.#isDisposed = true;
    this.#retry?.dispose();
    void this.flush();
  }
}
