import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Figure } from './figure.ts';

interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: Figure['unit'];
  readonly limit: number;
}

/** What a look at GitHub costs in requests, points, time and memory; a process of its own, for a heap of its own. */
export async function githubFigures(root: string): Promise<readonly Figure[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    join(root, 'test/bench/githubFigures.ts'),
  ]);
  return (JSON.parse(stdout) as readonly Measured[]).map(({ limit, ...figure }) => ({
    ...figure,
    against: { kind: 'limit', name: 'decided', value: limit },
  }));
}
