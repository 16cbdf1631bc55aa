import assert from 'node:assert/strict';
import { identifiedCommitments } from '../../../../src/core/reflection/commitmentId.ts';
import { parseEntry } from '../../../../src/core/reflection/entry.ts';
import { openJournal } from '../../../../src/core/reflection/journal.ts';
import { settle, takeBack, type Settlement } from '../../../../src/core/reflection/settlement.ts';
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
    return {
      folder,
      settle: (settlement: Settlement) => settle(journal, settlement),
      takeBack: (settlement: Settlement, line: string) => takeBack(journal, settlement, line),
    };
  };

  it('writes the answer into the entry in which the commitment stands', async () => {
    const { folder, settle: answer } = open();
    assert.deepEqual(await answer({ id, outcome: { kind: 'kept', on: today } }), {
      ok: true,
      value: { kind: 'settled', line: '- [ ] Ask Ada [due:: 2026-11-24]' },
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
      assert.deepEqual(await answer({ id, outcome }), {
        ok: true,
        value: { kind: 'settled', line: undefined },
      });
      assert.equal(folder.files.get(file), after);
    });

    it(`${outcome.kind}: is taken back to the same bytes, also when something else of the file changed since`, async () => {
      const source =
        '\uFEFF## Commitments\r\n\r\n3) [ ]\tAsk Ada   [due:: 2026-11-24] ^a1  \r\n- [ ] Ask Ada\rEnd';
      const [first] = identifiedCommitments(day, parseEntry(source));
      assert.ok(first);
      const settlement = { id: first.id, outcome };
      const { folder, settle: answer, takeBack: undo } = open(source);
      const settled = await answer(settlement);
      assert.ok(settled.ok && settled.value.kind === 'settled' && settled.value.line !== undefined);
      folder.write(file, `${folder.files.get(file) ?? ''} of it`);
      assert.deepEqual(await undo(settlement, settled.value.line), { ok: true, value: 'taken-back' });
      assert.equal(folder.files.get(file), `${source} of it`);
      assert.deepEqual((await answer(settlement)).ok, true);
    });

    it(`${outcome.kind}: stays when somebody changed its line since, and that is said`, async () => {
      const { folder, settle: answer, takeBack: undo } = open();
      const settled = await answer({ id, outcome });
      assert.ok(settled.ok && settled.value.kind === 'settled' && settled.value.line !== undefined);
      const changed = (folder.files.get(file) ?? '').replace(' [due', ' #team [due');
      folder.write(file, changed);
      assert.deepEqual(await undo({ id, outcome }, settled.value.line), { ok: true, value: 'gone' });
      assert.equal(folder.files.get(file), changed);
    });
  }

  it('writes nothing and says so when it was reworded, answered otherwise, or has no file', async () => {
    const outcome = { kind: 'let-go', on: today, reason: 'No.' } as const;
    for (const source of [text.replace('Ask', 'Tell'), text.replace('[ ]', '[x]')]) {
      const { folder, settle: answer } = open(source);
      assert.deepEqual(await answer({ id, outcome }), { ok: true, value: { kind: 'gone' } });
      assert.equal(folder.files.get(file), source);
    }
    const { folder, settle: answer } = open();
    const elsewhere = { ...id, day: dayOf('2026-11-19') };
    assert.deepEqual(await answer({ id: elsewhere, outcome }), {
      ok: true,
      value: { kind: 'gone' },
    });
    assert.deepEqual([...folder.files.keys()], [file]);
  });

  it('says why it could not be written', async () => {
    const { folder, settle: answer } = open();
    folder.failure = { kind: 'read-only', path: file };
    const written = await answer({ id, outcome: { kind: 'kept', on: today } });
    assert.deepEqual(written, { ok: false, failure: { kind: 'read-only', path: file } });
  });
});
