import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Figure } from './figure.ts';

interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: Figure['unit'];
  readonly limit?: number;
  readonly peer?: { readonly name: string; readonly value: number };
}

/** Runs one program of figures in a process of its own, for a heap of its own. */
async function measured(
  root: string,
  program: string,
  ...options: readonly string[]
): Promise<readonly Figure[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    ...options,
    join(root, program),
  ]);
  return (JSON.parse(stdout) as readonly Measured[]).map(({ limit, peer, ...figure }) => ({
    ...figure,
    against: peer ? { kind: 'peer', ...peer } : { kind: 'limit', name: 'decided', value: limit ?? 0 },
  }));
}

/**
 * What GitHub costs in requests, points, time and memory: the looks of the client alone, and whole looks as a window
 * makes them, which ask for more than the list.
 */
export async function githubFigures(root: string): Promise<readonly Figure[]> {
  const editor = join(root, 'test/support/editor/registerEditor.ts');
  return [
    ...(await measured(root, 'test/bench/githubFigures.ts')),
    ...(await measured(root, 'test/bench/lookFigures.ts', '--import', editor)),
  ];
}
