import type { LocalDay } from '../dates.ts';
import type { Disposable, FileStat, JournalFolder, Result } from '../ports.ts';
import type { EntryNames } from './entryNames.ts';

/** A file that is an entry. */
export interface EntryFile extends FileStat {
  readonly day: LocalDay;
}

/** The files of entries in one journal folder. Everything else in it is none of our business. */
export class EntryFiles {
  readonly #folder: JournalFolder;
  readonly #names: EntryNames;
  readonly #seenIn = new Map<LocalDay, string>();

  constructor(folder: JournalFolder, names: EntryNames) {
    this.#folder = folder;
    this.#names = names;
  }

  get location(): string {
    return this.#folder.location;
  }

  /** The file of a day's entry where it was last seen, else the one that it would get. */
  name(day: LocalDay): string {
    return this.#seenIn.get(day) ?? this.#names.of(day)[0];
  }

  /** One file for each day that has any, the earliest first: where a day has several, the one that `read` reads. */
  async list(): Promise<Result<readonly EntryFile[]>> {
    const all = await this.listAll();
    if (!all.ok) return all;
    const files: EntryFile[] = [];
    for (const file of all.value) {
      const last = files.at(-1);
      if (last?.day !== file.day) files.push(file);
      else if (this.#isBefore(file.day, file.name, last.name)) files[files.length - 1] = file;
    }
    return { ok: true, value: files };
  }

  #isBefore(day: LocalDay, name: string, other: string): boolean {
    const order = this.#names.of(day);
    return order.indexOf(name) < order.indexOf(other);
  }

  /** Every file that is an entry, the earliest day first; also those that stand behind another one of the same day. */
  async listAll(): Promise<Result<readonly EntryFile[]>> {
    const files = await this.#folder.list(this.#names.enters);
    if (!files.ok) return files;
    const entries: EntryFile[] = [];
    for (const { name, size, modifiedAt } of files.value) {
      const day = this.#names.day(name);
      if (day !== undefined) entries.push({ name, size, modifiedAt, day });
    }
    const value = entries.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    return { ok: true, value };
  }

  /** The text of a day's entry; undefined when it has no file. */
  async read(day: LocalDay): Promise<Result<string | undefined>> {
    return (await this.#find(day)).text;
  }

  /** The text of an entry that was just listed, one of many; undefined when its day has no file any more. */
  async readListed({ day, name }: EntryFile): Promise<Result<string | undefined>> {
    const text = await this.#folder.read(name, 'many');
    // Gone meanwhile: the day may have another file.
    if (!text.ok || text.value === undefined) return this.read(day);
    this.#seenIn.set(day, name);
    return text;
  }

  /** Changes the file of a day's entry, or makes it; as `JournalFolder.update`. */
  async update(day: LocalDay, change: (current: string | undefined) => string): Promise<Result<string>> {
    const names = this.#names.of(day);
    const name = names.length === 1 ? names[0] : (await this.#find(day)).name;
    const result = await this.#folder.update(name, change);
    if (result.ok) this.#seenIn.set(day, name);
    return result;
  }

  /** Reports days whose file changed. */
  onDidChange(listener: (day: LocalDay) => void): Disposable {
    return this.#folder.onDidChange((name) => {
      const day = this.#names.day(name);
      if (day !== undefined) listener(day);
    });
  }

  async #find(day: LocalDay): Promise<{ readonly name: string; readonly text: Result<string | undefined> }> {
    const names = this.#names.of(day);
    let first: Result<string | undefined> | undefined;
    for (const name of names) {
      const text = await this.#folder.read(name);
      first ??= text;
      const isThere = text.ok
        ? text.value !== undefined
        : !/^(?:not-found|folder-gone)$/.test(text.failure.kind);
      if (!isThere) continue;
      this.#seenIn.set(day, name);
      return { name, text };
    }
    this.#seenIn.delete(day);
    return { name: names[0], text: first ?? { ok: true, value: undefined } };
  }
}
