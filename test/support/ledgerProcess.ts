import { fileURLToPath } from 'node:url';
import { parseLocalDay } from '../../src/core/dates.ts';
import type { Result } from '../../src/core/ports.ts';
import { addWait, ledgerName, parseLedger, tickWait } from '../../src/core/waiting/ledger.ts';
import { openFolder } from '../../src/host/node/journalFolder.ts';
import { runProgram, type SavingEnd } from './savingProcess.ts';

/** What another window does to the ledger, in a process of its own: one write for each. */
export interface LedgerJob {
  readonly folder: string;
  readonly day: string;
  readonly owner: string;
  readonly adds: readonly string[];
  /** Texts of items that are over. */
  readonly ticks: readonly string[];
}

export function runLedgerProcess(job: LedgerJob): Promise<SavingEnd> {
  return runProgram(import.meta.url, job);
}

async function write({ folder, day, owner, adds, ticks }: LedgerJob): Promise<readonly Result<unknown>[]> {
  const since = parseLocalDay(day);
  if (!since) throw new Error('The job names no day.');
  const journal = openFolder(folder);
  const results: Result<unknown>[] = [];
  for (const text of adds)
    results.push(await journal.update(ledgerName, (current) => addWait(current, { owner, text, since })));
  for (const text of ticks)
    results.push(
      await journal.update(ledgerName, (current = '') => {
        const item = parseLedger(current).find((each) => each.text === text);
        return item ? tickWait(current, item) : current;
      }),
    );
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(JSON.stringify(await write(JSON.parse(process.argv[2] ?? '') as LedgerJob)));
