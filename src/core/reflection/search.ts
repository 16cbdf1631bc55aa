import type { LocalDay } from '../dates.ts';
import type { TextRange } from '../lines.ts';
import { foldText, unfoldRanges } from './foldedText.ts';
import type { DayOverview } from './dayOverview.ts';
import type { Passage, PassageKind } from './passage.ts';

/** A day whose entry holds everything that was searched for, shown by its best passage. */
export interface SearchHit {
  readonly day: LocalDay;
  /** Where in the entry the excerpt stands. */
  readonly kind: PassageKind;
  /** One line around what was found; line breaks are spaces. */
  readonly excerpt: string;
  /** What was found in the excerpt: in order, apart from one another. */
  readonly marks: readonly TextRange[];
  /** The first of them in the file. */
  readonly at: TextRange;
}

export interface SearchResult {
  /** The newest day first; at most as many as asked for. */
  readonly hits: readonly SearchHit[];
  /** How many days there are in all. */
  readonly days: number;
}

/** Characters of an excerpt before and behind the first mark. */
const excerptBefore = 40;
const excerptBehind = 120;

/** The words of a query, folded; what stands between double quotes is one. Without words there is nothing to find. */
function readQuery(query: string): readonly string[] {
  const words = [...foldText(query.replaceAll(/[“”„«»]/g, '"')).matchAll(/"([^"]*)"?|[^\s"]+/g)];
  const terms = words.map(([word, phrase]) => (phrase ?? word).trim().replaceAll(/\s+/g, ' '));
  return [...new Set(terms.filter((term) => term !== ''))];
}

/**
 * The entries that hold every word of the query, in any order and also within longer words, whatever their case and
 * diacritics.
 *
 * @param days the earliest first, as the overview has them
 * @param most how many hits are wanted; the rest is only counted
 */
export function searchJournal(days: readonly DayOverview[], query: string, most: number): SearchResult {
  const terms = readQuery(query);
  if (terms.length === 0) return { hits: [], days: 0 };
  const found = candidates(days, terms).filter(({ folded: { text } }) =>
    terms.every((term) => text.includes(term)),
  );
  lastSearches.set(days, { terms, found });
  const hits = found.slice(Math.max(0, found.length - most)).toReversed();
  return { hits: hits.map((day) => hitIn(day, terms)), days: found.length };
}

interface LastSearch {
  readonly terms: readonly string[];
  /** The earliest day first. */
  readonly found: readonly DayOverview[];
}

/** What was searched for last in a journal as it was at a moment. A search is typed: mostly it is the last one and a letter more. */
const lastSearches = new WeakMap<readonly DayOverview[], LastSearch>();

/** Days that may hold the terms: those of the last search, where these only want more. */
function candidates(days: readonly DayOverview[], terms: readonly string[]): readonly DayOverview[] {
  const last = lastSearches.get(days);
  const wantsMore = last?.terms.every((before) => terms.some((term) => term.includes(before)));
  return last && wantsMore ? last.found : days;
}

function hitIn(day: DayOverview, terms: readonly string[]): SearchHit {
  const { passage, folded } = bestPassage(day, terms);
  const { kind, range } = passage;
  const text = day.source.slice(range.start, range.end);
  const marks = unfoldRanges(text, joined(terms.flatMap((term) => occurrences(folded, term))));
  const first = marks[0] ?? { start: 0, end: 0 };
  const cut = excerptRange(text, first);
  return {
    day: day.day,
    kind,
    excerpt: text.slice(cut.start, cut.end).replaceAll(/[\t\r\n]/g, ' '),
    marks: joined(marks)
      .filter(({ start, end }) => start >= cut.start && end <= cut.end)
      .map(({ start, end }) => ({ start: start - cut.start, end: end - cut.start })),
    at: { start: range.start + first.start, end: range.start + first.end },
  };
}

/** The first of the passages that hold most of the terms, with its folded text. */
function bestPassage(
  { day, passages, folded: { text, places } }: DayOverview,
  terms: readonly string[],
): { readonly passage: Passage; readonly folded: string } {
  let best: { readonly passage: Passage; readonly folded: string } | undefined;
  let most = 0;
  for (const [index, passage] of passages.entries()) {
    const folded = text.slice(places[index]?.start, places[index]?.end);
    const count = terms.filter((term) => folded.includes(term)).length;
    if (count <= most) continue;
    best = { passage, folded };
    most = count;
  }
  if (!best) throw new Error(`What is found on ${day} stands in none of its passages.`);
  return best;
}

function occurrences(folded: string, term: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
    found.push({ start: at, end: at + term.length });
  }
  return found;
}

/** In order; those that overlap or touch are one. */
function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last && range.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}

/** From the start of a word before the mark to the end of one behind it. */
function excerptRange(text: string, { start, end }: TextRange): TextRange {
  let from = start - excerptBefore;
  // A few characters more are read faster than a cut.
  if (from <= excerptBefore / 2) from = 0;
  else from = Math.min(start, nextBlank(text, from) + 1);
  let to = Math.min(text.length, end + excerptBehind);
  if (to < text.length) {
    const blank = text.slice(end, to).search(/\s\S*$/);
    if (blank >= 0) to = end + blank;
    else if (isHighSurrogate(text, to - 1)) to--;
  }
  return { start: from, end: to };
}

function nextBlank(text: string, from: number): number {
  const found = text.slice(from).search(/\s/);
  return found < 0 ? text.length : from + found;
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}
