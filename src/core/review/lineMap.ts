/** Where the lines of one text are in another: for each its number there, from 0, or undefined when it is not. */
export type LineMap = readonly (number | undefined)[];

/** Up to this many pairs two stretches without a line of their own are compared line by line. */
const mostPairs = 250_000;

/**
 * Finds the lines of `from` again in `to`, in their order: what is the same at both ends, then lines that stand once
 * in either text, then the longest common run of what lies between. Equal lines only, never crossing.
 */
export function mapLines(from: readonly string[], to: readonly string[]): LineMap {
  const map: (number | undefined)[] = from.map(() => undefined);
  // A stack instead of recursion: generated files have many unique lines.
  const work = [{ fromStart: 0, fromEnd: from.length, toStart: 0, toEnd: to.length }];
  for (let part = work.pop(); part; part = work.pop()) {
    let { fromStart, fromEnd, toStart, toEnd } = part;
    while (fromStart < fromEnd && toStart < toEnd && from[fromStart] === to[toStart])
      map[fromStart++] = toStart++;
    while (fromStart < fromEnd && toStart < toEnd && from[fromEnd - 1] === to[toEnd - 1])
      map[--fromEnd] = --toEnd;
    if (fromStart === fromEnd || toStart === toEnd) continue;
    const anchors = uniquePairs(from, to, { fromStart, fromEnd, toStart, toEnd });
    if (anchors.length === 0) {
      if ((fromEnd - fromStart) * (toEnd - toStart) <= mostPairs)
        compare(from, to, { fromStart, fromEnd, toStart, toEnd }, map);
      continue;
    }
    let before = { from: fromStart, to: toStart };
    for (const anchor of [...anchors, { from: fromEnd, to: toEnd }]) {
      work.push({
        fromStart: before.from,
        fromEnd: anchor.from,
        toStart: before.to,
        toEnd: anchor.to,
      });
      if (anchor.from < fromEnd) map[anchor.from] = anchor.to;
      before = { from: anchor.from + 1, to: anchor.to + 1 };
    }
  }
  return map;
}

interface Part {
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly toStart: number;
  readonly toEnd: number;
}

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Lines that stand exactly once in either part: the longest run of them that rises in both. */
function uniquePairs(from: readonly string[], to: readonly string[], part: Part): readonly Pair[] {
  const seen = new Map<string, { from: number; to: number; fromCount: number; toCount: number }>();
  for (let at = part.fromStart; at < part.fromEnd; at++) {
    const line = from[at] ?? '';
    const entry = seen.get(line) ?? { from: at, to: -1, fromCount: 0, toCount: 0 };
    entry.fromCount++;
    seen.set(line, entry);
  }
  for (let at = part.toStart; at < part.toEnd; at++) {
    const entry = seen.get(to[at] ?? '');
    if (!entry) continue;
    entry.to = at;
    entry.toCount++;
  }
  const pairs = [...seen.values()].filter(({ fromCount, toCount }) => fromCount === 1 && toCount === 1);
  return longestRise(pairs);
}

/** `pairs` rise in `from`; the longest choice of them that rises in `to` as well. */
function longestRise(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, { to }] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.to ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? undefined : ends[low - 1]);
    ends[low] = at;
  }
  const run: Pair[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at];
    if (pair) run.push({ from: pair.from, to: pair.to });
  }
  return run.toReversed();
}

/** The longest common run of two short parts. */
function compare(
  from: readonly string[],
  to: readonly string[],
  part: Part,
  map: (number | undefined)[],
): void {
  const width = part.toEnd - part.toStart + 1;
  const height = part.fromEnd - part.fromStart + 1;
  const longest = new Uint32Array(width * height);
  for (let row = height - 2; row >= 0; row--) {
    for (let column = width - 2; column >= 0; column--) {
      const same = from[part.fromStart + row] === to[part.toStart + column];
      const at = row * width + column;
      longest[at] = same
        ? (longest[at + width + 1] ?? 0) + 1
        : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0);
    }
  }
  for (let row = 0, column = 0; row < height - 1 && column < width - 1;) {
    const at = row * width + column;
    if (from[part.fromStart + row] === to[part.toStart + column])
      map[part.fromStart + row++] = part.toStart + column++;
    else if ((longest[at + width] ?? 0) >= (longest[at + 1] ?? 0)) row++;
    else column++;
  }
}
