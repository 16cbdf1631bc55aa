import type { LocalDay } from '../dates.ts';
import type { TextRange } from '../lines.ts';
import type { Principle } from '../principle.ts';
import type { Entry } from './entry.ts';

/** Where words stand in an entry. `own` is everything the person wrote outside of our sections. */
export type PassageKind = Principle | 'notes' | 'commitments' | 'own';

/** A piece of an entry that the person wrote: an answer, notes, a commitment, or text of their own. */
export interface Passage {
  readonly kind: PassageKind;
  /** Its place in the file. */
  readonly range: TextRange;
}

/**
 * What a search looks at, in the order of the file. Left out is what stands in every entry and says nothing about this
 * one: the header, the title that names the day, the headings of our sections, and the prompts.
 */
export function readPassages(day: LocalDay, entry: Entry): readonly Passage[] {
  const { source, outline } = entry;
  const claimed: { readonly range: TextRange; readonly kind: PassageKind | undefined }[] = [];
  claimed.push({ range: { start: 0, end: outline.bodyStart }, kind: undefined });
  for (const { range, headingEnd, prompts } of outline.sections) {
    claimed.push({ range: { start: range.start, end: headingEnd }, kind: undefined });
    for (const { quote } of prompts) if (quote) claimed.push({ range: quote, kind: undefined });
  }
  for (const { principle, range } of entry.answers) claimed.push({ range, kind: principle });
  for (const { range } of entry.notes) claimed.push({ range, kind: 'notes' });
  for (const { range } of entry.commitments) claimed.push({ range, kind: 'commitments' });
  claimed.push({ range: { start: source.length, end: source.length }, kind: undefined });
  claimed.sort((one, other) => one.range.start - other.range.start || one.range.end - other.range.end);

  const passages: Passage[] = [];
  const add = (kind: PassageKind, range: TextRange): void => {
    const text = source.slice(range.start, range.end);
    if (text === '' || (kind === 'own' && isSilent(text, day))) return;
    passages.push({ kind, range });
  };
  let at = 0;
  for (const { range, kind } of claimed) {
    if (range.start > at) add('own', { start: at, end: range.start });
    if (kind) add(kind, range);
    at = Math.max(at, range.end);
  }
  return passages;
}

/** Blank, or nothing but the title we write. */
function isSilent(text: string, day: LocalDay): boolean {
  const trimmed = text.trim();
  return trimmed === '' || trimmed === `# ${day}`;
}
