import assert from 'node:assert/strict';
import { openJournal } from '../../../../src/core/reflection/journal.ts';
import {
  longestEntry,
  openOverview,
  type JournalOverview,
  type Overview,
} from '../../../../src/core/reflection/overview.ts';
import type { Failure, Result } from '../../../../src/core/ports.ts';
import { MemoryJournalFolder } from '../../../support/memoryJournalFolder.ts';

/** Says which files were read and how many at once; can stop a reading in its middle. */
class WatchedFolder extends MemoryJournalFolder {
  readings: string[] = [];
  most = 0;
  lists = 0;
  /** Failures of single files. */
  readonly broken = new Map<string, Failure>();
  onRead: (name: string) => void = () => {};
  #now = 0;

  override list(enters?: (folder: string) => boolean) {
    this.lists++;
    return super.list(enters);
  }

  override async read(name: string): Promise<Result<string | undefined>> {
    this.readings.push(name);
    this.most = Math.max(this.most, ++this.#now);
    this.onRead(name);
    await new Promise((resolve) => setImmediate(resolve));
    this.#now--;
    const failure = this.broken.get(name);
    return failure ? { ok: false, failure } : super.read(name);
  }

  /** What was read since the last time this was asked. */
  taken(): readonly string[] {
    return this.readings.splice(0).toSorted();
  }
}

async function overviewOf(overview: JournalOverview): Promise<Overview> {
  const read = await overview.read();
  assert.ok(read.ok);
  return read.value;
}

const note = (text: string): string => `## Notes\n\n${text}\n`;

describe('the overview of the journal', () => {
  let folder: WatchedFolder;
  let overview: JournalOverview;
  beforeEach(() => {
    folder = new WatchedFolder();
    overview = openOverview(openJournal(folder));
  });

  it('holds what each day says, the earliest first, and counts its words', async () => {
    folder.write(
      '2026-11-24.md',
      '## Self-reflection\n\n> What?\n\nOne two.\n\n> Who?\n\n## Notes\n\nthree\n\n## Commitments\n\n- [x] kept [completion:: 2026-11-25]\n- [ ] open\n',
    );
    folder.write('2025-11-24.md', note('a'));
    folder.write('waiting.md', note('a'));
    const { days, unread } = await overviewOf(overview);
    assert.deepEqual(unread, []);
    assert.deepEqual(
      days.map(({ day, words }) => [day, words]),
      [
        ['2025-11-24', 1],
        ['2026-11-24', 3],
      ],
    );
    const last = days[1];
    assert.deepEqual(
      last?.answers.map(({ principle, prompt, text }) => [principle, prompt, text]),
      [['self-reflection', 'What?', 'One two.']],
    );
    assert.deepEqual(
      last?.commitments.map(({ id, commitment }) => [id.text, commitment.state]),
      [
        ['kept', 'kept'],
        ['open', 'open'],
      ],
    );
  });

  it('reads again only the files that changed', async () => {
    for (let day = 10; day < 30; day++) folder.write(`2026-11-${day}.md`, note('a'));
    await overviewOf(overview);
    assert.equal(folder.taken().length, 20);
    await overviewOf(overview);
    assert.deepEqual(folder.taken(), []);
    folder.write('2026-11-12.md', note('changed'));
    folder.write('2026-11-30.md', note('new'));
    const { days } = await overviewOf(overview);
    assert.deepEqual(folder.taken(), ['2026-11-12.md', '2026-11-30.md']);
    assert.deepEqual(
      [days.length, days[2]?.notes[0]?.text, days[20]?.notes[0]?.text],
      [21, 'changed', 'new'],
    );
    assert.equal(folder.lists, 1);
  });

  it('compares name, size and time when asked to look at all files again, whatever was not reported', async () => {
    for (const day of ['01', '02', '03']) folder.write(`2026-11-${day}.md`, note('a'));
    await overviewOf(overview);
    folder.taken();
    folder.files.set('2026-11-02.md', note('longer'));
    folder.files.delete('2026-11-03.md');
    assert.equal((await overviewOf(overview)).days.length, 3);
    overview.recheck();
    const { days } = await overviewOf(overview);
    assert.deepEqual(folder.taken(), ['2026-11-02.md']);
    assert.deepEqual(
      days.map(({ notes }) => notes[0]?.text),
      ['a', 'longer'],
    );
  });

  it('forgets a day whose file is gone', async () => {
    folder.write('2026-11-24.md', note('a'));
    await overviewOf(overview);
    folder.write('2026-11-24.md', note('b'));
    folder.files.delete('2026-11-24.md');
    assert.deepEqual(await overviewOf(overview), { days: [], unread: [] });
  });

  it('reads a few files at a time', async () => {
    for (let day = 10; day < 29; day++)
      for (const year of [2024, 2025, 2026]) folder.write(`${year}-01-${day}.md`, note('a'));
    await overviewOf(overview);
    assert.ok(folder.most > 1 && folder.most <= 16, String(folder.most));
  });

  it('sets broken and huge entries aside and shows all others', async () => {
    folder.write('2026-11-22.md', note('a'));
    folder.write('2026-11-23.md', note('b'));
    folder.broken.set('2026-11-23.md', { kind: 'not-text', path: 'x' });
    folder.write('2026-11-24.md', note('x'.repeat(longestEntry)));
    const { days, unread } = await overviewOf(overview);
    assert.deepEqual(
      days.map(({ day }) => day),
      ['2026-11-22'],
    );
    assert.deepEqual(unread, [
      { day: '2026-11-23', reason: { kind: 'not-text', path: 'x' } },
      { day: '2026-11-24', reason: 'too-long' },
    ]);
    assert.ok(!folder.taken().includes('2026-11-24.md'));
    folder.broken.clear();
    folder.write('2026-11-23.md', note('b'));
    folder.write('2026-11-24.md', note('short'));
    assert.equal((await overviewOf(overview)).days.length, 3);
  });

  it('stops when it is asked to, and goes on from there', async () => {
    for (let day = 10; day < 30; day++)
      for (const month of ['08', '10']) folder.write(`2026-${month}-${day}.md`, note('a'));
    const cancel = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
    folder.onRead = () => {
      if (folder.readings.length === 18) cancel.isCancellationRequested = true;
    };
    assert.deepEqual(await overview.read(cancel), { ok: false, failure: { kind: 'cancelled' } });
    const before = folder.taken();
    assert.ok(before.length < 40);
    assert.equal((await overviewOf(overview)).days.length, 40);
    assert.deepEqual([...before, ...folder.taken()].toSorted(), [...folder.files.keys()].toSorted());
  });

  it('says why the folder cannot be listed, and is whole when it can', async () => {
    folder.write('2026-11-24.md', note('a'));
    folder.failure = { kind: 'not-found', path: 'x' };
    assert.deepEqual(await overview.read(), { ok: false, failure: folder.failure });
    folder.failure = undefined;
    assert.equal((await overviewOf(overview)).days.length, 1);
  });

  it('takes in what changes while it reads', async () => {
    folder.write('2026-11-23.md', note('a'));
    folder.write('2026-11-24.md', note('a'));
    let told = 0;
    overview.onDidChange(() => told++);
    folder.onRead = () => {
      folder.onRead = () => {};
      folder.write('2026-11-25.md', note('meanwhile'));
    };
    await overviewOf(overview);
    assert.equal(told, 1);
    assert.equal((await overviewOf(overview)).days.length, 3);
  });

  it('never shows days of the folder before in the one after', async () => {
    const journal = openJournal(folder);
    overview = openOverview(journal);
    folder.write('2026-11-24.md', note('before'));
    const next = new MemoryJournalFolder();
    next.write('2026-11-24.md', note('behind'));
    folder.onRead = () => journal.useFolder(next);
    await overviewOf(overview);
    const { days } = await overviewOf(overview);
    assert.deepEqual(
      days.map(({ notes }) => notes[0]?.text),
      ['behind'],
    );
  });

  it('gives readers at the same time the same reading', async () => {
    folder.write('2026-11-24.md', note('a'));
    const [one, other] = await Promise.all([overviewOf(overview), overviewOf(overview)]);
    assert.equal(one, other);
    assert.deepEqual(folder.taken(), ['2026-11-24.md']);
  });
});
