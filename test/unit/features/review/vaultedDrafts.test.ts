import assert from 'node:assert/strict';
import { builtInTemplates } from '../../../../src/core/review/builtInTemplates.ts';
import { openVault, type Vault } from '../../../../src/core/review/vault.ts';
import { wordingOf } from '../../../../src/core/review/wording.ts';
import { openDraftStore, type DraftStore } from '../../../../src/features/review/draftStore.ts';
import { vaultedDrafts } from '../../../../src/features/review/vaultedDrafts.ts';
import { MemoryVaultFolder } from '../../../support/memoryVaultFolder.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';

const day = 86_400_000;

describe('A draft of ours that is discarded', () => {
  let clock: ManualClock;
  let vault: Vault;
  let store: DraftStore;

  beforeEach(() => {
    clock = new ManualClock('2026-11-02T12:00:00Z');
    vault = openVault(new MemoryVaultFolder(), clock, () => undefined);
    const state = { get: () => undefined, set: () => Promise.resolve() };
    store = vaultedDrafts(
      openDraftStore(state, clock),
      vault,
      { wording: wordingOf(builtInTemplates) },
      clock,
    );
    store.put({
      id: 'd1',
      uri: 'file:///a.ts',
      startLine: 1,
      endLine: 1,
      text: 'Why here?',
      createdAt: clock.now(),
    });
  });

  const kept = async (): Promise<readonly string[]> => {
    await vault.flush();
    const list = await vault.list();
    return list.ok ? list.value.map(({ fate, text }) => `${fate}: ${text}`) : [];
  };

  it('can be brought back for seven days from then, however long it lay unchanged before', async () => {
    assert.deepEqual(await kept(), ['open: Why here?']);
    clock.advance(10 * day);
    assert.deepEqual(await kept(), []);
    store.delete('d1');
    assert.deepEqual(await kept(), ['discarded: Why here?']);
    clock.advance(6 * day);
    assert.deepEqual(await kept(), ['discarded: Why here?']);
    clock.advance(2 * day);
    assert.deepEqual(await kept(), []);
  });

  it('does not come back when its copy was deleted by the person', async () => {
    assert.deepEqual(await kept(), ['open: Why here?']);
    await vault.deleteAll();
    store.delete('d1');
    assert.deepEqual(await kept(), []);
  });
});
