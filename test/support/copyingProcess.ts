import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { copyFiles, type CopyStep } from '../../src/host/node/folderCopy.ts';

/** A copy in a process of its own that kills itself behind the `nth` of these steps. */
export interface CopyingJob {
  readonly from: string;
  readonly to: string;
  readonly names: readonly string[];
  readonly killAt: CopyStep;
  readonly nth: number;
}

/** Resolves with the signal that ended the process. */
export async function runCopyingProcess(job: CopyingJob): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), JSON.stringify(job)], {
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_code, signal) => resolve(signal));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { from, to, names, killAt, nth } = JSON.parse(process.argv[2] ?? '') as CopyingJob;
  let seen = 0;
  await copyFiles(from, to, names, (step) => {
    if (step === killAt && ++seen === nth) process.kill(process.pid, 'SIGKILL');
  });
}
