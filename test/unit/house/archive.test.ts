import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { archivedFiles } from '../../../scripts/package/archive.ts';

describe('a zip archive', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'those-guys-archive-'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  function archive(bytes: Buffer): string {
    const file = join(folder, 'some.zip');
    writeFileSync(file, bytes);
    return file;
  }

  it('lists its files from the central directory, whatever follows it as a comment', () => {
    const name = Buffer.from('extension/grüße.txt');
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02_01_4b_50, 0);
    entry.writeUInt32LE(7, 20);
    entry.writeUInt32LE(9, 24);
    entry.writeUInt16LE(name.length, 28);
    name.copy(entry, 46);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06_05_4b_50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(3, 16);
    const bytes = Buffer.concat([Buffer.from('abc'), entry, end, Buffer.from('a comment')]);
    assert.deepEqual(archivedFiles(archive(bytes)), [{ name: 'extension/grüße.txt', packed: 7, size: 9 }]);
  });

  it('is refused when it is none, or when it is broken', () => {
    assert.throws(
      () => archivedFiles(archive(Buffer.from('not an archive at all, really'))),
      /is not a zip archive/,
    );
    const end = Buffer.alloc(30);
    end.writeUInt32LE(0x06_05_4b_50, 8);
    end.writeUInt16LE(1, 18);
    assert.throws(() => archivedFiles(archive(end)), /broken list of files/);
  });
});
