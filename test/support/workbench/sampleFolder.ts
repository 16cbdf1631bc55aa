import { rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SampleWorkspace } from '../../../scripts/sample/sampleWorkspace.ts';
import { createSampleWorkspace } from '../../../scripts/sample/sampleWorkspace.ts';

/** The sample workspace in a folder of its own; `remove` it in `after`. Its dates count back from now. */
export async function sampleFolder(): Promise<SampleWorkspace & { remove(): Promise<void> }> {
  const made = await (madeOnce ??= makeOnce());
  const dir = await mkdtemp(join(tmpdir(), 'those-guys-sample-'));
  const sample = {
    folder: join(dir, basename(made.folder)),
    remote: join(dir, basename(made.remote)),
  };
  await cp(made.dir, dir, { recursive: true, preserveTimestamps: true });
  // The repository knows where its remote is.
  const config = join(sample.folder, '.git', 'config');
  const text = await readFile(config, 'utf8');
  await writeFile(
    config,
    text.replaceAll(pathToFileURL(made.remote).href, pathToFileURL(sample.remote).href),
  );
  return { ...sample, remove: () => rm(dir, { recursive: true, force: true }) };
}

let madeOnce: ReturnType<typeof makeOnce> | undefined;

/** Sixty calls of git take seconds; copies of what they made do not. */
async function makeOnce(): Promise<SampleWorkspace & { readonly dir: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'those-guys-sample-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  return { dir, ...(await createSampleWorkspace(dir, new Date())) };
}
