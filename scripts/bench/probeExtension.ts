import { mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { build } from 'esbuild';

/** Extensions that ask the host something from inside; none of them is ever shipped. */
export type ProbeName = 'activationProbe' | 'chordReader';

/** Builds a probe and puts it into `extensions` as an unpacked extension that starts with the window. */
export async function bundleProbe(name: ProbeName, extensions: string): Promise<void> {
  await placeExtension(extensions, `those-guys-bench.${name.toLowerCase()}-0.0.1`, async (folder) => {
    await build({
      entryPoints: [join(import.meta.dirname, 'probe', `${name}.ts`)],
      outfile: join(folder, 'main.js'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['vscode'],
      logLevel: 'warning',
    });
    await writeManifest(folder, name.toLowerCase(), ['onStartupFinished']);
  });
}

/** Puts an extension that does nothing into `extensions` and gives its id: what the host itself costs. */
export async function placeEmptyExtension(extensions: string): Promise<string> {
  await placeExtension(extensions, 'those-guys-bench.empty-0.0.1', async (folder) => {
    await writeFile(join(folder, 'main.js'), 'exports.activate = () => {};\n');
    await writeManifest(folder, 'empty', []);
  });
  return 'those-guys-bench.empty';
}

/**
 * Fills a folder elsewhere and moves it into `extensions` in one step: the server looks at a new folder
 * once, and forgets one that has no manifest yet.
 */
export async function placeExtension(
  extensions: string,
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  await mkdir(extensions, { recursive: true });
  const folder = await mkdtemp(join(dirname(extensions), 'making-'));
  await fill(folder);
  await rename(folder, join(extensions, name));
}

async function writeManifest(
  folder: string,
  name: string,
  activationEvents: readonly string[],
): Promise<void> {
  const manifest = {
    name,
    publisher: 'those-guys-bench',
    version: '0.0.1',
    engines: { vscode: '^1.105.0' },
    main: './main.js',
    activationEvents,
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
}
