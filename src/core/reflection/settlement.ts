import type { Result } from '../ports.ts';
import type { CommitmentId } from './commitmentId.ts';
import { hasOutcome, withOutcome, type CommitmentOutcome } from './commitmentOutcome.ts';
import type { Entry } from './entry.ts';
import type { Journal } from './journal.ts';

/** The answer to "did I?" about one commitment. */
export interface Settlement {
  readonly id: CommitmentId;
  readonly outcome: CommitmentOutcome;
}

/** `gone`: the commitment does not stand open in its entry in these words any more, so nothing was written. */
export type SettlementResult = 'settled' | 'gone';

/** The entry with the commitment settled; the entry itself when it is not there, or settled already. */
function withSettlement(entry: Entry, { id, outcome }: Settlement): Entry {
  return withOutcome(entry, id, outcome) ?? entry;
}

/** Writes the answer where the commitment stands. Asked for a second time it changes nothing and says `settled` again. */
export async function settle(
  journal: Pick<Journal, 'changeEntry'>,
  settlement: Settlement,
): Promise<Result<SettlementResult>> {
  const { id, outcome } = settlement;
  const written = await journal.changeEntry(id.day, (entry) => withSettlement(entry, settlement));
  if (!written.ok) return written;
  return { ok: true, value: hasOutcome(written.value, id, outcome) ? 'settled' : 'gone' };
}
