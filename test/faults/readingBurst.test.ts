import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { ReadingBurst, readTextFile } from '../../src/host/node/readingBurst.ts';
import { JournalOnDisk } from '../support/journalOnDisk.ts';

describe('reading a whole folder at once', () => {
  const disk = new JournalOnDisk();
  const at = (name: string): string => join(disk.folder, name);

  const write = async (): Promise<readonly string[]> => {
    await fs.mkdir(at('folder.md'), { recursive: true });
    await fs.writeFile(at('empty.md'), '');
    await fs.writeFile(at('text.md'), '\uFEFFGröße — naïve\r\nlast');
    await fs.writeFile(at('bytes.md'), new Uint8Array([0x61, 0xff, 0xfe]));
    await fs.writeFile(at('long.md'), 'a line as long as most\n'.repeat(10_000));
    await fs.writeFile(at('full.md'), 'x'.repeat(65_536));
    const names = ['folder.md', 'empty.md', 'text.md', 'bytes.md', 'long.md', 'full.md', 'missing.md'];
    if (process.platform === 'win32') return names;
    await fs.symlink(at('text.md'), at('link.md'));
    await fs.symlink(at('nowhere.md'), at('dangling.md'));
    execFileSync('mkfifo', [at('pipe.md')]);
    return [...names, 'link.md', 'dangling.md', 'pipe.md'];
  };

  /** One clock for each kind of disk: the steps on a slow one take longer than any patience. */
  for (const [what, step] of [
    ['a quick disk', 0.01],
    ['a slow disk', 100],
  ] as const)
    it(`gives on ${what} what reading file by file gives`, async () => {
      const names = await write();
      let now = 0;
      const burst = new ReadingBurst(() => (now += step));
      for (const name of [...names, ...names]) {
        assert.deepEqual(await burst.read(at(name)), await readTextFile(at(name)), name);
      }
      const files = await burst.files(disk.folder, names);
      const sizes = await Promise.all(files.map(async ({ name }) => [name, (await fs.stat(at(name))).size]));
      assert.deepEqual(
        files.map(({ name, size }) => [name, size]),
        sizes,
      );
      const noFiles = ['folder.md', 'missing.md', 'dangling.md', 'pipe.md'];
      assert.deepEqual(
        files.map(({ name }) => name),
        names.filter((name) => !noFiles.includes(name)),
      );
    });

  it('lets everything else in this process have its turn in between', async () => {
    await disk.write('text');
    let now = 0;
    const burst = new ReadingBurst(() => (now += 1));
    const turns: number[] = [];
    const others = setInterval(() => turns.push(now), 0);
    try {
      for (let reading = 0; reading < 100_000 && turns.length < 3; reading++) await burst.read(disk.path);
    } finally {
      clearInterval(others);
    }
    assert.equal(turns.length, 3);
  });

  it('throws what the system refuses, as reading one file does', async () => {
    await disk.write('text');
    const below = join(disk.path, 'below.md');
    await assert.rejects(new ReadingBurst().read(below), { code: 'ENOTDIR' });
    await assert.rejects(readTextFile(below), { code: 'ENOTDIR' });
  });
});
