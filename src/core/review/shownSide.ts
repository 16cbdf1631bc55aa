import type { Side } from './thread.ts';

/**
 * Which side of a change a document shows, as the extension says that made its address: GitHub's extension shows files of a
 * pull request that is checked out as `review:`, of any other as `pr:`, with the side in the query. Undefined where the
 * address does not tell.
 */
export function shownSide(scheme: string, query: string): Side | undefined {
  const key = scheme === 'review' ? 'base' : scheme === 'pr' ? 'isBase' : undefined;
  const isBase = key === undefined ? undefined : valueIn(query, key);
  return typeof isBase === 'boolean' ? (isBase ? 'left' : 'right') : undefined;
}

/** The path of the file behind such an address: `review:` may have an ending of its own behind the file's. */
export function shownPath(scheme: string, path: string, query: string): string {
  const named = valueIn(query, 'path');
  const hasOwnEnding = scheme === 'review' && typeof named === 'string' && !named.endsWith(ending);
  return hasOwnEnding && path.endsWith(ending) ? path.slice(0, -ending.length) : path;
}

/** Keeps other extensions from looking at the file. */
const ending = '.git';

/** The pull request that the document is of, with the name of its remote; undefined where the address does not tell. */
export function shownPullRequest(
  scheme: string,
  query: string,
): { readonly remote: string; readonly number: number } | undefined {
  const number = scheme === 'pr' ? valueIn(query, 'prNumber') : undefined;
  const remote = valueIn(query, 'remoteName');
  return typeof number === 'number' &&
    Number.isSafeInteger(number) &&
    number > 0 &&
    typeof remote === 'string'
    ? { remote, number }
    : undefined;
}

function valueIn(query: string, key: string): unknown {
  try {
    const value: unknown = JSON.parse(query);
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)[key]
      : undefined;
  } catch {
    return undefined; // Not an address that one of these extensions made.
  }
}
