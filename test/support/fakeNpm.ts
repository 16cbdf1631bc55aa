import { execFileSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { embeddedPlaces } from '../../scripts/embedded/places.ts';
import type { EmbeddedPlaces } from '../../scripts/embedded/places.ts';

/** A project folder with the embedded host's manifest, and an npm that makes the files a real one would. */
export interface FakeNpm {
  readonly root: string;
  readonly places: EmbeddedPlaces;
  readonly npm: string;
  /** Each run appends its folder here. */
  readonly calls: string;
}

/** `behaviour` is shell code that runs before the files are made; it may fail or wait. */
export async function fakeNpm(behaviour = ''): Promise<FakeNpm> {
  const root = await mkdtemp(join(tmpdir(), 'those-guys-install-'));
  await mkdir(join(root, 'test', 'embedded'), { recursive: true });
  await writeFile(join(root, 'test', 'embedded', 'package.json'), '{}');
  await writeFile(join(root, 'test', 'embedded', 'package-lock.json'), '{}');
  const npm = join(root, 'npm');
  const calls = join(root, 'calls');
  await writeFile(
    npm,
    `#!/bin/sh
echo "$PWD $1" >> "${calls}"
${behaviour}
put() { mkdir -p "$(dirname "$1")" && echo "made" > "$1"; }
code=node_modules/code-server/lib/vscode
case "$PWD" in
  */vscode/extensions) put node_modules/typescript/package.json ;;
  */vscode) put node_modules/vscode-textmate/package.json ;;
  *)
    put $code/out/server-main.js
    put $code/out/vs/workbench/api/node/extensionHostProcess.js
    put $code/out/vs/code/browser/workbench/workbench.js
    put $code/extensions/git/package.json ;;
esac
`,
    { mode: 0o755 },
  );
  return { root, places: embeddedPlaces(root), npm, calls };
}

/** Stands for unpacking the browser: makes its key file. */
export async function fakeUnpack(install: string): Promise<void> {
  await mkdir(join(install, 'chromium'), { recursive: true });
  await writeFile(join(install, 'chromium', 'chromium'), 'made');
}

/** Puts a package with a browser into an install, made as the real one: compressed, each part an archive. */
export async function packBrowser(install: string): Promise<void> {
  const archives = join(install, 'node_modules', '@sparticuz', 'chromium', 'bin');
  await mkdir(archives, { recursive: true });
  await writeFile(join(archives, 'chromium.br'), brotliCompressSync('a browser'));
  for (const part of ['swiftshader', 'fonts', 'al2023']) {
    const file = join(archives, `${part}.txt`);
    await writeFile(file, part);
    const tar = execFileSync('tar', ['-cf', '-', '-C', archives, `${part}.txt`]);
    await writeFile(join(archives, `${part}.tar.br`), brotliCompressSync(tar));
    await rm(file);
  }
}
