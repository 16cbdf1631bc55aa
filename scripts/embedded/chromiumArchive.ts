import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { chromiumFolder } from './places.ts';

/**
 * Unpacks the npm package's browser into the install: the program with its software renderer, a font
 * (`fonts/`) and the system libraries it needs (`lib/`), and drops the archives. The package's own
 * unpacking would put it into the machine's temporary folder, where two runs meet.
 */
export async function unpackChromium(install: string): Promise<void> {
  const folder = chromiumFolder(install);
  const archives = join(install, 'node_modules', '@sparticuz', 'chromium', 'bin');
  await mkdir(folder, { recursive: true });
  await inflate(join(archives, 'chromium.br'), join(folder, 'chromium'), 0o755);
  for (const name of ['swiftshader', 'fonts', 'al2023']) {
    const tar = join(folder, `${name}.tar`);
    await inflate(join(archives, `${name}.tar.br`), tar, 0o644);
    await promisify(execFile)('tar', ['-xf', tar, '-C', folder]);
    await rm(tar);
  }
  await writeFile(join(folder, 'fonts.conf'), fontConfiguration);
  await rm(archives, { recursive: true });
}

/** The package's own names folders of another system; ours points beside itself. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

async function inflate(from: string, to: string, mode: number): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));
}
