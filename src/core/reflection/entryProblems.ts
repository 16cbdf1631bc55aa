import { parseDocument } from 'yaml';
import type { TextRange } from '../lines.ts';
import { parseEntry, type EntryProblem } from './entry.ts';

/** A problem of an entry, with the place that it is about. */
export interface PlacedProblem {
  readonly code: EntryProblem['code'] | 'header-not-yaml';
  readonly range: TextRange;
}

/** Characters; what somebody keeps in a longer header is not for us to judge. */
const longestHeader = 65_536;

/**
 * What keeps us, or other programs, from reading all of an entry. Answers are found and saved all the same, and nothing of
 * it is ever repaired for the person.
 */
export function findEntryProblems(text: string): readonly PlacedProblem[] {
  const { problems, outline } = parseEntry(text);
  const placed: PlacedProblem[] = problems.map(({ code, at }) => ({ code, range: lineAt(text, at) }));
  const yaml = outline.header?.yaml;
  if (!yaml || yaml.end - yaml.start > longestHeader) return placed;
  const source = text.slice(yaml.start, yaml.end);
  const { errors } = parseDocument(source, { prettyErrors: false, logLevel: 'silent', schema: 'core' });
  const [first] = errors;
  if (!first) return placed;
  // The first says it; those behind it mostly follow from it.
  const at = yaml.start + Math.min(first.pos[0], Math.max(0, source.length - 1));
  return [{ code: 'header-not-yaml', range: lineAt(text, at) }, ...placed];
}

/** The line that holds `at`, without its line end. */
function lineAt(text: string, at: number): TextRange {
  let start = at;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  let end = at;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return { start, end };
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}
