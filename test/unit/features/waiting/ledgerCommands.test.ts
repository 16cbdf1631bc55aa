import assert from 'node:assert/strict';
import { ledgerName, parseLedger } from '../../../../src/core/waiting/ledger.ts';
import { endWait } from '../../../../src/features/waiting/ledgerCommands.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { MemoryJournalFolder } from '../../../support/memoryJournalFolder.ts';

const line = '- [ ] @ana: the API review [since:: 2026-11-02]\n';
const own = '# Waiting\n\nMy own words.\n\n';

describe('A wait in the ledger that is over', () => {
  let folder: MemoryJournalFolder;
  const [item] = parseLedger(own + line);
  assert.ok(item);
  const end = () => endWait(item, { place: { folder, uri: undefined, onDidMove: () => ({ dispose() {} }) } });
  const text = (): string | undefined => folder.files.get(ledgerName);

  beforeEach(() => {
    theEditor.reset();
    folder = new MemoryJournalFolder();
  });

  it('is ticked where it stands, without a word', async () => {
    folder.write(ledgerName, own + line);
    assert.ok((await end()).ok);
    assert.equal(text(), own + line.replace('[ ]', '[x]'));
    assert.deepEqual(theEditor.said, []);
  });

  it('is ticked where it stands by now', async () => {
    folder.write(ledgerName, own + line);
    folder.meanwhile = () => folder.write(ledgerName, `${own}- [ ] @ben: the key\n${line}`);
    assert.ok((await end()).ok);
    assert.equal(text(), `${own}- [ ] @ben: the key\n${line.replace('[ ]', '[x]')}`);
    assert.deepEqual(theEditor.said, []);
  });

  for (const [what, now] of [
    ['reworded', own + line.replace('API', 'whole')],
    ['ticked', own + line.replace('[ ]', '[x]')],
    ['taken out', own],
  ] as const) {
    it(`is left alone when somebody has it ${what} meanwhile, and that is said`, async () => {
      folder.write(ledgerName, own + line);
      folder.meanwhile = () => folder.write(ledgerName, now);
      assert.ok((await end()).ok);
      assert.equal(text(), now);
      assert.deepEqual(theEditor.said, [
        'Nothing was ticked: “the API review” is over already, or reads differently in the ledger by now.',
      ]);
    });
  }

  it('says nothing of its own when the folder refuses it: whoever asked tells that', async () => {
    folder.failure = { kind: 'busy', path: ledgerName };
    assert.equal((await end()).ok, false);
    assert.deepEqual(theEditor.said, []);
  });
});
