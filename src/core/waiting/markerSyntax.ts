import { shown } from './shownText.ts';
import { markerTags, type MarkerSignal } from './signal.ts';

/** A marker as it stands in one line of text. */
export type Marker = Pick<MarkerSignal, 'tag' | 'owners' | 'text' | 'brackets'>;

/** One pattern in both dialects of git: Perl's (`-P`) is searched much faster, extended ones (`-E`) every git knows. */
export interface GrepPattern {
  readonly perl: string;
  readonly extended: string;
}

/** How markers are written here: which words announce one. */
export interface MarkerSyntax {
  readonly tags: readonly string[];
  /** As a regular expression of ours. */
  readonly pattern: RegExp;
  /**
   * The same for `git grep -o`, each match cut to a length that is safe for minified files. A tag that names nobody must at
   * least be followed by a colon or a bracket, else every constant of that name would be one.
   */
  readonly all: GrepPattern;
  /** As above, but only what contains an `@`: the second try when everything is too much. */
  readonly named: GrepPattern;
}

/** Letters, digits, `_` and `-`: nothing that means something in a pattern. More tags than this nobody remembers. */
const tagPattern = /^[\p{L}\p{N}_][\p{L}\p{N}_-]{1,29}$/u;
const maxTags = 30;

function grepPattern(words: string, brackets: string): GrepPattern {
  return {
    perl: `(?<![A-Za-z0-9_])(${words})${brackets}.{0,160}`,
    extended: `(^|[^[:alnum:]_])(${words})${brackets}.{0,160}`,
  };
}

/** The syntax for these tags; words that cannot be tags are left out, and without any the usual ones are taken. */
export function markerSyntax(tags: readonly string[] = markerTags): MarkerSyntax {
  const usable = [...new Set(tags.filter((tag) => tagPattern.test(tag)))].slice(0, maxTags);
  const taken = usable.length > 0 ? usable : markerTags;
  // The longest first: of `WAIT` and `WAITING` the longer one is meant where both fit.
  const words = taken.toSorted((one, other) => other.length - one.length).join('|');
  return {
    tags: taken,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_])(${words})(?:\\(([^()]{0,120})\\)|(?=:))`, 'gu'),
    all: grepPattern(words, '(\\([^()]{0,120}\\)|:)'),
    named: grepPattern(words, '\\([^()]{0,60}@[^()]{0,60}\\)'),
  };
}

/** Longest line that is read to its end: what comes after is data, not something a person wrote. */
const maxLine = 2000;

/** A person (`@ana`, `@ana@example.org`, `ana@example.org`) or a team (`@org/team`). */
const ownerPattern =
  /(?<![\p{L}\p{N}_@/.+-])(?:@([\p{L}\p{N}_][\p{L}\p{N}\p{M}_.+'’-]*(?:[@/][\p{L}\p{N}_][\p{L}\p{N}_.-]*)?)|([\p{L}\p{N}_][\p{L}\p{N}_.+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+))/gu;

function ownersIn(brackets: string): readonly string[] {
  const owners = [...brackets.matchAll(ownerPattern)].map((match) =>
    (match[1] ?? match[2] ?? '').replace(/[.'’+-]+$/u, ''),
  );
  return [...new Set(owners)];
}

/** A number or an address; everything else in brackets is read once and not kept. */
const mayNameAnIssue = /#\d|:\/\//u;

function said(text: string): string {
  return shown(text.replace(/^[\s:–—-]+/u, '').replace(/\s*(?:\*+\/|-->|#\}|%>|\*\)|\]\])\s*$/u, ''));
}

/**
 * Every marker of one line, whatever the language: what encloses a comment does not matter to the person named in it. Of
 * those that name nobody, which are many, what the line says is only read when `withTexts`.
 */
export function markersInLine(line: string, { pattern }: MarkerSyntax, withTexts = true): readonly Marker[] {
  const text = line.length > maxLine ? line.slice(0, maxLine) : line;
  const matches = [...text.matchAll(pattern)];
  return matches.map((match, index) => {
    const [, tag = '', brackets = ''] = match;
    const owners = ownersIn(brackets);
    if (!withTexts && owners.length === 0) return { tag, owners, text: '' };
    const rest = text.slice(match.index + match[0].length, matches[index + 1]?.index);
    return { tag, owners, text: said(rest), ...(mayNameAnIssue.test(brackets) ? { brackets } : {}) };
  });
}
