import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { revealJournalFolder } from '../../../../src/features/reflection/folderReveal.ts';
import type { JournalPlace } from '../../../../src/host/journalPlace.ts';
import type { Runtime } from '../../../../src/host/platform.ts';
import { Command } from '../../../../src/names.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { MemoryJournalFolder } from '../../../support/memoryJournalFolder.ts';

const folder = '/home/sam/those-guys';
const address = `file://${folder}`;

describe('Reveal the journal folder', () => {
  const reveal = (runtime: Runtime, at: 'its place' | 'nowhere' = 'its place') => {
    const place: JournalPlace = {
      folder: Object.assign(new MemoryJournalFolder(), { location: folder }),
      names: undefined as never,
      refusedPattern: undefined,
      uri: at === 'nowhere' ? undefined : vscode.Uri.file(folder),
      onDidMove: () => ({ dispose() {} }),
      startAnew: async () => {},
      dispose() {},
    };
    return revealJournalFolder(place, runtime);
  };

  beforeEach(() => theEditor.reset());

  it('shows it in the system’s own file manager on a desktop, and makes it first', async () => {
    assert.equal(await reveal('desktop'), undefined);
    assert.deepEqual(theEditor.made, [address]);
    assert.deepEqual(theEditor.ran, [`revealFileInOS ${address}`]);
    assert.deepEqual(theEditor.said, []);
  });

  it('says where it is on a server, that it is new when it is, and leads to today’s entry', async () => {
    theEditor.pressed.push('Open Today’s Entry');
    await reveal('server');
    await reveal('server');
    assert.deepEqual(theEditor.said, [
      `Your journal folder is now ${folder}, on the server behind this window.`,
      `Your journal is in ${folder}, on the server behind this window.`,
    ]);
    assert.deepEqual(theEditor.ran, [Command.openTodaysEntry]);
  });

  it('says where it is in a browser, and opens nothing unasked', async () => {
    await reveal('browser');
    assert.deepEqual(theEditor.said, [`Your journal is in ${folder}, one Markdown file a day.`]);
    assert.deepEqual(theEditor.ran, []);
  });

  it('fails as a value where it may not be made, and where the setting names no place', async () => {
    theEditor.isReadOnly = true;
    assert.deepEqual(await reveal('desktop'), { ok: false, failure: { kind: 'read-only', path: folder } });
    const missing = { ok: false, failure: { kind: 'not-found', path: folder } };
    assert.deepEqual(await reveal('desktop', 'nowhere'), missing);
    assert.deepEqual(theEditor.ran, []);
  });
});
