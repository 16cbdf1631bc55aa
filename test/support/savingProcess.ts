import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseLocalDay } from '../../src/core/dates.ts';
import type { Result } from '../../src/core/ports.ts';
import { isPrinciple } from '../../src/core/principle.ts';
import { openJournal } from '../../src/core/reflection/journal.ts';
import { openFolder } from '../../src/host/node/journalFolder.ts';

/** What another window would do: one or more answers of one day, saved in a process of its own. */
export interface SavingJob {
  readonly folder: string;
  readonly day: string;
  readonly saves: readonly {
    readonly principle: string;
    readonly prompt: string;
    readonly answer: string;
    readonly base?: string;
  }[];
  /** The process kills itself with SIGKILL behind this step of the save. */
  readonly killAt?: string;
}

export interface SavingEnd {
  readonly signal: NodeJS.Signals | null;
  readonly results: readonly Result<unknown>[];
}

/** Runs a job in a real process; `wrap` puts it behind another command, for instance one that mounts a small disk. */
export function runSavingProcess(job: SavingJob, wrap: readonly string[] = []): Promise<SavingEnd> {
  return runProgram(import.meta.url, job, wrap);
}

/** Runs a program of these tests with a job as its argument; it prints its results as JSON. */
export async function runProgram(
  program: string,
  job: object,
  wrap: readonly string[] = [],
): Promise<SavingEnd> {
  const [command, ...args] = [...wrap, process.execPath, fileURLToPath(program), JSON.stringify(job)];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const signal = await new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_code, end) => resolve(end));
  });
  return { signal, results: output === '' ? [] : (JSON.parse(output) as readonly Result<unknown>[]) };
}

async function save({ folder, day, saves, killAt }: SavingJob): Promise<readonly Result<unknown>[]> {
  const journal = openJournal(
    openFolder(folder, {
      onStep: (step) => {
        if (step === killAt) process.kill(process.pid, 'SIGKILL');
      },
    }),
  );
  const localDay = parseLocalDay(day);
  const results: Result<unknown>[] = [];
  for (const { principle, prompt, answer, base = '' } of saves) {
    if (!localDay || !isPrinciple(principle)) throw new Error('The job names no day or no principle.');
    const saved = await journal.saveAnswer({ day: localDay, principle, prompt, answer, base });
    results.push(saved.ok ? { ok: true, value: saved.value.merged } : saved);
  }
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(JSON.stringify(await save(JSON.parse(process.argv[2] ?? '') as SavingJob)));
