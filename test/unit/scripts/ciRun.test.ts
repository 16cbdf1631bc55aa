import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { projectRoot } from '../../../scripts/embedded/places.ts';

describe('.ci/run', () => {
  let root: string;

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'those-guys-ci-'));
    for (const folder of ['.ci', 'bin']) mkdirSync(join(root, folder));
    copyFileSync(join(projectRoot, '.ci', 'run'), join(root, '.ci', 'run'));
    // A machine with a browser: nothing is installed for one.
    writeFileSync(join(root, 'bin', 'chromium'), '#!/bin/sh\n', { mode: 0o755 });
  });

  after(() => rmSync(root, { recursive: true, force: true }));

  /** The whole run with an npm that does this. */
  function runWith(npm: string): { readonly code: number | null; readonly lines: readonly string[] } {
    writeFileSync(join(root, 'bin', 'npm'), `#!/bin/sh\n${npm}\n`, { mode: 0o755 });
    const { status, stdout } = spawnSync(join(root, '.ci', 'run'), {
      encoding: 'utf8',
      env: { ...process.env, PATH: [join(root, 'bin'), process.env['PATH']].join(delimiter) },
    });
    return { code: status, lines: stdout.trimEnd().split('\n') };
  }

  it('runs the command of the README and ends with its count', () => {
    const { code, lines } = runWith(
      'echo "npm $*"; echo "unit: 3 passed, 0 failed in 1 s"; echo "12 passed, 0 failed"',
    );
    assert.equal(code, 0);
    assert.equal(lines[0], 'npm cit');
    assert.equal(lines.at(-1), '12 passed, 0 failed');
  });

  it('has the last word where npm says more behind the count, on either stream', () => {
    const { code, lines } = runWith(
      'echo "7 passed, 2 failed"; echo "npm error code 1" >&2; echo "npm notice new" ; exit 1',
    );
    assert.equal(code, 1);
    assert.equal(lines.at(-1), '7 passed, 2 failed');
    assert.ok(lines.includes('npm error code 1'));
  });

  it('counts one failure where the run ended before it could count', () => {
    const crashed = runWith('echo "unit: 3 passed, 0 failed in 1 s"; exit 134');
    assert.deepEqual([crashed.code, crashed.lines.at(-1)], [134, '0 passed, 1 failed']);
    const silent = runWith('exit 0');
    assert.deepEqual([silent.code, silent.lines.at(-1)], [1, '0 passed, 1 failed']);
  });

  it('counts one failure where npm failed although no test did', () => {
    const { code, lines } = runWith('echo "10 passed, 0 failed"; exit 1');
    assert.deepEqual([code, lines.at(-1)], [1, '10 passed, 1 failed']);
  });
});
