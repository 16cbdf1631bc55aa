import type { Disposable, Failure, FileStat, JournalFolder, Result } from '../../src/core/ports.ts';

/** A journal folder in memory that keeps the port's promises; tests change its files as other programs would. */
export class MemoryJournalFolder implements JournalFolder, Disposable {
  readonly location = 'memory';
  readonly files = new Map<string, string>();
  /** While set, every operation fails with it. */
  failure: Failure | undefined;
  /** Runs once in the middle of the next update, between its first reading and its writing. */
  meanwhile: (() => void) | undefined;
  readonly #listeners = new Set<(name: string) => void>();
  #now = 0;
  readonly #modifiedAt = new Map<string, number>();

  /** Writes as another program would: without asking anybody. */
  write(name: string, text: string): void {
    this.files.set(name, text);
    this.#modifiedAt.set(name, ++this.#now);
    for (const listener of this.#listeners) listener(name);
  }

  async list(enters: (folder: string) => boolean = () => false): Promise<Result<readonly FileStat[]>> {
    if (this.failure) return { ok: false, failure: this.failure };
    const isListed = (name: string): boolean =>
      name
        .split('/')
        .slice(0, -1)
        .every((_, level, parts) => enters(parts.slice(0, level + 1).join('/')));
    const listed = [...this.files].filter(([name]) => isListed(name));
    const stats = listed.map(([name, text]) => ({
      name,
      size: new TextEncoder().encode(text).length,
      modifiedAt: this.#modifiedAt.get(name) ?? 0,
    }));
    return { ok: true, value: stats };
  }

  async read(name: string): Promise<Result<string | undefined>> {
    if (this.failure) return { ok: false, failure: this.failure };
    return { ok: true, value: this.files.get(name) };
  }

  async update(name: string, change: (current: string | undefined) => string): Promise<Result<string>> {
    if (this.failure) return { ok: false, failure: this.failure };
    let current = this.files.get(name);
    let next = change(current);
    const meanwhile = this.meanwhile;
    this.meanwhile = undefined;
    meanwhile?.();
    if (this.files.get(name) !== current) {
      current = this.files.get(name);
      next = change(current);
    }
    next = next.toWellFormed();
    if (next !== (current ?? '')) this.write(name, next);
    return { ok: true, value: next };
  }

  onDidChange(listener: (name: string) => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
