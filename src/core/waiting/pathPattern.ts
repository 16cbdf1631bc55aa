/**
 * Patterns of paths as in .gitignore, without `!` and `[…]`. Matched by stepping, never by a regular expression: the
 * patterns come from files of a repository, and no text of theirs may make the matching slow.
 */

/** One character of a segment: itself, any one (`?`) or any number of any (`*`). */
type Token =
  | { readonly kind: 'one' }
  | { readonly kind: 'any' }
  | { readonly kind: 'char'; readonly char: string };

/** Tells whether a path below the root, with forward slashes, is meant. */
export type PathPattern = (path: string) => boolean;

function tokensOf(segment: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const [piece, plain] of segment.matchAll(/\\(.)|[^]/gu)) {
    if (plain !== undefined) tokens.push({ kind: 'char', char: plain });
    else if (piece === '?') tokens.push({ kind: 'one' });
    else if (piece !== '*') tokens.push({ kind: 'char', char: piece });
    else if (tokens.at(-1)?.kind !== 'any') tokens.push({ kind: 'any' });
  }
  return tokens;
}

/** Whether the whole name fits. Goes back to the last `*` only, which is enough and keeps it quadratic at worst. */
function fits(tokens: readonly Token[], name: readonly string[]): boolean {
  let token = 0;
  let at = 0;
  let star: { readonly token: number; at: number } | undefined;
  while (at < name.length) {
    const wanted = tokens[token];
    if (wanted?.kind === 'any') {
      star = { token, at };
      token += 1;
    } else if (wanted && (wanted.kind === 'one' || wanted.char === name[at])) {
      token += 1;
      at += 1;
    } else if (star) {
      star.at += 1;
      token = star.token + 1;
      at = star.at;
    } else {
      return false;
    }
  }
  return tokens.slice(token).every(({ kind }) => kind === 'any');
}

type Segment = readonly Token[] | '**';

/** After how many of the path's segments the pattern can be at its end, when it starts at each of the given ones. */
function endsOf(
  segments: readonly Segment[],
  path: readonly (readonly string[])[],
  starts: ReadonlySet<number>,
) {
  let places: ReadonlySet<number> = starts;
  for (const [index, segment] of segments.entries()) {
    const next = new Set<number>();
    const isLast = index === segments.length - 1;
    for (const place of places) {
      if (segment === '**') {
        // At the end it stands for everything inside, so for one segment at least.
        for (let at = isLast ? place + 1 : place; at <= path.length; at += 1) next.add(at);
      } else {
        const name = path[place];
        if (name && fits(segment, name)) next.add(place + 1);
      }
    }
    places = next;
  }
  return places;
}

/**
 * What a pattern means. A slash at the start or inside anchors it at the root; without one it fits at any depth. A
 * pattern that names a folder means everything below it, one that ends in a slash only folders, and one such as
 * `docs/*`, or `/*` at the root, only what is directly inside.
 */
export function pathPattern(pattern: string): PathPattern {
  const onlyFolders = pattern.endsWith('/');
  const inner = pattern.replace(/^\//, '').replace(/\/$/, '');
  const isAnchored = pattern.replace(/\/$/, '').includes('/');
  const names = inner.split('/');
  const segments = names.map((name): Segment => (name === '**' ? '**' : tokensOf(name)));
  const onlyDirect = isAnchored && names.at(-1) === '*' && !onlyFolders;
  return (path) => {
    if (inner === '') return false;
    const parts = path.split('/').map((part) => [...part]);
    const starts = new Set(isAnchored ? [0] : parts.keys());
    for (const end of endsOf(segments, parts, starts)) {
      if (end === parts.length ? !onlyFolders : !onlyDirect) return true;
    }
    return false;
  };
}
