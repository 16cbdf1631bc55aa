import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { entryNames } from '../../src/core/reflection/entryNames.ts';
import { parseFileNamePattern } from '../../src/core/reflection/fileNamePattern.ts';
import { openJournal } from '../../src/core/reflection/journal.ts';
import { openOverview } from '../../src/core/reflection/overview.ts';
import { openSeenFolders } from '../../src/host/seenFolders.ts';
import { JournalOnDisk, entryWith, file, principle, prompt, today } from '../support/journalOnDisk.ts';
import { MemoryState } from '../webview/support/sessionDoubles.ts';

describe('a journal folder that held files and is not there', () => {
  const disk = new JournalOnDisk();
  const away = (): string => `${disk.folder}-away`;
  const gone = (): object => ({ ok: false, failure: { kind: 'folder-gone', path: disk.folder } });

  it('is told as gone by every operation, is not made anew by a save, and goes on when it is back', async () => {
    await disk.write(entryWith('old'));
    const state = new MemoryState();
    const folder = disk.open(undefined, openSeenFolders(state));
    const journal = openJournal(folder);
    assert.ok((await journal.days()).ok);
    await fs.rename(disk.folder, away());

    // Also in the next window, which has never seen it itself.
    for (const each of [folder, disk.open(undefined, openSeenFolders(state))]) {
      assert.deepEqual(await each.list(), gone());
      assert.deepEqual(await each.read(file), gone());
      assert.deepEqual(await each.read('2026-11-23.md', 'many'), gone());
      assert.deepEqual(await each.update(file, () => 'new'), gone());
    }
    const save = { day: today, principle, prompt, answer: 'new', base: 'old' } as const;
    assert.deepEqual(await journal.saveAnswer(save), gone());
    assert.deepEqual(await journal.makeEntry(today), gone());
    assert.deepEqual(await fs.readdir(disk.root), ['those-guys-away']);

    await fs.rename(away(), disk.folder);
    assert.ok((await journal.saveAnswer(save)).ok);
    assert.equal(await disk.read(), entryWith('new'));
  });

  it('that was seen by nothing but a save or a reading is one, too', async () => {
    for (const see of ['save', 'read'] as const) {
      const folder = disk.open(undefined, openSeenFolders(new MemoryState()));
      if (see === 'save') assert.ok((await folder.update(file, () => 'text')).ok);
      else assert.ok((await folder.read(file)).ok);
      await fs.rename(disk.folder, away());
      assert.deepEqual(await folder.list(), gone());
      await fs.rename(away(), disk.folder);
    }
  });

  it('is told of by whoever follows the journal, with a day that had no file, and again when it is back', async () => {
    const months = parseFileNamePattern('YYYY/MM/YYYY-MM-DD');
    assert.ok(months.ok);
    await fs.mkdir(join(disk.folder, '2026/11'), { recursive: true });
    await fs.writeFile(join(disk.folder, '2026/11/2026-11-20.md'), '## Notes\n\nwords\n');
    const folder = disk.open(undefined, openSeenFolders(new MemoryState()));
    const journal = openJournal(folder, entryNames(months.pattern));
    const overview = openOverview(journal);
    const seen = new Set<string | undefined>();
    journal.onDidChange((day) => seen.add(day));
    assert.deepEqual(await journal.read(today), { ok: true, value: undefined });
    const before = await overview.read();
    assert.ok(before.ok && before.value.days.length === 1);

    await fs.rename(disk.folder, away());
    await until(() => seen.delete(today));
    assert.deepEqual(await journal.read(today), gone());
    assert.deepEqual(await overview.read(), gone());

    await fs.writeFile(join(away(), '2026/11/2026-11-21.md'), '## Notes\n\nwritten meanwhile\n');
    seen.clear();
    await fs.rename(away(), disk.folder);
    await until(() => seen.delete(today));
    assert.deepEqual(await journal.read(today), { ok: true, value: undefined });
    const after = await overview.read();
    assert.deepEqual(after.ok && after.value.days.map(({ day }) => day), ['2026-11-20', '2026-11-21']);
    assert.deepEqual(after.ok && after.value.unread, []);
  });

  it('is a new one where the person begins anew, and for whoever never wrote', async () => {
    await disk.write('text');
    const state = new MemoryState();
    const seen = openSeenFolders(state);
    const folder = disk.open(undefined, seen);
    assert.ok((await folder.list()).ok);
    await fs.rename(disk.folder, away());
    await seen.forget(disk.folder);
    assert.deepEqual(await folder.list(), { ok: true, value: [] });
    assert.deepEqual(await disk.open(undefined, openSeenFolders(state)).list(), { ok: true, value: [] });
    assert.ok((await folder.update(file, () => 'anew')).ok);
    assert.equal(await disk.read(), 'anew');
    await fs.rm(disk.folder, { recursive: true });
    await fs.mkdir(disk.folder);
    const empty = disk.open(undefined, openSeenFolders(new MemoryState()));
    assert.deepEqual(await empty.list(), { ok: true, value: [] });
    await fs.rmdir(disk.folder);
    assert.deepEqual(await empty.list(), { ok: true, value: [] });
  });

  it('is what an empty folder on another device is: the drive that was mounted there is not', async () => {
    await disk.write(entryWith('old'));
    const state = new MemoryState();
    const folder = disk.open(undefined, openSeenFolders(state));
    assert.ok((await folder.list()).ok);
    const { dev } = await fs.stat(disk.folder);
    assert.deepEqual(state.get('journal.seenFolders'), [[disk.folder, dev]]);

    // As after a restart without the drive: the same path, nothing in it, and it was seen on a device that is not this one.
    await fs.rename(disk.path, join(disk.root, file));
    await state.set('journal.seenFolders', [[disk.folder, dev + 1]]);
    const later = disk.open(undefined, openSeenFolders(state));
    assert.deepEqual(await later.list(), gone());
    assert.deepEqual(await later.read(file), gone());
    assert.deepEqual(await later.update(file, () => 'new'), gone());
    assert.deepEqual(await fs.readdir(disk.folder), []);

    await fs.rename(join(disk.root, file), disk.path);
    assert.ok((await later.list()).ok);
    assert.deepEqual(state.get('journal.seenFolders'), [[disk.folder, dev]]);
    assert.ok((await later.update(file, () => entryWith('new'))).ok);
  });

  it('is not an empty one where it always was: its files were deleted by the person', async () => {
    await disk.write(entryWith('old'));
    for (const stored of [undefined, [disk.folder]]) {
      const state = new MemoryState();
      if (stored) await state.set('journal.seenFolders', stored);
      else assert.ok((await disk.open(undefined, openSeenFolders(state)).list()).ok);
      await fs.rm(disk.path, { force: true });
      const folder = disk.open(undefined, openSeenFolders(state));
      assert.deepEqual(await folder.list(), { ok: true, value: [] });
      assert.deepEqual(await folder.read(file), { ok: true, value: undefined });
    }
  });
});

/** Waits for what happens outside, at most 15 seconds. */
async function until(isTrue: () => boolean): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (!isTrue()) {
    assert.ok(performance.now() < deadline, 'it did not happen');
    await delay(10);
  }
}
