import type { CancellationToken, Clock } from '../core/ports.ts';
import type { GrepPattern, MarkerSyntax } from '../core/waiting/markerSyntax.ts';
import {
  joinedScans,
  markersInText,
  nothingFound,
  parseGrep,
  type MarkerScan,
} from '../core/waiting/markers.ts';
import type { RunGit } from './gitBranches.ts';
import { inPieces } from './pieces.ts';

/** Markers are kept one by one up to these numbers, per repository. */
export const keptMarkers = { named: 500, nameless: 300 };

const linesPerGo = 500;
const scanBounds = { timeoutMs: 15_000, maxBytes: 4_000_000 };
const quick = { timeoutMs: 4000, maxBytes: 2_000_000 };
/** More changed files than this are searched no faster than all of them. */
const maxChangedFiles = 300;

/** One local work tree and what to look for in it. */
export interface MarkerPlace {
  /** Its folder on the disk. */
  readonly folder: string;
  /** Its root as a URI. */
  readonly root: string;
  readonly syntax: MarkerSyntax;
  readonly isIgnored: (file: string) => boolean;
}

/**
 * Markers in the tracked files of a local work tree, found by `git grep`, which knows what is ignored. Bounded in time and bytes; when everything is too much, a second try reads only what names somebody.
 * Undefined when it was cancelled, git gave no answer, or the folder has no work tree.
 */
export async function scanByGit(
  runGit: RunGit,
  { folder, root, syntax, isIgnored }: MarkerPlace,
  clock: Clock,
  cancel: CancellationToken,
): Promise<MarkerScan | undefined> {
  /** Which lines fit: with Perl's patterns, and with extended ones where this git does not know them. */
  const grep = async (pattern: GrepPattern): ReturnType<RunGit> => {
    const common = [
      ...['-c', 'core.fsmonitor=false', 'grep'],
      ...['-I', '-n', '-o', '-z', '--no-color', '--no-column', '--no-recurse-submodules'],
    ];
    const ask = (dialect: string, text: string): ReturnType<RunGit> =>
      runGit(folder, [...common, dialect, '-e', text], { ...scanBounds, cancel });
    const output = await ask('-P', pattern.perl);
    return output?.code === 128 ? ask('-E', pattern.extended) : output;
  };
  for (const pattern of [syntax.all, syntax.named]) {
    const output = await grep(pattern);
    if (cancel.isCancellationRequested) return undefined;
    if (!output || output.code === null) continue;
    if (output.code === 1) return nothingFound;
    if (output.code !== 0) return undefined;
    const bounds = { ...keptMarkers, lines: linesPerGo };
    const scan = await inPieces(parseGrep(output.stdout, root, bounds, syntax, isIgnored), clock, cancel);
    return scan && pattern === syntax.named ? { ...scan, cut: true } : scan;
  }
  return undefined;
}

/**
 * Markers in some files of a work tree, read one by one: for the few that changed, starting git costs more than reading
 * them. `readText` gives undefined for a file that is gone or no text. Undefined when it was cancelled.
 */
export async function scanFiles(
  readText: (file: string) => Promise<string | undefined>,
  { root, syntax, isIgnored }: MarkerPlace,
  files: readonly string[],
  cancel: CancellationToken,
): Promise<MarkerScan | undefined> {
  const scans: MarkerScan[] = [];
  for (const file of files.filter((each) => !isIgnored(each))) {
    const text = await readText(file);
    if (cancel.isCancellationRequested) return undefined;
    if (text !== undefined) scans.push(markersInText(text, { root, file }, keptMarkers, syntax));
  }
  return joinedScans(scans);
}

/** Files that differ between two commits; undefined when git cannot say, or when it is more than is worth it. */
export async function changedBetween(
  runGit: RunGit,
  folder: string,
  from: string | undefined,
  to: string | undefined,
  cancel: CancellationToken,
): Promise<readonly string[] | undefined> {
  if (from === to) return [];
  if (from === undefined || to === undefined) return undefined;
  // Not `diff-tree`: that reads git's list of all files first, which takes longer than all the rest.
  const args = [
    'diff',
    '-z',
    '--name-only',
    '--no-renames',
    '--no-relative',
    '--no-ext-diff',
    from,
    to,
    '--',
  ];
  const output = await runGit(folder, args, { ...quick, cancel });
  if (output?.code !== 0) return undefined;
  const files = output.stdout.split('\0').filter((file) => file !== '');
  return files.length > maxChangedFiles ? undefined : files;
}
