import type { Result } from '../ports.ts';
import { findOpenCommitment, type CommitmentId } from './commitmentId.ts';
import { hasOutcome, withOutcome, withoutOutcome, type CommitmentOutcome } from './commitmentOutcome.ts';
import type { Entry } from './entry.ts';
import type { Journal } from './journal.ts';

/** The answer to "did I?" about one commitment. */
export interface Settlement {
  readonly id: CommitmentId;
  readonly outcome: CommitmentOutcome;
}

export type SettlementResult =
  /** `line`: what stood there before, to take it back with; undefined where that is not known for certain. */
  | { readonly kind: 'settled'; readonly line: string | undefined }
  /** The commitment does not stand open in its entry in these words any more, so nothing was written. */
  | { readonly kind: 'gone' };

/** The entry with the commitment settled; the entry itself when it is not there, or settled already. */
function withSettlement(entry: Entry, { id, outcome }: Settlement): Entry {
  return withOutcome(entry, id, outcome) ?? entry;
}

/** Writes the answer where the commitment stands. Asked for a second time it changes nothing and says `settled` again. */
export async function settle(
  journal: Pick<Journal, 'changeEntry' | 'read'>,
  settlement: Settlement,
): Promise<Result<SettlementResult>> {
  const { id, outcome } = settlement;
  const before = await journal.read(id.day);
  const written = await journal.changeEntry(id.day, (entry) => withSettlement(entry, settlement));
  if (!written.ok) return written;
  if (!hasOutcome(written.value, id, outcome)) return { ok: true, value: { kind: 'gone' } };
  const line = before.ok && before.value ? openLine(before.value, id) : undefined;
  // Another program may have changed the line between reading and writing: then it is not the one that stood there.
  const isCertain = line !== undefined && withoutOutcome(written.value, id, outcome, line) !== undefined;
  return { ok: true, value: { kind: 'settled', line: isCertain ? line : undefined } };
}

function openLine(entry: Entry, id: CommitmentId): string | undefined {
  const range = findOpenCommitment(entry, id)?.range;
  return range && entry.source.slice(range.start, range.end);
}

/** Puts the line back as it stood before; `gone` when what was written about it was changed since, so that nothing is. */
export async function takeBack(
  journal: Pick<Journal, 'changeEntry'>,
  { id, outcome }: Settlement,
  line: string,
): Promise<Result<'taken-back' | 'gone'>> {
  const written = await journal.changeEntry(
    id.day,
    (entry) => withoutOutcome(entry, id, outcome, line) ?? entry,
  );
  if (!written.ok) return written;
  return { ok: true, value: findOpenCommitment(written.value, id) ? 'taken-back' : 'gone' };
}
