import { dominantLineEnd, normaliseLineEnds } from '../lines.ts';
import type { Principle } from '../principle.ts';
import { printAnswer, type EscapeLevel } from './answerText.ts';
import type { Answer, Entry } from './entry.ts';
import {
  blockInsertion,
  headingLines,
  lastLineEnd,
  sectionPlace,
  slotInsertion,
  splice,
} from './insertion.ts';

const escapeLevels: readonly EscapeLevel[] = ['needed', 'all'];

/**
 * Texts in which an answer that is there was replaced, the one that changes least first. The caller takes the first
 * that reads back as meant: a file that somebody broke by hand can need more than the usual escape.
 */
export function* replacements(entry: Entry, { range }: Answer, text: string): Generator<string> {
  const { source } = entry;
  const eol = dominantLineEnd(source);
  for (const level of escapeLevels) {
    const printed = printAnswer(text, eol, level);
    if (range.start === range.end) {
      const { at, text: inserted } = slotInsertion(source, range.start, printed);
      yield splice(source, at, at, inserted);
      const apart = blockInsertion(source, range.start, [printed]);
      yield splice(source, apart.at, apart.at, apart.text);
    } else {
      yield splice(source, range.start, range.end, printed);
      // A line right behind the old answer that would run into the new one.
      yield splice(source, range.start, range.end, printed + lastLineEnd(source, range.end, eol));
    }
  }
}

/** Texts in which a prompt that is missing was inserted with its answer; in the same order as `replacements`. */
export function* insertions(
  entry: Entry,
  principle: Principle,
  prompt: string,
  text: string,
): Generator<string> {
  const { source, outline } = entry;
  const eol = dominantLineEnd(source);
  const section = outline.sections.find(({ name }) => name === principle);
  for (const level of escapeLevels) {
    const printed = printAnswer(text, eol, level);
    const lines = [...quoteLines(prompt), ...(prompt !== '' && text !== '' ? [''] : []), printed];
    if (text === '') lines.pop();
    const { at, text: inserted } = !section
      ? blockInsertion(source, sectionPlace(outline, principle), [...headingLines(principle), ...lines])
      : prompt === ''
        ? slotInsertion(source, section.headingEnd, printed)
        : blockInsertion(source, section.ownEnd, lines);
    yield splice(source, at, at, inserted);
  }
}

function quoteLines(prompt: string): readonly string[] {
  if (prompt === '') return [];
  return normaliseLineEnds(prompt)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`));
}
