import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Failure } from '../../src/core/ports.ts';
import type { KeptDraft } from '../../src/core/review/keptDraft.ts';
import { openVault } from '../../src/core/review/vault.ts';
import { systemClock } from '../../src/host/clock.ts';
import { saveSteps, type OnSaveStep } from '../../src/host/node/atomicUpdate.ts';
import { openVaultFolder } from '../../src/host/node/vaultFolder.ts';
import { runVaultProcess } from '../support/vaultProcess.ts';

describe('the vault on a real disk', () => {
  let root = '';
  let folder = '';

  beforeEach(async () => {
    root = await fs.mkdtemp(join(tmpdir(), 'vault-'));
    folder = join(root, 'storage', 'drafts');
  });
  afterEach(() => fs.rm(root, { recursive: true, force: true }));

  const draft = (id: string, text: string): KeptDraft => ({
    id,
    text,
    owner: 'github',
    fate: 'open',
    startedAt: Date.now(),
    changedAt: Date.now(),
  });
  const refused: Failure[] = [];
  const open = (onStep?: OnSaveStep): ReturnType<typeof openVault> =>
    openVault(openVaultFolder(folder, onStep), systemClock, (failure) => refused.push(failure));
  const texts = async (): Promise<readonly string[]> => {
    const list = await open().list();
    assert.ok(list.ok);
    return list.value.map(({ text }) => text).toSorted();
  };

  it('is readable by its owner alone: folder, files, and the file of a save in its middle', async () => {
    const modes: number[] = [];
    const before = process.umask(0);
    try {
      await fs.mkdir(folder, { recursive: true, mode: 0o777 });
      const vault = open(async (step) => {
        if (step !== 'temporary-written') return;
        for (const name of await fs.readdir(folder))
          modes.push((await fs.stat(join(folder, name))).mode & 0o777);
      });
      vault.keep(draft('a', 'Private until it is posted.'));
      await vault.flush();
    } finally {
      process.umask(before);
    }
    assert.deepEqual(modes, [0o600, 0o600]);
    assert.equal((await fs.stat(join(folder, 'a.json'))).mode & 0o777, 0o600);
    assert.equal((await fs.stat(folder)).mode & 0o777, 0o700);
  });

  for (const killAt of saveSteps) {
    it(`has the old or the new text, whole, after a kill behind "${killAt}"`, async () => {
      const { signal } = await runVaultProcess({
        folder,
        saves: [draft('b', 'another box'), draft('a', 'before'), draft('a', 'after')],
        killAt,
      });
      assert.equal(signal, 'SIGKILL');
      const after = saveSteps.indexOf(killAt) >= saveSteps.indexOf('renamed');
      assert.deepEqual(await texts(), after ? ['after', 'another box'] : ['another box', 'before']);
    });
  }

  it('takes the drafts of several windows that type at once', async () => {
    const windows = ['x', 'y', 'z'].map((window) =>
      runVaultProcess({
        folder,
        saves: Array.from({ length: 20 }, (_, at) => draft(`${window}-${at % 4}`, `${window} ${at}`)),
      }),
    );
    for (const { results } of await Promise.all(windows)) assert.ok(results.every(({ ok }) => ok));
    const expected = ['x', 'y', 'z'].flatMap((window) => [16, 17, 18, 19].map((at) => `${window} ${at}`));
    assert.deepEqual(await texts(), expected);
  });

  it('loses nothing when the disk is full: the text before stays, the new one is shown and written later', async () => {
    let isFull = false;
    const vault = open((step) => {
      if (isFull && step === 'temporary-created') throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    vault.keep(draft('a', 'before'));
    await vault.flush();
    isFull = true;
    vault.keep(draft('a', 'after'));
    await vault.flush();
    assert.equal(refused.at(-1)?.kind, 'no-space');
    assert.deepEqual(await texts(), ['before']);
    const shown = await vault.list();
    assert.deepEqual(shown.ok && shown.value.map(({ text }) => text), ['after']);
    isFull = false;
    await vault.flush();
    assert.deepEqual(await texts(), ['after']);
    assert.deepEqual(await fs.readdir(folder), ['a.json']);
  });

  it('deletes for good, in every window', async () => {
    const one = open();
    const other = open();
    one.keep(draft('a', 'typed here'));
    other.keep(draft('b', 'typed there'));
    await Promise.all([one.flush(), other.flush()]);
    assert.ok((await other.deleteAll()).ok);
    one.settle({ ...draft('a', 'typed here'), fate: 'closed' });
    await one.flush();
    assert.deepEqual(await fs.readdir(folder), []);
    assert.deepEqual(await texts(), []);
  });
});
