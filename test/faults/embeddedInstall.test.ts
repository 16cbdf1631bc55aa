import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackChromium } from '../../scripts/embedded/chromiumArchive.ts';
import type { InstallOptions } from '../../scripts/embedded/install.ts';
import { ensureEmbeddedHost } from '../../scripts/embedded/install.ts';
import { verifyInstall } from '../../scripts/embedded/marker.ts';
import { ownedProcess } from '../../scripts/embedded/ownedProcess.ts';
import { chromiumFolder } from '../../scripts/embedded/places.ts';
import type { FakeNpm } from '../support/fakeNpm.ts';
import { fakeNpm, fakeUnpack, packBrowser } from '../support/fakeNpm.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

const installProgram = join(import.meta.dirname, '..', 'support', 'installProcess.ts');

/** Unpacks a real package of a browser where programs are sought in this folder only. */
const unpackWithPath = (path: string) => async (install: string) => {
  await packBrowser(install);
  const before = process.env['PATH'];
  process.env['PATH'] = path;
  try {
    await unpackChromium(install);
  } finally {
    process.env['PATH'] = before;
  }
};

describe('Setting up the embedded host', () => {
  let fake: FakeNpm;
  let lines: string[];

  const ensure = (more: InstallOptions = {}): Promise<unknown> =>
    ensureEmbeddedHost({
      places: fake.places,
      npm: fake.npm,
      platform: 'linux',
      arch: 'x64',
      freeBytes: () => Promise.resolve(Number.MAX_SAFE_INTEGER),
      unpackBrowser: fakeUnpack,
      report: (line) => lines.push(line),
      ...more,
    });
  const calls = async (): Promise<number> => (await readFile(fake.calls, 'utf8')).trim().split('\n').length;
  const startInstalling = (): ReturnType<typeof ownedProcess> & { text(): string } => {
    const child = ownedProcess(
      spawn(process.execPath, [installProgram, fake.root, fake.npm], { detached: true, stdio: 'pipe' }),
    );
    let text = '';
    child.process.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.process.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return { ...child, text: () => text };
  };

  beforeEach(() => {
    lines = [];
  });

  afterEach(() => rm(fake.root, { recursive: true, force: true }));

  it('says each step with its size and time, and does nothing the second time', async () => {
    fake = await fakeNpm();
    await ensure();
    assert.equal(
      lines.filter((line) => /^ {2}\d\/4 .+: \d+ MB, \d+\.\d s$/.test(line)).length,
      4,
      lines.join('\n'),
    );
    assert.deepEqual(verifyInstall(fake.places.install, fake.places.key), { usable: true });
    const before = await calls();
    await ensure();
    assert.equal(await calls(), before);
  });

  it('heals after it was killed in the middle of a step', async () => {
    // The first run of npm waits in the middle of the second step; later ones do not.
    fake = await fakeNpm(
      'case "$PWD" in */vscode) if [ ! -e "$HOME_OF_TEST/was-here" ]; then touch "$HOME_OF_TEST/was-here"; while [ -e "$HOME_OF_TEST" ]; do sleep 0.05; done; fi ;; esac',
    );
    process.env['HOME_OF_TEST'] = fake.root;
    const first = startInstalling();
    await waitUntil('the second step', () => existsSync(join(fake.root, 'was-here')));
    first.process.kill('SIGKILL');
    await first.ended;
    assert.equal(verifyInstall(fake.places.install, fake.places.key).usable, false);
    await ensure();
    assert.deepEqual(verifyInstall(fake.places.install, fake.places.key), { usable: true });
    assert.ok(
      !readdirSync(fake.places.home).some((name) => name.includes('unfinished')) &&
        !existsSync(fake.places.lock),
    );
  });

  it('heals when a file of the finished install was cut short', async () => {
    fake = await fakeNpm();
    await ensure();
    await truncate(join(fake.places.install, 'chromium', 'chromium'), 1);
    assert.deepEqual(verifyInstall(fake.places.install, fake.places.key), {
      usable: false,
      why: 'damaged',
      file: 'chromium/chromium',
    });
    await ensure();
    assert.deepEqual(verifyInstall(fake.places.install, fake.places.key), { usable: true });
  });

  it('installs once when two processes start it at the same time', async () => {
    fake = await fakeNpm('while [ -e "$HOME_OF_TEST" ] && [ ! -e "$HOME_OF_TEST/go" ]; do sleep 0.05; done');
    process.env['HOME_OF_TEST'] = fake.root;
    const both = [startInstalling(), startInstalling()];
    await waitUntil('one of them to wait', () =>
      both.some((each) => /Another process \(\d+\)/.test(each.text())),
    );
    await writeFile(join(fake.root, 'go'), '');
    for (const each of both) {
      const end = await each.ended;
      assert.deepEqual(end, { kind: 'ended', code: 0, signal: null }, each.text());
    }
    assert.equal(await calls(), 3);
  });

  it('takes over from a process that died while it held the lock', async () => {
    fake = await fakeNpm();
    await ensure();
    await rm(fake.places.install, { recursive: true });
    const gone = ownedProcess(spawn('true', { detached: true }));
    await gone.ended;
    await writeFile(fake.places.lock, `${gone.process.pid}\n1`);
    await ensure();
    assert.deepEqual(verifyInstall(fake.places.install, fake.places.key), { usable: true });
  });

  it('says plainly that there is no network, and leaves nothing that looks finished', async () => {
    fake = await fakeNpm(
      'echo "npm error code ENOTFOUND"; echo "npm error request to https://registry.npmjs.org/code-server failed" >&2; exit 1',
    );
    await assert.rejects(ensure(), /^ObstacleError: No network: .*registry\.npmjs\.org.*--desktop/);
    assert.ok(!existsSync(fake.places.install) && !existsSync(fake.places.lock));
  });

  // Linux has a full disk of its own to write to.
  if (existsSync('/dev/full'))
    it('says that the disk is full when the browser does not fit on it any more, and gives the room back', async () => {
      fake = await fakeNpm();
      const unpackBrowser = async (install: string): Promise<void> => {
        await packBrowser(install);
        const folder = chromiumFolder(install);
        await mkdir(folder);
        await symlink('/dev/full', join(folder, 'chromium'));
        await unpackChromium(install);
      };
      await assert.rejects(ensure({ unpackBrowser }), {
        name: 'ObstacleError',
        message: `The disk is full: nothing more can be written in ${fake.places.home}. Free some space and try again.`,
      });
      assert.deepEqual(
        readdirSync(fake.places.home).filter((name) => name !== 'logs'),
        [],
      );
    });

  it('says that the disk is full when unpacking with tar does not fit on it', async () => {
    fake = await fakeNpm();
    const bin = join(fake.root, 'bin');
    await mkdir(bin);
    const says = 'tar: lib/a.so: Wrote only 1 of 2 bytes: No space left on device';
    await writeFile(join(bin, 'tar'), `#!/bin/sh\necho '${says}' >&2\nexit 2\n`, { mode: 0o755 });
    await assert.rejects(
      ensure({ unpackBrowser: unpackWithPath(bin) }),
      /^ObstacleError: The disk is full: /,
    );
  });

  it('says that tar is missing', async () => {
    fake = await fakeNpm();
    await assert.rejects(ensure({ unpackBrowser: unpackWithPath('/nowhere') }), {
      name: 'ObstacleError',
      message:
        'The program tar is missing. Install it or put it on the PATH; on Debian and Ubuntu: apt-get install tar.',
    });
  });

  it('unpacks the browser with its font and the libraries it carries', async () => {
    fake = await fakeNpm();
    await ensure({
      unpackBrowser: async (install) => {
        await packBrowser(install);
        await unpackChromium(install);
      },
    });
    const folder = chromiumFolder(fake.places.install);
    assert.deepEqual(readdirSync(folder).toSorted(), [
      'al2023.txt',
      'chromium',
      'fonts.conf',
      'fonts.txt',
      'swiftshader.txt',
    ]);
    assert.equal((await stat(join(folder, 'chromium'))).mode & 0o111, 0o111);
  });

  it('refuses before it fetches anything when the disk is too full', async () => {
    fake = await fakeNpm();
    await assert.rejects(
      ensure({ freeBytes: () => Promise.resolve(300_000_000) }),
      /300 MB free, about 1200 MB needed/,
    );
    assert.ok(!existsSync(fake.calls));
  });

  it('says what still works on a platform it does not run on', async () => {
    fake = await fakeNpm();
    await assert.rejects(
      ensure({ platform: 'darwin', arch: 'arm64' }),
      /this is darwin arm64.*npm start -- --desktop/,
    );
  });

  it('says that npm is missing', async () => {
    fake = await fakeNpm();
    await assert.rejects(ensure({ npm: join(fake.root, 'no-npm') }), /npm cannot be started/);
  });
});
