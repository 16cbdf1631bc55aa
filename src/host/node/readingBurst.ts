import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { FileStat } from '../../core/ports.ts';
import { decodeText } from './atomicUpdate.ts';
import { errorCode, unlessMissing } from './fileFailure.ts';

/** How long (ms) everything else in this process waits at a time. */
const slice = 4;
/** A step that takes longer (ms) waited for a disk, not for memory. */
const slowStep = 10;
/** How long (ms) may be waited so in all before the disk counts as slow. */
const patience = 40;
/** Bytes; longer files are read in the usual way. */
const longestAtOnce = 65_536;

/** What was found at a path: its text, `not-text` for a folder, a pipe or bytes that are not UTF-8, undefined for nothing. */
export type FoundText = { readonly text: string } | 'not-text' | undefined;

/**
 * Looks at and reads thousands of small files. Such files are mostly in the system's memory, and then asking for one and
 * being called back costs this thread about three times what reading it at once does. So they are read at once, in
 * slices that let everything else in between; and in the usual way as soon as the disk shows that it is slow or far
 * away. One burst for each time that the whole folder is looked at.
 */
export class ReadingBurst {
  readonly #now: () => number;
  readonly #buffer = Buffer.allocUnsafe(longestAtOnce);
  #waited = 0;
  #sliceEnd = 0;
  #pause: Promise<void> | undefined;

  /** @param now milliseconds on a clock that is never set */
  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** Those of the names below `folder` that are files, and may be looked at. */
  async files(folder: string, names: readonly string[]): Promise<readonly FileStat[]> {
    const files: FileStat[] = [];
    const add = (name: string, found: Stats | undefined): void => {
      if (found?.isFile()) files.push({ name, size: found.size, modifiedAt: found.mtimeMs });
    };
    for (let at = 0; at < names.length;) {
      if (this.#isSliceOver) await this.#turn();
      if (this.#isSlow) {
        // A few at a time: thousands must not use up the process's file handles.
        const next = names.slice(at, at + 64);
        const found = await Promise.all(next.map((name) => stat(folder + sep + name).catch(() => undefined)));
        for (const [index, name] of next.entries()) add(name, found[index]);
        at += next.length;
      } else {
        const name = names[at++] ?? '';
        add(name, this.#atOnce(statAtOnce, folder + sep + name));
      }
    }
    return files;
  }

  /** Throws as `readFile` does, except for a file that is not there. */
  async read(path: string): Promise<FoundText> {
    if (this.#isSliceOver) await this.#turn();
    const found = this.#isSlow ? 'elsewhere' : this.#atOnce(this.#readAtOnce, path);
    return found === 'elsewhere' ? readTextFile(path) : found;
  }

  get #isSlow(): boolean {
    return this.#waited > patience;
  }

  get #isSliceOver(): boolean {
    return this.#now() >= this.#sliceEnd;
  }

  #atOnce<Value>(step: (path: string) => Value, path: string): Value {
    const start = this.#now();
    try {
      return step(path);
    } finally {
      const took = this.#now() - start;
      if (took > slowStep) this.#waited += took;
    }
  }

  /** `elsewhere` for what would have to be fetched first or does not come in one piece. */
  readonly #readAtOnce = (path: string): FoundText | 'elsewhere' => {
    let file: number;
    try {
      // A pipe would otherwise wait for somebody who writes into it.
      file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
    try {
      const found = fstatSync(file);
      if (!found.isFile()) return 'not-text';
      const { size, blocks } = found;
      // A sync client's placeholder takes no room on the disk; reading it would wait for the network.
      if (size >= longestAtOnce || (blocks === 0 && size > 0)) return 'elsewhere';
      const length = readSync(file, this.#buffer, 0, longestAtOnce, null);
      if (length !== size) return 'elsewhere';
      return asText(this.#buffer.subarray(0, length));
    } finally {
      closeSync(file);
    }
  };

  /** Lets the others have their turn, once for all who wait here. */
  #turn(): Promise<void> {
    this.#pause ??= new Promise((resolve) => {
      setImmediate(() => {
        this.#pause = undefined;
        this.#sliceEnd = this.#now() + slice;
        resolve();
      });
    });
    return this.#pause;
  }
}

function statAtOnce(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The text of one file in the usual way: nothing else waits for it. Throws as `readFile` does, except for a missing file. */
export async function readTextFile(path: string): Promise<FoundText> {
  const found = await unlessMissing(stat(path));
  if (!found) return undefined;
  if (!found.isFile()) return 'not-text';
  const bytes = await unlessMissing(readFile(path));
  return bytes && asText(bytes);
}

function asText(bytes: Uint8Array): FoundText {
  const text = decodeText(bytes);
  return text === undefined ? 'not-text' : { text };
}
