import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '../../src/core/reflection/journal.ts';
import { saveSteps } from '../../src/host/node/atomicUpdate.ts';
import { JournalOnDisk, entryWith, file, principle, prompt, today } from '../support/journalOnDisk.ts';
import { runSavingProcess } from '../support/savingProcess.ts';

describe('a save that is killed', () => {
  const disk = new JournalOnDisk();
  for (const step of saveSteps) {
    it(`leaves the old or the new file whole when it ends behind "${step}", and the next save works`, async () => {
      const before = entryWith('old');
      const after = entryWith('new');
      await disk.write(before);
      const save = { principle, prompt, answer: 'new', base: 'old' };
      const end = await runSavingProcess({ folder: disk.folder, day: today, saves: [save], killAt: step });
      assert.equal(end.signal, 'SIGKILL');
      const isRenamed = saveSteps.indexOf(step) >= saveSteps.indexOf('renamed');
      assert.equal(await disk.read(), isRenamed ? after : before);

      const started = performance.now();
      const next = await openJournal(disk.open()).saveAnswer({
        day: today,
        principle,
        prompt,
        answer: 'next',
        base: isRenamed ? 'new' : 'old',
      });
      assert.ok(next.ok && !next.value.merged);
      assert.ok(performance.now() - started < 4_000, 'the lock of a dead process is not waited for');
      assert.equal(await disk.read(), entryWith('next'));
    });
  }

  for (const step of saveSteps) {
    it(`leaves the first file of the journal whole or not there when it ends behind "${step}"`, async () => {
      const save = { principle, prompt, answer: 'first', base: '' };
      const end = await runSavingProcess({ folder: disk.folder, day: today, saves: [save], killAt: step });
      assert.equal(end.signal, 'SIGKILL');
      const isRenamed = saveSteps.indexOf(step) >= saveSteps.indexOf('renamed');
      const journal = openJournal(disk.open());
      assert.deepEqual(await journal.days(), { ok: true, value: isRenamed ? [today] : [] });
      const next = await journal.saveAnswer({
        day: today,
        principle,
        prompt,
        answer: 'next',
        base: isRenamed ? 'first' : '',
      });
      assert.ok(next.ok && !next.value.merged);
      assert.equal(await disk.read(), entryWith('next'));
    });
  }

  it('leaves nothing that is listed, and its temporary file goes once it is old', async () => {
    await disk.write(entryWith('old'));
    const saves = [{ principle, prompt, answer: 'new', base: 'old' }];
    await runSavingProcess({ folder: disk.folder, day: today, saves, killAt: 'temporary-synced' });
    const leftOver = (await disk.names()).find((name) => name.endsWith('.tmp'));
    assert.ok(leftOver);
    const files = await disk.open().list();
    assert.deepEqual(files.ok && files.value.map((each) => each.name), [file]);
    assert.ok((await disk.names()).includes(leftOver));
    await fs.utimes(join(disk.folder, leftOver), new Date(0), new Date(0));
    await disk.open().list();
    assert.ok(!(await disk.names()).includes(leftOver));
  });

  it('can be on another machine or have lost its process id to somebody: then the age of its lock decides', async () => {
    await disk.write(entryWith('old'));
    for (const host of ['elsewhere', hostname()]) {
      const lock = join(disk.folder, `.${file}.lock`);
      await fs.writeFile(lock, JSON.stringify({ pid: process.pid, host, at: 0, id: 'x' }));
      await fs.utimes(lock, new Date(0), new Date(0));
      const saved = await disk.open().update(file, (current) => `${current}${host}\n`);
      assert.ok(saved.ok);
      assert.deepEqual(await disk.names(), [file]);
    }
  });
});
