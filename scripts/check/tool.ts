import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

import type { Verdict } from './verdict.ts';

/**
 * Runs one of the project's own tools below `root`, on the Node that runs us, and judges by its exit
 * code. Its output is kept for the case that it fails.
 */
export function runTool(root: string, tool: string, args: readonly string[]): Promise<Verdict> {
  const bin = join(root, 'node_modules', '.bin');
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, tool), args, {
      cwd: root,
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
        NO_COLOR: '1',
        FORCE_COLOR: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}
