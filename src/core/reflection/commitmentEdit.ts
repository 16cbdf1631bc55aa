import { normaliseCommitmentText, printCommitment, type NewCommitment } from './commitment.ts';
import { printLink } from './waitAddress.ts';
import type { Entry } from './entry.ts';
import { itemInsertions } from './listItem.ts';

/** Texts in which a task item was added to the commitments; the caller takes the first that reads back as meant. */
export function commitmentInsertions(entry: Entry, commitment: NewCommitment): Generator<string> {
  return itemInsertions(entry, 'commitments', printCommitment(commitment));
}

/** The commitment with its text and link as they are kept. */
export function normaliseCommitment({ text, due, link }: NewCommitment): NewCommitment {
  return { text: normaliseCommitmentText(text), due, link: link ? printLink(link) : undefined };
}

export function isSameCommitment(a: NewCommitment, b: NewCommitment): boolean {
  return a.text === b.text && a.due === b.due && a.link === b.link;
}
