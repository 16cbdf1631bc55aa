import type { CancellationToken, Clock } from '../core/ports.ts';
import { blameRequests, parseBlame, type BlamedLine, type BlameRequest } from '../core/waiting/blame.ts';
import type { GrepPattern, MarkerSyntax } from '../core/waiting/markerSyntax.ts';
import {
  joinedScans,
  markersInText,
  nothingFound,
  parseGrep,
  type MarkerScan,
} from '../core/waiting/markers.ts';
import type { MarkerSignal } from '../core/waiting/signal.ts';
import type { RunGit } from './gitBranches.ts';

/** Markers are kept one by one up to these numbers, per repository. */
export const keptMarkers = { named: 500, nameless: 300 };

const linesPerGo = 500;
const scanBounds = { timeoutMs: 15_000, maxBytes: 4_000_000 };
const quick = { timeoutMs: 4000, maxBytes: 2_000_000 };
/** Files blamed in one look; the next look goes on, so that the first is not kept waiting. */
const maxBlamedFiles = 10;
/** Processes of blame at a time: each is short, and starting one is most of what it costs. */
export const blamesAtOnce = 4;
/** All blame of one look together (ms). */
const blameLimit = 8000;
/** More changed files than this are searched no faster than all of them. */
const maxChangedFiles = 300;

/** Lets everything else in the host have its turn. */
export function pause(clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    clock.after(0, resolve);
  });
}

/** Runs a generator piece by piece; undefined when it was cancelled on the way. */
async function inPieces<Value>(
  pieces: Generator<void, Value>,
  clock: Clock,
  cancel: CancellationToken,
): Promise<Value | undefined> {
  for (let piece = pieces.next(); ; piece = pieces.next()) {
    if (piece.done) return piece.value;
    await pause(clock);
    if (cancel.isCancellationRequested) return undefined;
  }
}

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

/** The blob of each file in a commit, by its path; what git knows of the content without reading it. */
export async function readBlobs(
  runGit: RunGit,
  folder: string,
  commit: string,
  files: readonly string[],
  cancel: CancellationToken,
): Promise<ReadonlyMap<string, string>> {
  if (files.length === 0) return new Map();
  const args = ['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', commit, '--', ...files];
  const output = await runGit(folder, args, { ...quick, cancel });
  if (output?.code !== 0) return new Map();
  return new Map(
    output.stdout.split('\0').flatMap((record): [string, string][] => {
      const [, blob, file] = /^\d+ blob ([0-9a-f]+)\t([^]+)$/.exec(record) ?? [];
      return blob !== undefined && file !== undefined ? [[file, blob]] : [];
    }),
  );
}

async function blame(
  runGit: RunGit,
  folder: string,
  { shallow, commit }: BlameScene,
  { lines, file }: BlameRequest,
  cancel: CancellationToken,
): Promise<ReadonlyMap<number, BlamedLine>> {
  const output = await runGit(
    folder,
    [
      ...['-c', 'core.fsmonitor=false', 'blame', '--line-porcelain', '-w'],
      ...lines.map((line) => `-L${line},${line}`),
      // In a commit git need not look at its list of all files, which is most of what blame costs in a large repository.
      ...(commit(file) === undefined ? [] : [commit(file) ?? '']),
      ...['--', file],
    ],
    { ...quick, cancel },
  );
  return output?.code === 0 ? parseBlame(output.stdout, shallow) : new Map();
}

/** What blame has to know about the repository. */
export interface BlameScene {
  /** The oldest commit may hide older ones. */
  readonly shallow: boolean;
  /** The commit in which a file is as it is on the disk; undefined when it differs from every commit. */
  readonly commit: (file: string) => string | undefined;
}

/** What blame found. */
export interface Blamed {
  readonly lines: ReadonlyMap<MarkerSignal, BlamedLine>;
  /** There are more files than are blamed in one go: ask again for the markers that are missing. */
  readonly hasMore: boolean;
}

/**
 * Since when the lines of these markers stand there and whose they are, by blame: one process per file, so only for
 * what is shown, and not for all of it at once. Markers whose line could not be blamed in time are missing.
 */
export async function readBlame(
  runGit: RunGit,
  folder: string,
  scene: BlameScene,
  markers: readonly MarkerSignal[],
  clock: Clock,
  cancel: CancellationToken,
): Promise<Blamed> {
  const blamed = new Map<MarkerSignal, BlamedLine>();
  const deadline = clock.now() + blameLimit;
  const requests = blameRequests(markers, maxBlamedFiles + 1);
  const waiting = requests.slice(0, maxBlamedFiles);
  const work = async (): Promise<void> => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      if (cancel.isCancellationRequested || clock.now() > deadline) return;
      const { file } = request;
      const lines = await blame(runGit, folder, scene, request, cancel);
      for (const marker of markers) {
        const line = marker.file === file ? lines.get(marker.line) : undefined;
        if (line) blamed.set(marker, line);
      }
    }
  };
  await Promise.all(Array.from({ length: blamesAtOnce }, work));
  return { lines: blamed, hasMore: requests.length > maxBlamedFiles };
}
