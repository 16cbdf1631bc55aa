import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { projectRoot } from '../../../scripts/embedded/places.ts';
import { tiers } from '../../../scripts/tests/tier.ts';

describe('The tiers of `npm test`', () => {
  const files = globSync('test/**/*.test.ts', { cwd: projectRoot });
  /** The files that mocha is given by a tier's patterns. */
  const ofMocha = tiers.flatMap(({ args }) =>
    args
      .filter((argument) => argument.startsWith('test/'))
      .flatMap((pattern) => globSync(pattern, { cwd: projectRoot })),
  );
  /** The host suite bundles its own: esbuild.js takes every file of this folder. */
  const ofHost = files.filter((file) => file.startsWith('test/host/'));

  it('run every test there is, each in one of them', () => {
    assert.deepEqual([...ofMocha, ...ofHost].toSorted(), files.toSorted());
    assert.ok(ofHost.length > 0 && ofMocha.length > ofHost.length);
    assert.ok(tiers.some(({ name }) => name === 'host'));
  });

  it('begin with the check, and set the embedded host up only for what starts it', () => {
    assert.equal(tiers[0]?.name, 'check');
    assert.deepEqual(
      tiers.filter(({ needsEmbeddedHost }) => needsEmbeddedHost).map(({ name }) => name),
      ['page', 'host', 'journeys'],
    );
  });
});
