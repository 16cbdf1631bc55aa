import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ledgerName, parseLedger } from '../../src/core/waiting/ledger.ts';
import { principles } from '../../src/core/principle.ts';
import { findAnswer, parseEntry } from '../../src/core/reflection/entry.ts';
import { openJournal } from '../../src/core/reflection/journal.ts';
import { JournalOnDisk, entryWith, file, principle, prompt, today } from '../support/journalOnDisk.ts';
import { runLedgerProcess } from '../support/ledgerProcess.ts';
import { runSavingProcess } from '../support/savingProcess.ts';

describe('several writers', () => {
  const disk = new JournalOnDisk();
  it('in real processes keep all answers of the same day', async () => {
    const jobs = principles.slice(0, 3).map((each, job) => ({
      folder: disk.folder,
      day: today,
      saves: Array.from({ length: 15 }, (_, index) => ({
        principle: each,
        prompt: `Question ${index}`,
        answer: `Answer ${job}.${index}`,
      })),
    }));
    const ends = await Promise.all(jobs.map((job) => runSavingProcess(job)));
    for (const end of ends) assert.ok(end.results.length === 15 && end.results.every((result) => result.ok));
    const entry = parseEntry(await disk.read());
    for (const job of jobs)
      for (const save of job.saves)
        assert.equal(findAnswer(entry, save.principle, save.prompt)?.text, save.answer);
    assert.equal(entry.answers.length, 45);
    assert.deepEqual(await disk.names(), [file]);
  });

  it('in real processes keep both texts of the same answer', async () => {
    const ends = await Promise.all(
      ['first window', 'second window'].map((answer) =>
        runSavingProcess({ folder: disk.folder, day: today, saves: [{ principle, prompt, answer }] }),
      ),
    );
    const kept = findAnswer(parseEntry(await disk.read()), principle, prompt)?.text.split('\n\n');
    assert.deepEqual(kept?.toSorted(), ['first window', 'second window']);
    const merged = ends.map((end) => end.results[0]?.ok && end.results[0].value);
    assert.ok(merged.includes(true) && merged.includes(false), 'the second to come merges');
  });

  it('in real processes keep every wait of the ledger, what each ticked, and what stands between', async () => {
    const texts = (name: string): readonly string[] => Array.from({ length: 12 }, (_, at) => `${name} ${at}`);
    const old = texts('old').map((text) => `- [ ] @dana: ${text} [since:: ${today}]\n`);
    const own = '# Waiting\n\nMy own words.\n\n';
    const path = join(disk.folder, ledgerName);
    await mkdir(disk.folder, { recursive: true });
    await writeFile(path, own + old.join(''));
    const ends = await Promise.all([
      runLedgerProcess({ folder: disk.folder, day: today, owner: 'ana', adds: texts('first'), ticks: [] }),
      runLedgerProcess({ folder: disk.folder, day: today, owner: 'ben', adds: texts('second'), ticks: [] }),
      runLedgerProcess({ folder: disk.folder, day: today, owner: 'me', adds: [], ticks: texts('old') }),
    ]);
    for (const end of ends) assert.ok(end.results.length === 12 && end.results.every((result) => result.ok));
    const ledger = await readFile(path, 'utf8');
    const open = parseLedger(ledger).map(({ owner, text }) => `${owner}: ${text}`);
    assert.deepEqual(
      open.toSorted(),
      [
        ...texts('first').map((text) => `ana: ${text}`),
        ...texts('second').map((text) => `ben: ${text}`),
      ].toSorted(),
    );
    assert.ok(ledger.includes('My own words.'));
    for (const line of old) assert.ok(ledger.includes(line.replace('[ ]', '[x]')), line);
  });

  it('say "busy" when a living process keeps the lock', async () => {
    await disk.write('old');
    const waiting = disk.open((step) => {
      if (step === 'locked') assert.fail('got a lock that somebody holds');
    });
    const holding = disk.open(async (step) => {
      if (step !== 'read') return;
      const busy = await waiting.update(file, () => 'second');
      assert.deepEqual(busy, { ok: false, failure: { kind: 'busy', path: disk.path } });
    });
    assert.ok((await holding.update(file, () => 'first')).ok);
    assert.equal(await disk.read(), 'first');
  });

  for (const step of ['read', 'temporary-synced'] as const) {
    it(`see an edit made by hand behind "${step}" and keep both texts`, async () => {
      await disk.write(entryWith('old'));
      let edited = false;
      const journal = openJournal(
        disk.open(async (at) => {
          if (at !== step || edited) return;
          edited = true;
          await disk.write(`${entryWith('by hand')}\n## My own\n`);
        }),
      );
      const saved = await journal.saveAnswer({ day: today, principle, prompt, answer: 'typed', base: 'old' });
      assert.ok(saved.ok && saved.value.merged);
      assert.equal(await disk.read(), `${entryWith('by hand\n\ntyped')}\n## My own\n`);
    });
  }
});
