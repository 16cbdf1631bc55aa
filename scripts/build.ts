import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './embedded/places.ts';

/** Bundles the extension with esbuild.js and says how long it took; false when it failed (esbuild says why). */
export function build(args: readonly string[] = []): boolean {
  const begun = Date.now();
  const { status } = spawnSync(process.execPath, [join(projectRoot, 'esbuild.js'), ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (status !== 0) return false;
  console.log(`Built the extension in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return true;
}
