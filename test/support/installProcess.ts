/** A process of its own that installs with a fake npm. Arguments: the project folder, the npm. */
import { ensureEmbeddedHost } from '../../scripts/embedded/install.ts';
import { embeddedPlaces } from '../../scripts/embedded/places.ts';
import { fakeUnpack } from './fakeNpm.ts';

const [root = '', npm = ''] = process.argv.slice(2);
await ensureEmbeddedHost({
  places: embeddedPlaces(root),
  npm,
  platform: 'linux',
  arch: 'x64',
  freeBytes: () => Promise.resolve(Number.MAX_SAFE_INTEGER),
  unpackBrowser: fakeUnpack,
});
console.log('ready');
