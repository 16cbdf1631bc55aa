import assert from 'node:assert/strict';
import type { Failure } from '../../../../src/core/ports.ts';
import { type KeptDraft, printKeptDraft } from '../../../../src/core/review/keptDraft.ts';
import { openVault, type Vault } from '../../../../src/core/review/vault.ts';
import { MemoryVaultFolder } from '../../../support/memoryVaultFolder.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';

const day = 86_400_000;

describe('the vault', () => {
  let clock: ManualClock;
  let folder: MemoryVaultFolder;
  let refused: Failure[];
  let vault: Vault;

  beforeEach(() => {
    clock = new ManualClock('2026-11-24T12:00:00Z');
    folder = new MemoryVaultFolder();
    refused = [];
    vault = openVault(folder, clock, (failure) => refused.push(failure));
  });

  const draft = (more: Partial<KeptDraft> = {}): KeptDraft => ({
    id: 'a',
    text: 'Why?',
    owner: 'github',
    fate: 'open',
    startedAt: clock.now(),
    changedAt: clock.now(),
    ...more,
  });
  /** Moves on, and gives what falls due the chance to end. */
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const kept = async (of = vault): Promise<readonly KeptDraft[]> => {
    const list = await of.list();
    assert.ok(list.ok);
    return list.value;
  };

  it('writes within 150 ms of the first letter, however fast the typing goes on', async () => {
    for (let at = 0; at < 14; at++) {
      vault.keep(draft({ text: `Why${'?'.repeat(at)}` }));
      await pass(10);
    }
    assert.equal(folder.files.size, 0);
    await pass(10);
    assert.match(folder.files.get('a.json') ?? '', /Why\?{13}"/);
  });

  it('shows what is not written yet, and what another window wrote', async () => {
    vault.keep(draft());
    assert.deepEqual(
      (await kept()).map(({ id }) => id),
      ['a'],
    );
    const other = openVault(folder, clock, () => assert.fail());
    other.keep(draft({ id: 'b', changedAt: clock.now() + 1 }));
    await other.flush();
    assert.deepEqual(
      (await kept()).map(({ id }) => id),
      ['b', 'a'],
    );
  });

  it('gives one draft as it is kept, and nothing for one that is not there or cannot be read', async () => {
    vault.keep(draft());
    await vault.flush();
    assert.deepEqual(await vault.read('a'), draft());
    assert.equal(await vault.read('b'), undefined);
    folder.files.set('c.json', '{');
    assert.equal(await vault.read('c'), undefined);
  });

  it('deletes what is older than seven days when it is listed, also what nobody can read', async () => {
    folder.write('old.json', printKeptDraft(draft({ id: 'old', changedAt: clock.now() - 7 * day - 1 })));
    folder.write('torn.json', '{"id":"to');
    folder.write('notes.txt', 'not ours');
    vault.keep(draft());
    assert.deepEqual(
      (await kept()).map(({ id }) => id),
      ['a'],
    );
    // The double dates its files from the first minutes of 1970.
    assert.deepEqual([...folder.files.keys()], ['notes.txt', 'a.json']);
  });

  it('notes a fate only on what is still there', async () => {
    vault.keep(draft());
    await vault.flush();
    const other = openVault(folder, clock, () => assert.fail());
    await other.delete('a');
    vault.settle(draft({ fate: 'closed' }));
    await vault.flush();
    assert.deepEqual([...folder.files], []);
  });

  it('notes the fate of what was typed a moment before', async () => {
    vault.keep(draft());
    vault.settle(draft({ fate: 'closed' }));
    assert.deepEqual(
      (await kept()).map(({ fate }) => fate),
      ['closed'],
    );
  });

  it('deletes one and all for good, whatever a late save wanted', async () => {
    vault.keep(draft());
    vault.keep(draft({ id: 'b' }));
    await vault.delete('a');
    vault.settle(draft({ fate: 'closed' }));
    assert.deepEqual(
      (await kept()).map(({ id }) => id),
      ['b'],
    );
    folder.write('torn.json', '{');
    await vault.deleteAll();
    vault.settle(draft({ id: 'b', fate: 'closed' }));
    await pass(60_000);
    assert.deepEqual([...folder.files], []);
  });

  it('lists nothing that is being deleted, however long that takes', async () => {
    for (const id of ['a', 'b', 'c']) vault.keep(draft({ id }));
    await vault.flush();
    const remove = folder.remove.bind(folder);
    folder.remove = async (name) => {
      await new Promise((resolve) => setImmediate(resolve));
      return remove(name);
    };
    void vault.delete('b');
    assert.deepEqual((await kept()).map(({ id }) => id).toSorted(), ['a', 'c']);
    void vault.deleteAll();
    assert.deepEqual(await kept(), []);
  });

  it('keeps what is typed on after it was deleted: it is being written again', async () => {
    vault.keep(draft());
    await vault.deleteAll();
    vault.keep(draft({ text: 'Why not?' }));
    assert.deepEqual(
      (await kept()).map(({ text }) => text),
      ['Why not?'],
    );
  });

  it('loses nothing to a full disk: it says so, still shows it, and writes when there is room', async () => {
    const failure: Failure = { kind: 'no-space', path: 'a.json' };
    folder.failure = failure;
    vault.keep(draft());
    await pass(200);
    assert.deepEqual(refused, [failure]);
    folder.failure = undefined;
    await pass(30_000);
    assert.match(folder.files.get('a.json') ?? '', /Why\?/);
  });

  it('says why it cannot be listed', async () => {
    folder.failure = { kind: 'read-only', path: 'x' };
    assert.deepEqual(await vault.list(), { ok: false, failure: folder.failure });
    assert.deepEqual(await vault.deleteAll(), { ok: false, failure: folder.failure });
  });
});
