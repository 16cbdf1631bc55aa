import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { addDays, localDayAt, localTimeAt } from '../../src/core/dates.ts';
import { isoWeeks, weekOf } from '../../src/core/weeks.ts';
import { entryNames } from '../../src/core/reflection/entryNames.ts';
import { findAnswer, parseEntry } from '../../src/core/reflection/entry.ts';
import { parseFileNamePattern } from '../../src/core/reflection/fileNamePattern.ts';
import { openJournal } from '../../src/core/reflection/journal.ts';
import { dayOf } from '../support/days.ts';
import { JournalOnDisk, entryWith, file, principle, prompt, today } from '../support/journalOnDisk.ts';

describe('clocks, calendars and broken files', () => {
  const disk = new JournalOnDisk();

  it('a clock that was set back neither hides an entry nor leaves a lock standing', async () => {
    const journal = openJournal(disk.open());
    assert.ok(
      (await journal.saveAnswer({ day: addDays(today, 1), principle, prompt, answer: 'later', base: '' })).ok,
    );
    assert.ok((await journal.saveAnswer({ day: today, principle, prompt, answer: 'now', base: '' })).ok);
    assert.deepEqual(await journal.days(), { ok: true, value: [today, addDays(today, 1)] });
    // A lock and a file from "tomorrow": its holder lives, so that only its age can tell.
    const lock = join(disk.folder, `.${file}.lock`);
    await fs.writeFile(lock, JSON.stringify({ pid: process.pid, host: hostname(), at: 0, id: 'x' }));
    const tomorrow = new Date(Date.now() + 86_400_000);
    await fs.utimes(lock, tomorrow, tomorrow);
    await fs.utimes(disk.path, tomorrow, tomorrow);
    const saved = await journal.saveAnswer({ day: today, principle, prompt, answer: 'again', base: 'now' });
    assert.ok(saved.ok && !saved.value.merged);
    assert.equal(await disk.read(), entryWith('again'));
    assert.deepEqual((await disk.names()).toSorted(), [file, `${addDays(today, 1)}.md`]);
  });

  it('a journey across zones and the days of a clock change give each moment one day with its own file', async () => {
    const spring = Date.parse('2026-03-29T00:30:00Z');
    const days = new Set<string>();
    for (let hour = 0; hour < 72; hour++) days.add(localDayAt(spring + hour * 3_600_000, 'Europe/Berlin'));
    assert.deepEqual([...days], ['2026-03-29', '2026-03-30', '2026-03-31', '2026-04-01']);
    // The hour that comes twice: two notes with one time, on one day.
    const autumn = Date.parse('2026-10-25T00:30:00Z');
    assert.deepEqual(
      [autumn, autumn + 3_600_000].map((now) => [
        localDayAt(now, 'Europe/Berlin'),
        localTimeAt(now, 'Europe/Berlin'),
      ]),
      [
        ['2026-10-25', '02:30'],
        ['2026-10-25', '02:30'],
      ],
    );
    const journal = openJournal(disk.open());
    for (const text of ['first', 'second'])
      assert.ok((await journal.addNote(dayOf('2026-10-25'), { time: '02:30', text })).ok);
    const entry = await journal.read(dayOf('2026-10-25'));
    assert.equal(entry.ok && entry.value?.notes[0]?.text, '- 02:30 first\n- 02:30 second');
    // Over the date line a day comes twice or not at all; what was begun on a day stays with it.
    const flight = Date.parse('2026-11-24T11:00:00Z');
    assert.equal(localDayAt(flight, 'Pacific/Auckland'), '2026-11-25');
    assert.equal(localDayAt(flight + 3_600_000, 'Pacific/Honolulu'), '2026-11-24');
    for (const [day, answer] of [
      [dayOf('2026-11-25'), 'before the flight'],
      [dayOf('2026-11-24'), 'after it'],
    ] as const)
      assert.ok((await journal.saveAnswer({ day, principle, prompt, answer, base: '' })).ok);
    assert.equal(await disk.read(), entryWith('after it'));
  });

  it('the days around a leap week keep a file each under a pattern of weeks', async () => {
    const weeks = parseFileNamePattern('GGGG/[W]WW-E');
    assert.ok(weeks.ok);
    const journal = openJournal(disk.open(), entryNames(weeks.pattern));
    const days = Array.from({ length: 20 }, (_, index) => addDays(dayOf('2026-12-22'), index));
    for (const day of days)
      assert.ok((await journal.saveAnswer({ day, principle, prompt, answer: `on ${day}`, base: '' })).ok);
    assert.deepEqual(await journal.days(), { ok: true, value: days });
    assert.deepEqual(weekOf(dayOf('2027-01-03'), isoWeeks), { year: 2026, week: 53 });
    assert.match(await fs.readFile(join(disk.folder, '2026/W53-7.md'), 'utf8'), /\non 2027-01-03\n/);
    assert.match(await fs.readFile(join(disk.folder, '2027/W01-1.md'), 'utf8'), /\non 2027-01-04\n/);
  });

  for (const header of [
    '---\n{{{ not: [yaml\n---\n',
    '---\n\t- tabs\n  : :\n---\n',
    '---\ndate: 2026-11-24\ndate: twice\n---\n',
    '---\n"\u0000\n---\n',
    '---\r\nnever closed\r\n',
  ])
    it(`a header that is not YAML stays as it is (${JSON.stringify(header)})`, async () => {
      await disk.write(header);
      const journal = openJournal(disk.open());
      const saved = await journal.saveAnswer({ day: today, principle, prompt, answer: 'new', base: '' });
      assert.ok(saved.ok);
      const text = await disk.read();
      assert.ok(text.startsWith(header));
      assert.equal(findAnswer(parseEntry(text), principle, prompt)?.text, 'new');
    });

  it('a file where a sub-folder of the pattern should be is told, and the way on is the old name', async () => {
    await fs.mkdir(disk.folder, { recursive: true });
    await fs.writeFile(join(disk.folder, '2026'), 'a file');
    const months = parseFileNamePattern('YYYY/MM/YYYY-MM-DD');
    assert.ok(months.ok);
    const journal = openJournal(disk.open(), entryNames(months.pattern));
    const refused = await journal.saveAnswer({ day: today, principle, prompt, answer: 'new', base: '' });
    assert.equal(!refused.ok && refused.failure.kind, 'not-found');
    assert.equal(await fs.readFile(join(disk.folder, '2026'), 'utf8'), 'a file');
    await disk.write(entryWith('old'));
    assert.ok((await journal.saveAnswer({ day: today, principle, prompt, answer: 'new', base: 'old' })).ok);
    assert.equal(await disk.read(), entryWith('new'));
  });
});
