import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/embedded/browser.ts';
import { chromiumFolder, embeddedPlaces, type EmbeddedPlaces } from '../../scripts/embedded/places.ts';

const misses = (library: string): string =>
  `echo "$0: error while loading shared libraries: ${library}: cannot open shared object file" >&2; exit 127`;

describe('The browser that is driven', () => {
  const { PATH: path, THOSE_GUYS_BROWSER: named } = process.env;
  let root: string;
  let places: EmbeddedPlaces;
  let executable: string;

  /** The Chromium of the embedded host, as a shell script that does this. */
  const chromiumThat = (script: string): Promise<void> =>
    writeFile(executable, `#!/bin/sh\n${script}\n`, { mode: 0o755 });

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'those-guys-browser-'));
    places = { ...embeddedPlaces(), install: join(root, 'embedded') };
    await mkdir(chromiumFolder(places.install), { recursive: true });
    executable = join(chromiumFolder(places.install), 'chromium');
    // A machine on which no browser is installed.
    process.env['PATH'] = join(root, 'bin');
    delete process.env['THOSE_GUYS_BROWSER'];
  });

  afterEach(async () => {
    process.env['PATH'] = path;
    if (named !== undefined) process.env['THOSE_GUYS_BROWSER'] = named;
    await rm(root, { recursive: true, force: true });
  });

  it('is an installed one where there is one', async () => {
    await mkdir(join(root, 'bin'));
    const installed = join(root, 'bin', 'chromium');
    await writeFile(installed, '#!/bin/sh\n', { mode: 0o755 });
    assert.equal((await findBrowser(places)).executable, installed);
  });

  it('is else that of the embedded host, with the libraries of the machine', async () => {
    await chromiumThat('echo Chromium 153');
    const browser = await findBrowser(places);
    assert.equal(browser.executable, executable);
    assert.equal(browser.env['LD_LIBRARY_PATH'], undefined);
  });

  it('takes the libraries that it carries where the machine lacks one', async () => {
    await chromiumThat(`if [ -z "$LD_LIBRARY_PATH" ]; then ${misses('libnss3.so')}; fi; echo Chromium 153`);
    const browser = await findBrowser(places);
    assert.equal(browser.env['LD_LIBRARY_PATH'], join(chromiumFolder(places.install), 'lib'));
    assert.match(browser.name, /with the libraries it carries/);
  });

  it('names the library that neither the machine has nor it carries', async () => {
    await chromiumThat(misses('libatk-1.0.so.0'));
    await assert.rejects(findBrowser(places), {
      name: 'ObstacleError',
      message:
        'The headless browser cannot start: the system library libatk-1.0.so.0 is missing. On Debian and Ubuntu: apt-get install libnss3 libnspr4 (or chromium).',
    });
  });
});
