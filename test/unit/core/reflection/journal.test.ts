import assert from 'node:assert/strict';
import { parseLocalDay, type LocalDay } from '../../../../src/core/dates.ts';
import { entryNames } from '../../../../src/core/reflection/entryNames.ts';
import {
  parseFileNamePattern,
  type FileNamePattern,
} from '../../../../src/core/reflection/fileNamePattern.ts';
import { parseEntry, printEntry } from '../../../../src/core/reflection/entry.ts';
import { openJournal, type JournalWrite } from '../../../../src/core/reflection/journal.ts';
import { MemoryJournalFolder } from '../../../support/memoryJournalFolder.ts';

function day(text: string): LocalDay {
  const parsed = parseLocalDay(text);
  assert.ok(parsed);
  return parsed;
}

function parsed(source: string): FileNamePattern {
  const result = parseFileNamePattern(source);
  assert.ok(result.ok);
  return result.pattern;
}

const today = day('2026-11-24');
const question = { day: today, principle: 'self-reflection', prompt: 'What mattered?' } as const;
const file = '2026-11-24.md';

describe('the journal', () => {
  it('writes the first answer of a day into a new file named after the day', async () => {
    const folder = new MemoryJournalFolder();
    const saved = await openJournal(folder).saveAnswer({ ...question, answer: 'Saying no.', base: '' });
    assert.ok(saved.ok);
    assert.equal(saved.value.merged, false);
    assert.equal(saved.value.answer, 'Saying no.');
    assert.equal(
      folder.files.get(file),
      '---\ndate: 2026-11-24\n---\n\n# 2026-11-24\n\n## Self-reflection\n\n> What mattered?\n\nSaying no.\n',
    );
  });

  it('makes no file for an answer that is empty', async () => {
    const folder = new MemoryJournalFolder();
    const saved = await openJournal(folder).saveAnswer({ ...question, answer: ' \n', base: '' });
    assert.ok(saved.ok);
    assert.equal(folder.files.size, 0);
  });

  it('keeps both texts when the file changed while the answer was typed', async () => {
    const folder = new MemoryJournalFolder();
    const journal = openJournal(folder);
    await journal.saveAnswer({ ...question, answer: 'start', base: '' });
    folder.meanwhile = () => folder.write(file, (folder.files.get(file) ?? '').replace('start', 'by hand'));
    const saved = await journal.saveAnswer({ ...question, answer: 'typed', base: 'start' });
    assert.ok(saved.ok);
    assert.deepEqual([saved.value.merged, saved.value.answer], [true, 'by hand\n\ntyped']);
    const onwards = await journal.saveAnswer({
      ...question,
      answer: 'by hand\n\ntyped on',
      base: 'by hand\n\ntyped',
    });
    assert.ok(onwards.ok);
    assert.deepEqual([onwards.value.merged, onwards.value.answer], [false, 'by hand\n\ntyped on']);
  });

  it('takes typing that went on during a save for what it is, not for a conflict', async () => {
    const folder = new MemoryJournalFolder();
    const journal = openJournal(folder);
    const texts = ['h', 'hello', 'help', 'h', 'how'];
    const saves = await Promise.all(
      texts.map((answer) => journal.saveAnswer({ ...question, answer, base: '' })),
    );
    assert.deepEqual(
      saves.map((saved) => saved.ok && [saved.value.answer, saved.value.merged]),
      texts.map((text) => [text, false]),
    );
  });

  it('does not repeat the other side when typing went on from the older base after a merge', async () => {
    const folder = new MemoryJournalFolder();
    folder.write(file, '## Self-reflection\n\n> What mattered?\n\ntheirs\n');
    const journal = openJournal(folder);
    await journal.saveAnswer({ ...question, answer: 'mine', base: '' });
    const saved = await journal.saveAnswer({ ...question, answer: 'mine, longer', base: '' });
    assert.ok(saved.ok);
    assert.equal(saved.value.answer, 'theirs\n\nmine, longer');
  });

  it('leaves a change of another answer in the same file alone', async () => {
    const folder = new MemoryJournalFolder();
    const journal = openJournal(folder);
    await journal.saveAnswer({ ...question, answer: 'one', base: '' });
    const other = openJournal(folder);
    await other.saveAnswer({ ...question, principle: 'genuine-humility', answer: 'two', base: '' });
    const saved = await journal.saveAnswer({ ...question, answer: 'three', base: 'one' });
    assert.ok(saved.ok);
    assert.equal(saved.value.merged, false);
    assert.deepEqual(
      saved.value.entry.answers.map((answer) => answer.text),
      ['three', 'two'],
    );
  });

  it('adds commitments and gives them back', async () => {
    const folder = new MemoryJournalFolder();
    const journal = openJournal(folder);
    const commitment = {
      text: 'If Ada is in, then I will ask her why.',
      due: day('2026-11-30'),
      link: 'https://example.org/pull/1',
    };
    await journal.addCommitment(today, commitment);
    await journal.addCommitment(today, commitment);
    const entry = await journal.read(today);
    assert.ok(entry.ok);
    assert.equal(entry.value?.commitments.length, 1);
    assert.match(
      folder.files.get(file) ?? '',
      /\n## Commitments\n\n- \[ \] If Ada is in, then I will ask her why\. \[wait\]\(<https:\/\/example\.org\/pull\/1>\) \[due:: 2026-11-30\]\n$/,
    );
  });

  it('lists days in order and overlooks files that are no entries', async () => {
    const folder = new MemoryJournalFolder();
    for (const name of ['2026-11-24.md', 'waiting.md', '2026-02-30.md', '2025-01-01.md', '2026-11-24.txt'])
      folder.write(name, '');
    assert.deepEqual(await openJournal(folder).days(), { ok: true, value: ['2025-01-01', '2026-11-24'] });
  });

  it('reports days that change and goes on in another folder', async () => {
    const first = new MemoryJournalFolder();
    const second = new MemoryJournalFolder();
    const journal = openJournal(first);
    const seen: (LocalDay | undefined)[] = [];
    const listening = journal.onDidChange((changed) => seen.push(changed));
    first.write(file, 'a');
    first.write('waiting.md', 'a');
    journal.useFolder(second);
    first.write(file, 'b');
    second.write('2026-11-25.md', 'a');
    assert.deepEqual(seen, ['2026-11-24', undefined, '2026-11-25']);
    listening.dispose();
    second.write(file, 'b');
    assert.equal(seen.length, 3);
  });

  it('names new entries by the pattern in use and goes on with those that have an older name', async () => {
    const folder = new MemoryJournalFolder();
    const months = parsed('YYYY/MM/YYYY-MM-DD');
    const weeks = parsed('GGGG-[W]WW/E');
    folder.write('2026-11-24.md', '## Self-reflection\n\n> What mattered?\n\nold\n');
    folder.write('2026/11/2026-11-23.md', '');
    folder.write('2026-W48/3.md', '');
    folder.write('notes/2026-11-22.md', '');
    const journal = openJournal(folder, entryNames(weeks, [months]));
    assert.deepEqual(await journal.days(), { ok: true, value: ['2026-11-23', '2026-11-24', '2026-11-25'] });
    const kept = await journal.saveAnswer({ ...question, answer: 'new', base: 'old' });
    assert.ok(kept.ok && !kept.value.merged);
    assert.equal(journal.fileName(today), '2026-11-24.md');
    assert.equal(folder.files.get('2026-11-24.md'), '## Self-reflection\n\n> What mattered?\n\nnew\n');
    await journal.saveAnswer({ ...question, day: day('2026-11-26'), answer: 'first', base: '' });
    assert.ok(folder.files.get('2026-W48/4.md')?.includes('first'));
    assert.equal(folder.files.size, 5);
    const seen: (LocalDay | undefined)[] = [];
    journal.onDidChange((changed) => seen.push(changed));
    folder.write('2026/11/2026-11-02.md', '');
    folder.write('2026-W47/1.md', '');
    folder.write('notes/2026-11-02.md', '');
    assert.deepEqual(seen, ['2026-11-02', '2026-11-16']);
  });

  it('reads the name in use where a day has two files, and lists the day once', async () => {
    const folder = new MemoryJournalFolder();
    folder.write('2026-11-24.md', '## Notes\n\nolder\n');
    folder.write('2026/11-24.md', '## Notes\n\nnewer\n');
    const journal = openJournal(folder, entryNames(parsed('YYYY/MM-DD')));
    const entry = await journal.read(today);
    assert.equal(entry.ok && entry.value?.notes[0]?.text, 'newer');
    const files = await journal.files();
    assert.deepEqual(files.ok && files.value.map(({ name }) => name), ['2026/11-24.md']);
    folder.files.delete('2026/11-24.md');
    const older = await journal.read(today);
    assert.equal(older.ok && older.value?.notes[0]?.text, 'older');
  });

  it('makes the file of a day once and says its name', async () => {
    const folder = new MemoryJournalFolder();
    const journal = openJournal(folder);
    assert.deepEqual(await journal.makeEntry(today), { ok: true, value: file });
    assert.equal(folder.files.get(file), '---\ndate: 2026-11-24\n---\n\n# 2026-11-24\n');
    folder.write(file, 'mine');
    assert.deepEqual(await journal.makeEntry(today), { ok: true, value: file });
    assert.equal(folder.files.get(file), 'mine');
  });

  it('tells what it wrote, so that it can be done to another text of the entry, and waits until that is done', async () => {
    const folder = new MemoryJournalFolder();
    const journal = openJournal(folder);
    const writes: JournalWrite[] = [];
    const order: string[] = [];
    const listening = journal.onDidWrite(async (write) => {
      writes.push(write);
      await new Promise((resolve) => setImmediate(resolve));
      order.push('told');
    });
    const note = journal.addNote(today, { time: '10:00', text: 'a note' }).then(() => order.push('noted'));
    const step = journal.addCommitment(today, { text: 'a step' }).then(() => order.push('stepped'));
    await Promise.all([note, step]);
    await journal.saveAnswer({
      day: today,
      principle: 'self-reflection',
      prompt: 'Q?',
      answer: 'A',
      base: '',
    });
    assert.deepEqual(order, ['told', 'noted', 'told', 'stepped', 'told']);
    const elsewhere = writes.reduce(
      (entry, write) => (write.kind === 'change' ? write.change(entry) : entry),
      parseEntry('## Notes\n\nby hand\n'),
    );
    assert.match(printEntry(elsewhere), /by hand[^]*- 10:00 a note[^]*- \[ \] a step/);
    assert.deepEqual(
      writes.map((write) => (write.kind === 'answer' ? write.kept : write.day)),
      [today, today, 'A'],
    );
    folder.failure = { kind: 'busy', path: '/x' };
    await journal.addNote(today, { time: '10:01', text: 'refused' });
    listening.dispose();
    folder.failure = undefined;
    await journal.addNote(today, { time: '10:02', text: 'not heard' });
    assert.equal(writes.length, 3);
  });

  it('passes on what the folder could not do', async () => {
    const folder = new MemoryJournalFolder();
    folder.failure = { kind: 'no-space', path: 'x' };
    const journal = openJournal(folder);
    const failed = { ok: false, failure: folder.failure };
    assert.deepEqual(await journal.saveAnswer({ ...question, answer: 'a', base: '' }), failed);
    assert.deepEqual(await journal.addCommitment(today, { text: 'a' }), failed);
    assert.deepEqual(await journal.read(today), failed);
    assert.deepEqual(await journal.days(), failed);
  });
});
