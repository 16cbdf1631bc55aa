import type { LocalDay } from '../../core/dates.ts';
import type { Clock, Disposable, Result } from '../../core/ports.ts';
import type { Journal, SavedAnswer } from '../../core/reflection/journal.ts';
import { findAnswer } from '../../core/reflection/entry.ts';
import type { SaveIntent } from '../../protocol/reflect.ts';

/** A save whose day was checked to be one. */
export type CheckedSave = Omit<SaveIntent, 'day'> & { readonly day: LocalDay };

/**
 * How long typing is gathered before it is written (ms). With two writes, the one that was under way and its own, this
 * stays within the 250 ms that may be lost when every process dies at once (design decision 5), also where a write
 * takes 100 ms.
 */
const gatherMs = 50;
/** How long after a refused write it is tried again (ms): the person may have made room or given the right meanwhile. */
const retryMs = 5_000;

/**
 * Writes answers as they are typed: the newest text of each, one after the other, never later than `gatherMs` after
 * the first keystroke that is not in the file. What could not be written is tried again until something newer comes.
 */
export class AnswerSaves implements Disposable {
  readonly #journal: Journal;
  readonly #clock: Clock;
  readonly #ended: (save: CheckedSave, result: Result<SavedAnswer> | { readonly thrown: unknown }) => void;
  readonly #waiting = new Map<string, CheckedSave>();
  readonly #failed = new Map<string, CheckedSave>();
  #timer: Disposable | undefined;
  #retry: Disposable | undefined;
  #writing: Promise<void> | undefined;
  #isDisposed = false;

  /** @param ended told how each write ended, the thrown ones included; must not throw */
  constructor(
    journal: Journal,
    clock: Clock,
    ended: (save: CheckedSave, result: Result<SavedAnswer> | { readonly thrown: unknown }) => void,
  ) {
    this.#journal = journal;
    this.#clock = clock;
    this.#ended = ended;
  }

  push(save: CheckedSave): void {
    const key = `${save.day} ${save.principle} ${save.prompt}`;
    const waiting = this.#waiting.get(key);
    // A replay may arrive behind newer text.
    if (waiting && waiting.sequence > save.sequence) return;
    this.#failed.delete(key);
    this.#waiting.set(key, save);
    if (!this.#writing) this.#timer ??= this.#clock.after(gatherMs, () => void this.flush());
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
      this.#timer ??= this.#clock.after(0, () => void this.flush());
  }

  async #writeWaiting(): Promise<void> {
    const batch = [...this.#waiting];
    this.#waiting.clear();
    for (const [key, save] of batch) {
      try {
        const result = await this.#write(save);
        if (!result.ok) this.#keepFailed(key, save);
        this.#ended(save, result);
      } catch (thrown) {
        this.#ended(save, { thrown });
      }
    }
  }

  async #write(save: CheckedSave): Promise<Result<SavedAnswer>> {
    const { day, principle, prompt, text, earlier } = save;
    let { base } = save;
    if (earlier.length > 0) {
      // After a restart the file may hold a text that the page sent before: that is ours, not somebody else's.
      const entry = await this.#journal.read(day);
      const current = entry.ok && entry.value ? findAnswer(entry.value, principle, prompt)?.text : undefined;
      if (current !== undefined && earlier.some((sent) => sent.trim() === current.trim())) base = current;
    }
    return this.#journal.saveAnswer({ day, principle, prompt, answer: text, base });
  }

  #keepFailed(key: string, save: CheckedSave): void {
    if (this.#waiting.has(key)) return;
    this.#failed.set(key, save);
    if (this.#isDisposed) return;
    this.#retry ??= this.#clock.after(retryMs, () => {
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
