import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseLocalDay } from '../../src/core/dates.ts';
import type { Disposable, JournalFolder } from '../../src/core/ports.ts';
import { newEntry, printEntry, withAnswer } from '../../src/core/reflection/entry.ts';
import type { OnSaveStep } from '../../src/host/node/atomicUpdate.ts';
import { openFolder } from '../../src/host/node/journalFolder.ts';
import type { SeenFolders } from '../../src/host/seenFolders.ts';

const day = parseLocalDay('2026-11-24');
assert.ok(day);

export const today = day;
export const file = `${today}.md`;
export const principle = 'self-reflection';
export const prompt = 'What mattered?';

/** The entry of today with one answer. */
export function entryWith(answer: string): string {
  return printEntry(withAnswer(newEntry(today), principle, prompt, answer));
}

/** A journal folder on the real disk, new for each test; the folder itself is not made yet. */
export class JournalOnDisk {
  root = '';
  folder = '';
  readonly #opened: Disposable[] = [];

  /** Registers itself with the running suite. */
  constructor() {
    beforeEach(async () => {
      this.root = await fs.mkdtemp(join(tmpdir(), 'journal-'));
      this.folder = join(this.root, 'those-guys');
    });
    afterEach(async () => {
      for (const each of this.#opened.splice(0)) each.dispose();
      await fs.rm(this.root, { recursive: true, force: true });
    });
  }

  get path(): string {
    return join(this.folder, file);
  }

  open(onStep?: OnSaveStep, seen?: SeenFolders): JournalFolder & Disposable {
    const journalFolder = openFolder(this.folder, { onStep, seen });
    this.#opened.push(journalFolder);
    return journalFolder;
  }

  /** Writes today's file as any program would. */
  async write(text: string | Uint8Array): Promise<void> {
    await fs.mkdir(this.folder, { recursive: true });
    await fs.writeFile(this.path, text);
  }

  read(): Promise<string> {
    return fs.readFile(this.path, 'utf8');
  }

  /** Every name in the folder, hidden ones too. */
  names(): Promise<readonly string[]> {
    return fs.readdir(this.folder);
  }
}
