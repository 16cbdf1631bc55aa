import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compareFiles, copyFiles, copySteps, visibleFiles } from '../../src/host/node/folderCopy.ts';
import { JournalOnDisk } from '../support/journalOnDisk.ts';
import { runCopyingProcess } from '../support/copyingProcess.ts';

const files: Readonly<Record<string, string | Uint8Array>> = {
  '2026-11-24.md': '\uFEFFyesterday\r\n',
  '2026/11/2026-11-25.md': 'today',
  'waiting.md': '- ana: review',
  'picture.png': new Uint8Array([0xff, 0, 0xd8]),
};
const names = Object.keys(files);

describe('a journal that moves', () => {
  const disk = new JournalOnDisk();
  const target = (): string => join(disk.root, 'vault');

  async function put(folder: string, contents: typeof files = files): Promise<void> {
    for (const [name, bytes] of Object.entries(contents)) {
      await fs.mkdir(dirname(join(folder, name)), { recursive: true });
      await fs.writeFile(join(folder, name), bytes);
    }
  }

  async function assertHolds(folder: string, some: readonly string[] = names): Promise<void> {
    for (const name of some)
      assert.deepEqual(await fs.readFile(join(folder, name)), Buffer.from(files[name] as string), name);
  }

  beforeEach(() => put(disk.folder));

  it('is copied byte for byte, with the times of its files, and stays where it was', async () => {
    await fs.utimes(join(disk.folder, '2026-11-24.md'), 1000, 2000);
    await fs.writeFile(join(disk.folder, '.hidden'), 'not mine');
    await fs.mkdir(join(disk.folder, '.git'));
    await fs.writeFile(join(disk.folder, '.git/config'), 'not mine');
    assert.deepEqual(await visibleFiles(disk.folder), names.toSorted());
    const copied = await copyFiles(disk.folder, target(), names);
    assert.deepEqual(copied, { ok: true, value: { kind: 'copied', names } });
    await assertHolds(target());
    await assertHolds(disk.folder);
    assert.equal((await fs.stat(join(target(), '2026-11-24.md'))).mtimeMs, 2_000_000);
    assert.deepEqual((await fs.readdir(target())).toSorted(), [
      '2026',
      '2026-11-24.md',
      'picture.png',
      'waiting.md',
    ]);
    assert.deepEqual(await compareFiles(disk.folder, target(), names), { missing: [], different: [] });
  });

  for (const step of copySteps)
    for (const nth of step === 'staged' || step === 'placed' ? [1, 2, names.length] : [1])
      it(`and is killed behind "${step}" ${nth} is whole where it was, and moves the next time`, async () => {
        const job = { from: disk.folder, to: target(), names, killAt: step, nth };
        assert.equal(await runCopyingProcess(job), 'SIGKILL');
        await assertHolds(disk.folder);
        // What is already there is whole, never a half.
        await assertHolds(target(), await visibleFiles(target()));
        const again = await copyFiles(disk.folder, target(), names);
        assert.deepEqual(again, { ok: true, value: { kind: 'copied', names } });
        await assertHolds(target());
        assert.ok((await fs.readdir(target())).every((name) => !name.startsWith('.')));
      });

  it('never replaces another file that stands there, and says which', async () => {
    await put(target(), { 'waiting.md': 'theirs' });
    const conflict = { ok: true, value: { kind: 'conflict', names: ['waiting.md'] } };
    assert.deepEqual(await copyFiles(disk.folder, target(), names), conflict);
    assert.deepEqual(await fs.readdir(target()), ['waiting.md']);
    // One that comes while it is copied is seen too.
    await fs.rm(target(), { recursive: true });
    const raced = await copyFiles(disk.folder, target(), names, async (step) => {
      if (step === 'verified') await put(target(), { 'waiting.md': 'theirs' });
    });
    assert.deepEqual(raced, conflict);
    assert.equal(await fs.readFile(join(target(), 'waiting.md'), 'utf8'), 'theirs');
    await assertHolds(disk.folder);
  });

  it('does not move into itself', async () => {
    const nested = { ok: true, value: { kind: 'nested' } };
    assert.deepEqual(await copyFiles(disk.folder, disk.folder, names), nested);
    assert.deepEqual(await copyFiles(disk.folder, join(disk.folder, 'below'), names), nested);
    await fs.symlink(disk.folder, join(disk.root, 'alias'));
    assert.deepEqual(await copyFiles(disk.folder, join(disk.root, 'alias'), names), nested);
    assert.equal((await copyFiles(disk.folder, `${disk.folder}-2`, names)).ok, true);
  });

  it('and finds the disk full or closed says so, leaves nothing behind and stays where it was', async () => {
    for (const [code, kind] of [
      ['ENOSPC', 'no-space'],
      ['EROFS', 'read-only'],
    ] as const)
      for (const at of ['compared', 'staged', 'verified', 'placed'] as const) {
        const failed = await copyFiles(disk.folder, target(), names, (step) => {
          if (step === at) throw Object.assign(new Error(code), { code });
        });
        assert.equal(!failed.ok && failed.failure.kind, kind);
        assert.ok((await fs.readdir(target())).every((name) => !name.startsWith('.')));
        await assertHolds(disk.folder);
      }
    assert.equal((await copyFiles(disk.folder, target(), names)).ok, true);
    await assertHolds(target());
  });

  it('tells a file that was changed behind its copy', async () => {
    let changed = false;
    await copyFiles(disk.folder, target(), names, async (step) => {
      if (step !== 'verified' || changed) return;
      changed = true;
      await fs.appendFile(join(disk.folder, 'waiting.md'), ' more');
    });
    // Whoever moves compares once more, and keeps the old file when it differs.
    assert.deepEqual(await compareFiles(disk.folder, target(), names), {
      missing: [],
      different: ['waiting.md'],
    });
  });
});
