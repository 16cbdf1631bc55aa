import { markersInLine, type MarkerSyntax } from './markerSyntax.ts';
import type { MarkerSignal } from './signal.ts';

/** How much of a scan is kept. */
export interface MarkerBounds {
  /** Markers that name somebody. */
  readonly named: number;
  /** Markers that name nobody and are kept one by one; beyond it they are only numbered. */
  readonly nameless: number;
  /** Lines read in one go, so that the host stays responsive between goes. */
  readonly lines: number;
}

/** What a scan found. */
export interface MarkerScan {
  readonly named: readonly MarkerSignal[];
  /** Those that name nobody, as far as they are kept. */
  readonly nameless: readonly MarkerSignal[];
  /** How many name nobody, by file: kept ones among them. */
  readonly unnamed: ReadonlyMap<string, number>;
  /** The scan ended early: there may be more than these. */
  readonly cut: boolean;
}

export const nothingFound: MarkerScan = { named: [], nameless: [], unnamed: new Map(), cut: false };

/** All that name nobody. */
export function unnamedIn({ unnamed }: MarkerScan): number {
  let sum = 0;
  for (const count of unnamed.values()) sum += count;
  return sum;
}

class Collected {
  readonly named: MarkerSignal[] = [];
  readonly nameless: MarkerSignal[] = [];
  readonly unnamed = new Map<string, number>();
  cut = false;
  private readonly root: string;
  private readonly bounds: Pick<MarkerBounds, 'named' | 'nameless'>;
  private readonly syntax: MarkerSyntax;
  constructor(root: string, bounds: Pick<MarkerBounds, 'named' | 'nameless'>, syntax: MarkerSyntax) {
    this.root = root;
    this.bounds = bounds;
    this.syntax = syntax;
  }
  add(file: string, line: number, text: string): void {
    const isRoom = this.nameless.length < this.bounds.nameless;
    for (const marker of markersInLine(text, this.syntax, isRoom)) {
      const { root } = this;
      const isNamed = marker.owners.length > 0;
      if (!isNamed) this.unnamed.set(file, (this.unnamed.get(file) ?? 0) + 1);
      if (isNamed && this.named.length >= this.bounds.named) {
        this.cut = true;
      } else if (isNamed || this.nameless.length < this.bounds.nameless) {
        const ownedBy = isNamed ? 'name' : 'nobody';
        (isNamed ? this.named : this.nameless).push({
          kind: 'marker',
          root,
          file,
          line,
          ...marker,
          ownedBy,
          since: { kind: 'unknown' },
        });
      }
    }
  }
  get scan(): MarkerScan {
    const { named, nameless, unnamed, cut } = this;
    return { named, nameless, unnamed, cut };
  }
}

/**
 * Reads the output of `git grep -n -o -z` (path NUL line NUL match). Yields after every `bounds.lines` lines, and
 * returns what was found; the caller may stop at any yield. Files that `isIgnored` names are passed over.
 */
export function* parseGrep(
  output: string,
  root: string,
  bounds: MarkerBounds,
  syntax: MarkerSyntax,
  isIgnored: (file: string) => boolean = () => false,
): Generator<void, MarkerScan> {
  const found = new Collected(root, bounds, syntax);
  let lines = 0;
  let ignored: { readonly file: string; readonly is: boolean } | undefined;
  for (let start = 0; start < output.length && !found.cut;) {
    const newline = output.indexOf('\n', start);
    const end = newline < 0 ? output.length : newline;
    const [file = '', line = '', text = ''] = output.slice(start, end).split('\0');
    // The lines of a file come together: each file is asked for once.
    if (ignored?.file !== file) ignored = { file, is: isIgnored(file) };
    if (!ignored.is && /^\d+$/.test(line)) found.add(file, Number(line), text);
    start = end + 1;
    lines += 1;
    if (lines % bounds.lines === 0) yield;
  }
  return found.scan;
}

/** Reads a whole file's text, for windows in which git cannot be asked. Binary content has no markers. */
export function markersInText(
  text: string,
  place: { readonly root: string; readonly file: string },
  bounds: Pick<MarkerBounds, 'named' | 'nameless'>,
  syntax: MarkerSyntax,
): MarkerScan {
  const found = new Collected(place.root, bounds, syntax);
  if (text.slice(0, 8000).includes('\0')) return nothingFound;
  let number = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    number += 1;
    if (line.includes('(') || line.includes(':')) found.add(place.file, number, line);
    if (found.cut) break;
  }
  return found.scan;
}

/** One scan of several parts, such as the files of a folder. */
export function joinedScans(scans: readonly MarkerScan[]): MarkerScan {
  return {
    named: scans.flatMap(({ named }) => named),
    nameless: scans.flatMap(({ nameless }) => nameless),
    unnamed: new Map(scans.flatMap(({ unnamed }) => [...unnamed])),
    cut: scans.some(({ cut }) => cut),
  };
}

/** An earlier scan with the files that changed since taken from a scan of these files alone. */
export function rescanned(
  before: MarkerScan,
  changed: ReadonlySet<string>,
  after: MarkerScan,
  bounds: Pick<MarkerBounds, 'named' | 'nameless'>,
): MarkerScan {
  const stays = ({ file }: MarkerSignal): boolean => !changed.has(file);
  const named = [...before.named.filter(stays), ...after.named];
  return {
    named: named.slice(0, bounds.named),
    nameless: [...before.nameless.filter(stays), ...after.nameless].slice(0, bounds.nameless),
    unnamed: new Map([...[...before.unnamed].filter(([file]) => !changed.has(file)), ...after.unnamed]),
    cut: before.cut || after.cut || named.length > bounds.named,
  };
}
