import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { entryNames } from '../../src/core/reflection/entryNames.ts';
import { parseFileNamePattern } from '../../src/core/reflection/fileNamePattern.ts';
import { openJournal } from '../../src/core/reflection/journal.ts';
import { journalPath, openFolder } from '../../src/host/node/journalFolder.ts';
import { JournalOnDisk, entryWith, file, principle, prompt, today } from '../support/journalOnDisk.ts';

describe('a journal folder', () => {
  const disk = new JournalOnDisk();
  it('is made at the first write and not before', async () => {
    const journalFolder = disk.open();
    assert.deepEqual(await journalFolder.list(), { ok: true, value: [] });
    assert.deepEqual(await journalFolder.read(file), { ok: true, value: undefined });
    assert.deepEqual(await journalFolder.update(file, () => ''), { ok: true, value: '' });
    await assert.rejects(fs.stat(disk.folder), { code: 'ENOENT' });
    assert.deepEqual(await journalFolder.update(file, () => 'text'), { ok: true, value: 'text' });
    assert.equal(await disk.read(), 'text');
    if (process.platform !== 'win32') assert.equal((await fs.stat(disk.folder)).mode & 0o777, 0o700);
  });

  it('may be given by an absolute path or below the home folder, never by a relative path', async () => {
    assert.equal(journalPath(' ', '/home/ada'), join('/home/ada', 'those-guys'));
    assert.equal(journalPath('~/vault/journal', '/home/ada'), join('/home/ada', 'vault/journal'));
    assert.equal(journalPath('~', '/home/ada'), '/home/ada');
    assert.equal(journalPath(disk.root, '/home/ada'), disk.root);
    assert.equal(journalPath('~ada/journal', '/home/ada'), undefined);
    const refused = { ok: false, failure: { kind: 'not-found', path: 'notes/journal' } };
    const relative = openFolder('notes/journal');
    assert.deepEqual(await relative.update(file, () => 'text'), refused);
    assert.deepEqual(await relative.read(file), refused);
    assert.deepEqual(await relative.list(), refused);
  });

  it('keeps bytes that are not UTF-8 and says so', async () => {
    const bytes = new Uint8Array([0x61, 0xff, 0xfe, 0x0a]);
    await disk.write(bytes);
    const failed = { ok: false, failure: { kind: 'not-text', path: disk.path } };
    const journal = openJournal(disk.open());
    assert.deepEqual(
      await journal.saveAnswer({ day: today, principle, prompt, answer: 'new', base: '' }),
      failed,
    );
    assert.deepEqual(await journal.read(today), failed);
    assert.deepEqual(new Uint8Array(await fs.readFile(disk.path)), bytes);
    await fs.rm(disk.path);
    await fs.mkdir(disk.path);
    assert.deepEqual(await disk.open().update(file, () => 'new'), failed);
  });

  it('keeps byte order mark, line ends and a missing last line end', async () => {
    const text = '\uFEFF# Day\r\n\r\nown\rtext';
    await disk.write(text);
    assert.deepEqual(await disk.open().read(file), { ok: true, value: text });
    const journal = openJournal(disk.open());
    assert.ok((await journal.saveAnswer({ day: today, principle, prompt, answer: 'new', base: '' })).ok);
    assert.ok((await disk.read()).startsWith(text));
  });

  it('saves into an entry of ten megabytes', async () => {
    const own = `\n## My own\n\n${'- a line of my own, as long as most\n'.repeat(300_000)}`;
    await disk.write(entryWith('old') + own);
    const journal = openJournal(disk.open());
    const saved = await journal.saveAnswer({ day: today, principle, prompt, answer: 'new', base: 'old' });
    assert.ok(saved.ok && !saved.value.merged);
    assert.equal(await disk.read(), entryWith('new') + own);
  });

  it('keeps the mode of a file and writes through a link to its target', async () => {
    await fs.mkdir(disk.folder);
    const target = join(disk.root, 'elsewhere.md');
    await fs.writeFile(target, 'old', { mode: 0o640 });
    await fs.symlink(target, disk.path);
    assert.ok((await disk.open().update(file, () => 'new')).ok);
    assert.equal(await fs.readFile(target, 'utf8'), 'new');
    assert.equal((await fs.stat(target)).mode & 0o777, 0o640);
    assert.ok((await fs.lstat(disk.path)).isSymbolicLink());
    await fs.rm(target);
    assert.ok((await disk.open().update(file, () => 'again')).ok);
    assert.equal(await fs.readFile(target, 'utf8'), 'again');
  });

  it('lists thousands of files that are no entries without calling them days', async () => {
    await disk.write('text');
    await Promise.all(
      Array.from({ length: 5000 }, (_, index) => fs.writeFile(join(disk.folder, `${index}.md`), '')),
    );
    const journal = openJournal(disk.open());
    assert.deepEqual(await journal.days(), { ok: true, value: [today] });
  });

  it('enters only sub-folders that entries can stand in, and reports what happens there', async () => {
    const months = parseFileNamePattern('YYYY/MM/YYYY-MM-DD');
    assert.ok(months.ok);
    for (const below of ['2026/11', '2026/x', 'node_modules/2026', '.git/2026'])
      await fs.mkdir(join(disk.folder, below), { recursive: true });
    const inside = join(disk.folder, '2026/11/2026-11-24.md');
    await fs.writeFile(inside, 'text');
    await fs.writeFile(join(disk.folder, '2026/x/2026-11-24.md'), 'not mine');
    await fs.writeFile(join(disk.folder, '2026/11/.2026-11-24.md.1.a.tmp'), 'left over');
    await fs.utimes(join(disk.folder, '2026/11/.2026-11-24.md.1.a.tmp'), new Date(0), new Date(0));
    const journal = openJournal(disk.open(), entryNames(months.pattern));
    const seen = new Set<string | undefined>();
    journal.onDidChange((day) => seen.add(day));
    const files = await journal.files();
    assert.deepEqual(files.ok && files.value.map(({ name }) => name), ['2026/11/2026-11-24.md']);
    assert.deepEqual(await fs.readdir(join(disk.folder, '2026/11')), ['2026-11-24.md']);

    await fs.appendFile(inside, 'more');
    await until(() => seen.delete('2026-11-24'));
    await fs.mkdir(join(disk.folder, '2026/12'));
    await fs.writeFile(join(disk.folder, '2026/12/2026-12-01.md'), 'by hand');
    await until(() => seen.delete('2026-12-01'));
    await fs.rm(join(disk.folder, '2026/12/2026-12-01.md'));
    await until(() => seen.delete('2026-12-01'));

    const saved = await journal.saveAnswer({ day: today, principle, prompt, answer: 'new', base: '' });
    assert.ok(saved.ok);
    assert.match(await fs.readFile(inside, 'utf8'), /^textmore[^]*\n> What mattered\?\n\nnew$/);
    await fs.rm(join(disk.folder, '2026'), { recursive: true });
    assert.ok((await journal.saveAnswer({ day: today, principle, prompt, answer: 'again', base: 'new' })).ok);
    assert.match(await fs.readFile(inside, 'utf8'), /\nagain\n$/);
  });

  it('reports what anybody writes, also when the folder comes later, goes away and comes back', async () => {
    const seen = new Set<string>();
    const journalFolder = disk.open();
    journalFolder.onDidChange((name) => seen.add(name));
    await disk.write('made by hand');
    await until(() => seen.delete(file));

    await fs.appendFile(disk.path, 'more');
    await until(() => seen.delete(file));

    await fs.rm(disk.folder, { recursive: true });
    await until(() => seen.delete(file));
    assert.deepEqual(await journalFolder.read(file), { ok: true, value: undefined });

    await disk.write('back');
    await until(() => seen.delete(file));
    assert.deepEqual(await journalFolder.read(file), { ok: true, value: 'back' });

    await fs.rm(disk.folder, { recursive: true });
    assert.ok((await journalFolder.update(file, (current) => `${current ?? 'fresh'}`)).ok);
    assert.ok(seen.has(file));
    assert.equal(await disk.read(), 'fresh');
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
