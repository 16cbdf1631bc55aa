import { shown } from './shownText.ts';
import { markerTags, type MarkerSignal, type MarkerTag } from './signal.ts';

/** A marker as it stands in one line of text. */
export type Marker = Pick<MarkerSignal, 'tag' | 'owners' | 'text'>;

/** Where the lines of a scan come from and how much of it is kept. */
export interface MarkerBounds {
  /** Markers that name somebody. */
  readonly named: number;
  /** Lines read in one go, so that the host stays responsive between goes. */
  readonly lines: number;
}

/** What a scan found: the markers that name somebody one by one, the others only as a number. */
export interface MarkerScan {
  readonly named: readonly MarkerSignal[];
  readonly unnamed: number;
  /** The scan ended early: there may be more than these. */
  readonly cut: boolean;
}

export const nothingFound: MarkerScan = { named: [], unnamed: 0, cut: false };

/** Longest line that is read to its end: what comes after is data, not something a person wrote. */
const maxLine = 2000;
const tags = markerTags.join('|');

/**
 * The same in the dialect of `git grep -E -o`, each match cut to a length that is safe for minified files. A tag that
 * names nobody must at least be followed by a colon or a bracket, else every constant of that name would be one.
 */
export const grepPattern = `(^|[^[:alnum:]_])(${tags})(\\([^()]{0,120}\\)|:).{0,160}`;

/** As above, but only what contains an `@`: the second try when everything is too much. */
export const grepNamedPattern = `(^|[^[:alnum:]_])(${tags})\\([^()]{0,60}@[^()]{0,60}\\).{0,160}`;

const markerPattern = new RegExp(`(?<![\\p{L}\\p{N}_])(${tags})(?:\\(([^()]{0,120})\\)|(?=:))`, 'gu');

/** A person (`@ana`, `@ana@example.org`, `ana@example.org`) or a team (`@org/team`). */
const ownerPattern =
  /(?<![\p{L}\p{N}_@/.+-])(?:@([\p{L}\p{N}_][\p{L}\p{N}\p{M}_.+'’-]*(?:[@/][\p{L}\p{N}_][\p{L}\p{N}_.-]*)?)|([\p{L}\p{N}_][\p{L}\p{N}_.+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+))/gu;

function ownersIn(brackets: string): readonly string[] {
  const owners = [...brackets.matchAll(ownerPattern)].map((match) =>
    (match[1] ?? match[2] ?? '').replace(/[.'’+-]+$/u, ''),
  );
  return [...new Set(owners)];
}

function said(text: string): string {
  return shown(text.replace(/^[\s:–—-]+/u, '').replace(/\s*(?:\*+\/|-->|#\}|%>|\*\)|\]\])\s*$/u, ''));
}

/** Every marker of one line, whatever the language: what encloses a comment does not matter to the person named in it. */
export function markersInLine(line: string): readonly Marker[] {
  const text = line.length > maxLine ? line.slice(0, maxLine) : line;
  const matches = [...text.matchAll(markerPattern)];
  return matches.map((match, index) => ({
    tag: match[1] as MarkerTag,
    owners: ownersIn(match[2] ?? ''),
    text: said(text.slice(match.index + match[0].length, matches[index + 1]?.index)),
  }));
}

class Collected {
  readonly named: MarkerSignal[] = [];
  unnamed = 0;
  cut = false;
  private readonly root: string;
  private readonly max: number;
  constructor(root: string, max: number) {
    this.root = root;
    this.max = max;
  }
  add(file: string, line: number, text: string): void {
    for (const marker of markersInLine(text)) {
      if (marker.owners.length === 0) this.unnamed += 1;
      else if (this.named.length >= this.max) this.cut = true;
      else
        this.named.push({
          kind: 'marker',
          root: this.root,
          file,
          line,
          ...marker,
          since: { kind: 'unknown' },
        });
    }
  }
}

/**
 * Reads the output of `git grep -n -o -z` (path NUL line NUL match). Yields after every `bounds.lines` lines, and
 * returns what was found; the caller may stop at any yield.
 */
export function* parseGrep(output: string, root: string, bounds: MarkerBounds): Generator<void, MarkerScan> {
  const found = new Collected(root, bounds.named);
  let lines = 0;
  for (let start = 0; start < output.length && !found.cut;) {
    const newline = output.indexOf('\n', start);
    const end = newline < 0 ? output.length : newline;
    const [file = '', line = '', text = ''] = output.slice(start, end).split('\0');
    if (/^\d+$/.test(line)) found.add(file, Number(line), text);
    start = end + 1;
    lines += 1;
    if (lines % bounds.lines === 0) yield;
  }
  return found;
}

/** Reads a whole file's text, for windows in which git cannot be asked. Binary content has no markers. */
export function markersInText(text: string, root: string, file: string, max: number): MarkerScan {
  const found = new Collected(root, max);
  if (text.slice(0, 8000).includes('\0')) return nothingFound;
  let number = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    number += 1;
    if (line.includes('(') || line.includes(':')) found.add(file, number, line);
    if (found.cut) break;
  }
  return found;
}
