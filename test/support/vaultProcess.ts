import { fileURLToPath } from 'node:url';
import type { Result } from '../../src/core/ports.ts';
import { type KeptDraft, printKeptDraft } from '../../src/core/review/keptDraft.ts';
import { openVaultFolder } from '../../src/host/node/vaultFolder.ts';
import { runProgram, type SavingEnd } from './savingProcess.ts';

/** What another window does to the vault, in a process of its own. */
export interface VaultJob {
  readonly folder: string;
  readonly saves: readonly KeptDraft[];
  /** The process kills itself with SIGKILL behind this step of its last save. */
  readonly killAt?: string;
}

export function runVaultProcess(job: VaultJob): Promise<SavingEnd> {
  return runProgram(import.meta.url, job);
}

async function save({ folder, saves, killAt }: VaultJob): Promise<readonly Result<unknown>[]> {
  let left = saves.length;
  const vault = openVaultFolder(folder, (step) => {
    if (left === 1 && step === killAt) process.kill(process.pid, 'SIGKILL');
  });
  const results: Result<unknown>[] = [];
  for (const draft of saves) {
    results.push(await vault.update(`${draft.id}.json`, () => printKeptDraft(draft)));
    left--;
  }
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(JSON.stringify(await save(JSON.parse(process.argv[2] ?? '') as VaultJob)));
