import { dominantLineEnd } from '../lines.ts';
import { normaliseCommitmentText, printCommitment, printLink, type NewCommitment } from './commitment.ts';
import type { Entry } from './entry.ts';
import { blockInsertion, headingLines, sectionPlace, splice } from './insertion.ts';

const listLine = /^(?: {0,3}(?:[-+*]|\d{1,9}[.)])|[ \t]{2,})[ \t]*[^ \t]/;

/** Texts in which a task item was added to the commitments; the caller takes the first that reads back as meant. */
export function* commitmentInsertions(entry: Entry, commitment: NewCommitment): Generator<string> {
  const { source, outline } = entry;
  const item = printCommitment(commitment);
  const section = outline.sections.find(({ name }) => name === 'commitments');
  if (!section) {
    const lines = [...headingLines('commitments'), item];
    const { at, text } = blockInsertion(source, sectionPlace(outline, 'commitments'), lines);
    yield splice(source, at, at, text);
    return;
  }
  let last = section.ownEnd;
  while (last > section.headingEnd && ' \t\r\n'.includes(source.charAt(last - 1))) last--;
  const lineStart = Math.max(source.lastIndexOf('\n', last - 1), source.lastIndexOf('\r', last - 1)) + 1;
  if (last > section.headingEnd && listLine.test(source.slice(lineStart, last))) {
    // Behind the list that is there, without a gap.
    const eol = dominantLineEnd(source);
    while (last < section.ownEnd && ' \t'.includes(source.charAt(last))) last++;
    yield splice(source, last, last, eol + item);
  }
  const { at, text } = blockInsertion(source, section.ownEnd, [item]);
  yield splice(source, at, at, text);
}

/** The commitment with its text and link as they are kept. */
export function normaliseCommitment({ text, due, link }: NewCommitment): NewCommitment {
  return { text: normaliseCommitmentText(text), due, link: link ? printLink(link) : undefined };
}

export function isSameCommitment(a: NewCommitment, b: NewCommitment): boolean {
  return a.text === b.text && a.due === b.due && a.link === b.link;
}
