import assert from 'node:assert/strict';
import { openJournal } from '../../../../src/core/reflection/journal.ts';
import { CommitmentSaves } from '../../../../src/features/reflection/commitmentSaves.ts';
import { MemoryJournalFolder } from '../../../support/memoryJournalFolder.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';
import { MemoryLog, words } from '../../../webview/support/sessionDoubles.ts';

const file = '2026-11-20.md';
const text = '## Commitments\n\n- [ ] Ask Ada [due:: 2026-11-24]\n';
const id = { day: '2026-11-20', text: 'Ask Ada', due: '2026-11-24', occurrence: 0 };
const kept = { kind: 'kept', on: '2026-11-24' } as const;

describe('what the page says about commitments', () => {
  const open = () => {
    const folder = new MemoryJournalFolder();
    folder.write(file, text);
    const log = new MemoryLog();
    let changes = 0;
    const saves = new CommitmentSaves({
      journal: openJournal(folder),
      clock: new ManualClock('2026-11-24T14:32:00Z'),
      log,
      words: words.commitments,
      changed: async () => void (changes += 1),
    });
    return { folder, log, saves, changes: () => changes };
  };

  it('is written and answered for with its number and the day of its entry', async () => {
    const { folder, saves, changes } = open();
    saves.settle({ type: 'settle', id, outcome: kept, sequence: 7 });
    await saves.flush();
    assert.deepEqual(saves.settled, [
      { sequence: 7, day: '2026-11-20', state: 'settled', sentence: 'kept: Ask Ada', canTakeBack: true },
    ]);
    assert.match(folder.files.get(file) ?? '', /\[x\]/);
    assert.equal(changes(), 1);
    saves.clear();
    assert.deepEqual(saves.settled, []);
  });

  it('is taken back once, as long as it is known, and says so or why not', async () => {
    const { folder, saves, changes } = open();
    saves.settle({ type: 'settle', id, outcome: kept, sequence: 7 });
    await saves.flush();
    folder.failure = { kind: 'read-only', path: file };
    await saves.takeBack(7);
    const about = { sequence: 7, day: '2026-11-20' };
    assert.deepEqual(saves.settled, [
      { ...about, state: 'settled', sentence: 'Not taken back: read-only', canTakeBack: true },
    ]);
    folder.failure = undefined;
    await Promise.all([saves.takeBack(7), saves.takeBack(7), saves.takeBack(8)]);
    assert.deepEqual(saves.settled, [
      { ...about, state: 'taken-back', sentence: 'Taken back: Ask Ada', canTakeBack: false },
    ]);
    assert.equal(folder.files.get(file), text);
    assert.equal(changes(), 3);

    saves.settle({ type: 'settle', id, outcome: kept, sequence: 9 });
    await saves.flush();
    folder.write(file, (folder.files.get(file) ?? '').replace('[x]', '[X]'));
    await saves.takeBack(9);
    assert.deepEqual(saves.settled.at(-1), {
      sequence: 9,
      day: '2026-11-20',
      state: 'settled',
      sentence: 'Changed elsewhere, not taken back: Ask Ada',
      canTakeBack: false,
    });
    saves.settle({ type: 'settle', id: { ...id }, outcome: kept, sequence: 10 });
    await saves.flush();
    saves.clear();
    const before = folder.files.get(file);
    await saves.takeBack(10);
    assert.equal(folder.files.get(file), before);
  });

  it('is not acted on when a day in it is none', async () => {
    const { folder, saves } = open();
    saves.settle({ type: 'settle', id: { ...id, day: '2026-02-30' }, outcome: kept, sequence: 1 });
    saves.settle({ type: 'settle', id: { ...id, due: '2026-02-30' }, outcome: kept, sequence: 2 });
    saves.settle({
      type: 'settle',
      id,
      outcome: { kind: 'moved', on: '2026-11-24', to: '2026-02-30' },
      sequence: 3,
    });
    saves.saveStep({
      type: 'saveStep',
      day: '2026-02-30',
      parts: { ifPart: 'a', thenPart: 'b' },
      base: null,
      earlier: [],
      sequence: 4,
    });
    await saves.flush();
    assert.deepEqual(saves.settled, []);
    assert.equal(saves.stepOutcome, null);
    assert.equal(folder.files.get(file), text);
  });

  it('says what was unexpected, and logs it without the words of the person', async () => {
    const { folder, log, saves } = open();
    folder.update = () => Promise.reject(new Error('Ask Ada'));
    saves.settle({ type: 'settle', id, outcome: kept, sequence: 1 });
    await saves.flush();
    assert.equal(saves.settled[0]?.state, 'not-saved');
    assert.equal(saves.settled[0]?.sentence, 'Not saved: unexpected. It is kept here until it is.');
    assert.deepEqual(log.lines, ['error Reflect: a commitment could not be written']);
  });
});
