import assert from 'node:assert/strict';
import {
  missingLibrary,
  neededBytes,
  obstacleOfStep,
  platformObstacle,
  sentenceOf,
  spaceObstacle,
} from '../../../scripts/embedded/obstacle.ts';

describe('What can keep the embedded host from working', () => {
  it('is not the disk when exactly enough is free', () => {
    assert.equal(spaceObstacle(neededBytes, '/f'), undefined);
    assert.equal(spaceObstacle(neededBytes - 1, '/f')?.kind, 'no-space');
  });

  it('is the platform everywhere but on Linux x64', () => {
    assert.equal(platformObstacle('linux', 'x64'), undefined);
    assert.equal(platformObstacle('linux', 'arm64')?.kind, 'unsupported-platform');
    assert.equal(platformObstacle('win32', 'x64')?.kind, 'unsupported-platform');
  });

  it('is read from what npm printed', () => {
    const of = (output: string): string => obstacleOfStep('step', output, 'log', '/f').kind;
    assert.equal(of('npm error code EAI_AGAIN'), 'offline');
    assert.equal(of('npm error code ENOSPC'), 'disk-full');
    assert.equal(of('npm error code EACCES'), 'not-writable');
    assert.equal(of('npm error something else'), 'step-failed');
  });

  it('keeps the telling line of npm for a fault it does not know', () => {
    const output =
      'npm error code EINTEGRITY\nnpm error sha512 differs\nnpm error A complete log of this run: /x';
    const obstacle = obstacleOfStep('parts of the server', output, '/logs/a.log', '/f');
    assert.match(sentenceOf(obstacle), /"parts of the server": npm error sha512 differs .*\/logs\/a\.log/);
  });

  it('names the library that the loader misses', () => {
    const said = 'chromium: error while loading shared libraries: libnss3.so: cannot open shared object file';
    assert.equal(missingLibrary(said), 'libnss3.so');
    assert.match(sentenceOf({ kind: 'missing-library', library: 'libnss3.so' }), /apt-get install libnss3/);
    assert.equal(missingLibrary('Chromium 153'), undefined);
  });
});
