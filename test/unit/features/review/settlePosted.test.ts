import assert from 'node:assert/strict';
import { builtInTemplates } from '../../../../src/core/review/builtInTemplates.ts';
import type { Draft } from '../../../../src/core/review/draft.ts';
import { openVault, type Vault } from '../../../../src/core/review/vault.ts';
import { wordingOf } from '../../../../src/core/review/wording.ts';
import { openDraftStore, type DraftStore } from '../../../../src/features/review/draftStore.ts';
import { settlePosted } from '../../../../src/features/review/postCommand.ts';
import { vaultedDrafts } from '../../../../src/features/review/vaultedDrafts.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { MemoryVaultFolder } from '../../../support/memoryVaultFolder.ts';

const begun: Draft = {
  id: 'd1',
  uri: 'file:///a.ts',
  startLine: 1,
  endLine: 4,
  text: 'Why here?',
  createdAt: 1_000,
};

describe('A draft of ours that was posted', () => {
  const clock = { now: () => 5_000, timeZone: () => 'UTC', after: () => ({ dispose: () => undefined }) };
  let vault: Vault;
  let store: DraftStore;
  beforeEach(() => {
    theEditor.reset();
    vault = openVault(new MemoryVaultFolder(), clock, () => undefined);
    const state = { get: () => undefined, set: () => Promise.resolve() };
    const shelf = { wording: wordingOf(builtInTemplates) };
    store = vaultedDrafts(openDraftStore(state, clock), vault, shelf, clock);
    store.put(begun);
  });
  const settle = (): void =>
    settlePosted(begun, { store, threads: { discard: (id) => store.delete(id) }, vault, clock });
  const kept = async (): Promise<readonly string[]> => {
    await vault.flush();
    const list = await vault.list();
    return list.ok ? list.value.map(({ fate, text }) => `${fate}: ${text}`).toSorted() : [];
  };

  it('goes, and is kept as posted', async () => {
    await vault.flush();
    settle();
    assert.deepEqual(store.all(), []);
    assert.deepEqual(await kept(), ['posted: Why here?']);
    assert.deepEqual((await vault.read('d1'))?.place, { uri: 'file:///a.ts', line: 1, endLine: 4 });
    assert.deepEqual(theEditor.said, []);
  });

  it('stays with what was written into it while its preview was open', async () => {
    const more = 'Why here?\n\nA second paragraph.';
    store.put({ ...begun, text: more, changedAt: 4_000 });
    await vault.flush();
    settle();
    assert.deepEqual(
      store.all().map(({ text }) => text),
      [more],
    );
    assert.deepEqual(await kept(), [`open: ${more}`, 'posted: Why here?']);
    assert.match(theEditor.said.join(), /What you wrote since is still in your draft/);
  });

  it('goes when only its line ends or blanks are others by now, or when its box was emptied', async () => {
    for (const text of ['Why here?\r\n', '']) {
      store.put({ ...begun, text });
      settle();
      assert.deepEqual(store.all(), []);
    }
  });

  it('is kept as posted also when it was discarded meanwhile', async () => {
    await vault.flush();
    store.delete(begun.id);
    settle();
    assert.deepEqual(await kept(), ['posted: Why here?']);
  });
});
