import { dominantLineEnd } from '../lines.ts';
import type { Entry } from './entry.ts';
import { blockInsertion, headingLines, sectionPlace, splice } from './insertion.ts';
import type { SectionName } from './outline.ts';

const listLine = /^(?: {0,3}(?:[-+*]|\d{1,9}[.)])|[ \t]{2,})[ \t]*[^ \t]/;

/**
 * Texts in which a list item was added at the end of a section, before its sub-headings; the caller takes the first that
 * reads back as meant.
 */
export function* itemInsertions(entry: Entry, name: SectionName, item: string): Generator<string> {
  const { source, outline } = entry;
  const section = outline.sections.find((each) => each.name === name);
  if (!section) {
    const { at, text } = blockInsertion(source, sectionPlace(outline, name), [...headingLines(name), item]);
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
