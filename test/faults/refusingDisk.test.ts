import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '../../src/host/node/journalFolder.ts';
import { JournalOnDisk, entryWith, file, principle, prompt, today } from '../support/journalOnDisk.ts';
import { runSavingProcess } from '../support/savingProcess.ts';

describe('a disk that refuses', () => {
  const disk = new JournalOnDisk();
  for (const [code, kind] of [
    ['ENOSPC', 'no-space'],
    ['EDQUOT', 'no-space'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EBUSY', 'busy'],
  ] as const) {
    for (const step of ['locked', 'temporary-created', 'temporary-written', 'checked'] as const) {
      it(`with ${code} at "${step}" is told as "${kind}" and changes nothing`, async () => {
        await disk.write(entryWith('old'));
        const refusing = disk.open((at) => {
          if (at === step) throw errno(code);
        });
        const failed = await refusing.update(file, () => 'new');
        assert.deepEqual(failed, { ok: false, failure: { kind, path: disk.path } });
        assert.equal(await disk.read(), entryWith('old'));
        assert.deepEqual(await disk.names(), [file]);
        assert.ok((await disk.open().update(file, () => 'new')).ok);
      });
    }
  }

  it('throws what nobody expects, and still leaves the file and no lock', async () => {
    await disk.write('old');
    const breaking = disk.open((at) => {
      if (at === 'temporary-written') throw errno('EIO');
    });
    await assert.rejects(
      breaking.update(file, () => 'new'),
      /EIO/,
    );
    assert.deepEqual(await disk.names(), [file]);
    assert.equal(await disk.read(), 'old');
  });

  it('because a file stands where the folder should be is told as "not found"', async () => {
    await fs.writeFile(disk.folder, 'a file');
    const inside = openFolder(join(disk.folder, 'journal'));
    const failure = { kind: 'not-found', path: join(disk.folder, 'journal', file) };
    assert.deepEqual(await inside.update(file, () => 'new'), { ok: false, failure });
    assert.deepEqual(await disk.open().update(file, () => 'new'), {
      ok: false,
      failure: { kind: 'not-found', path: disk.path },
    });
  });

  const stranger = asSomebodyWithoutRights();
  if (stranger) {
    it('because the entry may not be read says that, and not that it cannot be written', async () => {
      await disk.write(entryWith('old'));
      // The folder is open to everybody, the file to nobody.
      await fs.chmod(disk.root, 0o777);
      await fs.chmod(disk.folder, 0o777);
      await fs.chmod(disk.path, 0o000);
      const saves = [{ principle, prompt, answer: 'new', base: 'old' }];
      const end = await runSavingProcess({ folder: disk.folder, day: today, saves }, stranger);
      assert.deepEqual(end.results, [{ ok: false, failure: { kind: 'not-readable', path: disk.path } }]);
      await fs.chmod(disk.path, 0o600);
      assert.equal(await disk.read(), entryWith('old'));
      assert.deepEqual(await disk.names(), [file]);
    });
  }

  // A real small disk where the system lets us mount one; elsewhere the refusals above stand for it, and it is said.
  const isReal = canMount();
  if (!isReal) {
    before(() =>
      console.log(`    – no real disk was full or read-only here: this system mounts none for us`),
    );
    if (process.env['THOSE_GUYS_REAL_DISK'] === '1')
      it('is a real one where THOSE_GUYS_REAL_DISK says that the system mounts it', () =>
        assert.fail('unshare -rm mount was refused'));
  }
  if (isReal) {
    for (const [what, options, kind] of [
      ['full', 'size=16k', 'no-space'],
      ['read-only', 'ro', 'read-only'],
    ] as const) {
      it(`because it is really ${what} says so and keeps the entry`, async () => {
        await disk.write(entryWith('old'));
        const script =
          `folder=$1; shift; cp -r "$folder" "$folder.copy" && mount -t tmpfs -o size=16k tmpfs "$folder" && ` +
          `cp "$folder.copy"/* "$folder" && mount -o remount,${options} "$folder" && ` +
          `"$@"; status=$?; cp "$folder"/* "$folder.copy"; exit $status`;
        const end = await runSavingProcess(
          {
            folder: disk.folder,
            day: today,
            saves: [{ principle, prompt, answer: 'x'.repeat(60_000), base: 'old' }],
          },
          ['unshare', '-rm', 'sh', '-c', script, 'sh', disk.folder],
        );
        assert.deepEqual(end.results, [{ ok: false, failure: { kind, path: disk.path } }]);
        assert.equal(await fs.readFile(join(`${disk.folder}.copy`, file), 'utf8'), entryWith('old'));
        assert.deepEqual(await fs.readdir(`${disk.folder}.copy`), [file]);
      });
    }
  }
});

/** A command in front of which a program has no right that a file does not give; undefined where there is none. */
function asSomebodyWithoutRights(): readonly string[] | undefined {
  if (process.getuid?.() !== 0) return process.platform === 'win32' ? undefined : [];
  const command = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  try {
    execFileSync('setpriv', [...command.slice(1), process.execPath, '--version'], { stdio: 'ignore' });
    return command;
  } catch {
    return undefined;
  }
}

function canMount(): boolean {
  try {
    execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function errno(code: string): Error {
  return Object.assign(new Error(code), { code });
}
