import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SampleWorkspace } from '../../../scripts/sample/sampleWorkspace.ts';
import { createSampleWorkspace } from '../../../scripts/sample/sampleWorkspace.ts';

/** The sample workspace in a folder of its own; `remove` it in `after`. Its dates count back from `now`. */
export async function sampleFolder(
  now: Date = new Date(),
): Promise<SampleWorkspace & { remove(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'those-guys-sample-'));
  const sample = await createSampleWorkspace(dir, now);
  return { ...sample, remove: () => rm(dir, { recursive: true, force: true }) };
}
