import assert from 'node:assert/strict';
import { openJournal } from '../../../../src/core/reflection/journal.ts';
import { settle, type Settlement } from '../../../../src/core/reflection/settlement.ts';
import { dayOf } from '../../../support/days.ts';
import { MemoryJournalFolder } from '../../../support/memoryJournalFolder.ts';

const today = dayOf('2026-11-24');
const day = dayOf('2026-11-20');
const file = '2026-11-20.md';
const text = '## Commitments\n\n- [ ] Ask Ada [due:: 2026-11-24]\n';
const id = { day, text: 'Ask Ada', due: today, occurrence: 0 };

describe('settling a commitment', () => {
  const open = (source = text) => {
    const folder = new MemoryJournalFolder();
    folder.write(file, source);
    const journal = openJournal(folder);
    return { folder, settle: (settlement: Settlement) => settle(journal, settlement) };
  };

  it('writes the answer into the entry in which the commitment stands', async () => {
    const { folder, settle: answer } = open();
    assert.deepEqual(await answer({ id, outcome: { kind: 'kept', on: today } }), {
      ok: true,
      value: 'settled',
    });
    assert.equal(
      folder.files.get(file),
      '## Commitments\n\n- [x] Ask Ada [due:: 2026-11-24] [completion:: 2026-11-24]\n',
    );
  });

  for (const outcome of [
    { kind: 'kept', on: today },
    { kind: 'moved', on: today, to: dayOf('2026-12-01') },
    { kind: 'let-go', on: today, reason: 'Ada [left].\nBen too.' },
  ] as const) {
    it(`${outcome.kind}: a second time changes nothing and says so again`, async () => {
      const { folder, settle: answer } = open();
      await answer({ id, outcome });
      const after = folder.files.get(file);
      assert.deepEqual(await answer({ id, outcome }), { ok: true, value: 'settled' });
      assert.equal(folder.files.get(file), after);
    });
  }

  it('writes nothing and says so when it was reworded, answered otherwise, or has no file', async () => {
    const outcome = { kind: 'let-go', on: today, reason: 'No.' } as const;
    for (const source of [text.replace('Ask', 'Tell'), text.replace('[ ]', '[x]')]) {
      const { folder, settle: answer } = open(source);
      assert.deepEqual(await answer({ id, outcome }), { ok: true, value: 'gone' });
      assert.equal(folder.files.get(file), source);
    }
    const { folder, settle: answer } = open();
    const elsewhere = { ...id, day: dayOf('2026-11-19') };
    assert.deepEqual(await answer({ id: elsewhere, outcome }), { ok: true, value: 'gone' });
    assert.deepEqual([...folder.files.keys()], [file]);
  });

  it('says why it could not be written', async () => {
    const { folder, settle: answer } = open();
    folder.failure = { kind: 'read-only', path: file };
    const written = await answer({ id, outcome: { kind: 'kept', on: today } });
    assert.deepEqual(written, { ok: false, failure: { kind: 'read-only', path: file } });
  });
});
