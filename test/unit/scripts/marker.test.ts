import assert from 'node:assert/strict';
import { judgeInstall, keyFiles } from '../../../scripts/embedded/marker.ts';

describe('An install of the embedded host', () => {
  const files = Object.fromEntries(keyFiles.map((file) => [file, 10]));
  const marker = { key: 'a', files };

  it('is used when every key file has the length it had', () => {
    assert.deepEqual(
      judgeInstall(true, marker, 'a', () => 10),
      { usable: true },
    );
  });

  it('is not used when absent, unfinished or of another lockfile', () => {
    assert.deepEqual(
      judgeInstall(false, undefined, 'a', () => 10),
      { usable: false, why: 'absent' },
    );
    assert.deepEqual(
      judgeInstall(true, undefined, 'a', () => 10),
      { usable: false, why: 'unfinished' },
    );
    assert.deepEqual(
      judgeInstall(true, marker, 'b', () => 10),
      { usable: false, why: 'outdated' },
    );
  });

  it('names the file that is missing or of another length', () => {
    for (const broken of keyFiles) {
      for (const length of [undefined, 9]) {
        const verdict = judgeInstall(true, marker, 'a', (file) => (file === broken ? length : 10));
        assert.deepEqual(verdict, { usable: false, why: 'damaged', file: broken });
      }
    }
  });
});
