/**
 * CODEOWNERS as GitHub reads it: patterns as in .gitignore, without `!`, `[…]` and `\#`; the last line that fits
 * decides; a line without owners takes them away again. Source: GitHub's documentation, "About code owners".
 */

import { pathPattern } from './pathPattern.ts';

export interface CodeOwnersRule {
  /** As written. */
  readonly pattern: string;
  /** Persons (`ana`), teams (`acme/api`) and addresses, without the leading `@`; empty: nobody owns it. */
  readonly owners: readonly string[];
}

/** Where a CODEOWNERS file may stand; GitHub takes the first of these that is there. */
export const codeOwnersPlaces = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** GitHub ignores a larger file altogether (bytes). */
export const maxCodeOwnersSize = 3_000_000;

const ownerPattern = /^(?:@[\w.-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+\.[^\s@]+)$/;

/** Parts of a line at blanks that no backslash stands before. */
function partsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:\\.|[^\s\\])+/g)].map(([part]) => part);
}

/** The rules in the order of the file. Lines that GitHub does not understand are left out, as GitHub does. */
export function parseCodeOwners(source: string): readonly CodeOwnersRule[] {
  return source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((line): readonly CodeOwnersRule[] => {
      const [pattern, ...rest] = partsOf(line.trim());
      if (pattern === undefined || pattern.startsWith('#')) return [];
      if (pattern.startsWith('!') || pattern.startsWith('\\#') || /[[\]]/.test(pattern)) return [];
      const comment = rest.findIndex((part) => part.startsWith('#'));
      const owners = comment < 0 ? rest : rest.slice(0, comment);
      if (!owners.every((owner) => ownerPattern.test(owner))) return [];
      return [{ pattern, owners: owners.map((owner) => owner.replace(/^@/, '')) }];
    });
}

/** Tells who owns a file, by its path below the root with forward slashes. */
export interface CodeOwners {
  /** Empty when nobody does. */
  ownersOf(path: string): readonly string[];
}

/** Prepares the rules once for many files. */
export function codeOwnersFrom(rules: readonly CodeOwnersRule[]): CodeOwners {
  const prepared = rules
    .map(({ pattern, owners }) => ({ matches: pathPattern(pattern), owners }))
    .toReversed();
  return {
    ownersOf: (path) => prepared.find(({ matches }) => matches(path))?.owners ?? [],
  };
}
