import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which entry of our manifest a host loads: both as shipped, or only the browser's. */
export type ManifestKind = 'shipped' | 'browser-only';

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
  readonly [field: string]: unknown;
}

/**
 * Puts the built project into `extensionsDir` as an unpacked extension and gives its folder. `dist`,
 * `media` and `l10n` are links, so a rebuild is seen at the next reload of the window.
 */
export async function placeExtension(project: string, extensionsDir: string): Promise<string> {
  const manifest = await readManifest(project);
  const folder = join(extensionsDir, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  await copyExtension(project, folder, 'shipped');
  return folder;
}

/** Makes `folder` an unpacked copy of the built project; anything there before is replaced. */
export async function copyExtension(project: string, folder: string, kind: ManifestKind): Promise<void> {
  const manifest = await readManifest(project);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // With `main` or `extensionKind`, VS Code would prefer the Node host of the server.
  const shown = kind === 'shipped' ? manifest : { ...manifest, main: undefined, extensionKind: undefined };
  await writeFile(join(folder, 'package.json'), JSON.stringify(shown, undefined, 2));
  await cp(join(project, 'package.nls.json'), join(folder, 'package.nls.json'));
  for (const name of ['dist', 'media', 'l10n']) await symlink(join(project, name), join(folder, name), 'dir');
}

async function readManifest(project: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as Manifest;
}
