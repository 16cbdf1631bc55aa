import type { LocalDay } from '../dates.ts';
import type { Commitment } from './commitment.ts';
import type { Entry } from './entry.ts';

/**
 * Which commitment is meant, in words that survive edits elsewhere in the file. Lines and offsets would not: they point
 * to something else as soon as somebody writes a line above.
 */
export interface CommitmentId {
  /** The day of the entry that it stands in. */
  readonly day: LocalDay;
  /** Its text as it is read from the file. */
  readonly text: string;
  readonly due?: LocalDay | undefined;
  /** 0 for the first commitment with this text and due date in the file, open or not; 1 for the second. */
  readonly occurrence: number;
}

export interface IdentifiedCommitment {
  readonly id: CommitmentId;
  readonly commitment: Commitment;
}

/** The commitments of a day's entry in the order of the file. */
export function identifiedCommitments(day: LocalDay, entry: Entry): readonly IdentifiedCommitment[] {
  const seen = new Map<string, number>();
  return entry.commitments.map((commitment) => {
    const { text, due } = commitment;
    const key = `${due ?? ''} ${text}`;
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return { id: { day, text, ...(due && { due }), occurrence }, commitment };
  });
}

/** The open commitment that is meant; undefined when it is gone, was reworded, got another date or is settled. */
export function findOpenCommitment(entry: Entry, id: CommitmentId): Commitment | undefined {
  const found = findCommitment(entry, id);
  return found?.state === 'open' ? found : undefined;
}

/** The commitment that is meant, open or not; undefined when it is gone, was reworded or got another date. */
export function findCommitment(entry: Entry, id: CommitmentId): Commitment | undefined {
  return entry.commitments.filter(({ text, due }) => text === id.text && due === id.due)[id.occurrence];
}

/**
 * The open commitments that ask "did I?" today: due by now, or without a date and made on an earlier day. The oldest
 * date first; one without a date counts from the day it was made. Order of days does not matter.
 */
export function commitmentsDue(
  days: Iterable<{ readonly openCommitments: readonly IdentifiedCommitment[] }>,
  today: LocalDay,
): readonly IdentifiedCommitment[] {
  const due: IdentifiedCommitment[] = [];
  for (const { openCommitments } of days) {
    for (const each of openCommitments) if (isDue(each.id, today)) due.push(each);
  }
  // Sorting is stable: commitments of the same day stay in the order of the file.
  return due.toSorted((a, b) => compare(askedFrom(a), askedFrom(b)) || compare(a.id.day, b.id.day));
}

/** Whether an open commitment asks "did I?" on `today`. */
function isDue({ day, due }: CommitmentId, today: LocalDay): boolean {
  return due === undefined ? day < today : due <= today;
}

function askedFrom({ id }: IdentifiedCommitment): LocalDay {
  return id.due ?? id.day;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
