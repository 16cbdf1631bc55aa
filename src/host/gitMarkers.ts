import type { CancellationToken, Clock } from '../core/ports.ts';
import { blameRequests, parseBlame, type BlamedLine, type BlameRequest } from '../core/waiting/blame.ts';
import type { MarkerSyntax } from '../core/waiting/markerSyntax.ts';
import { nothingFound, parseGrep, type MarkerScan } from '../core/waiting/markers.ts';
import type { MarkerSignal } from '../core/waiting/signal.ts';
import type { RunGit } from './gitBranches.ts';

/** Markers are kept one by one up to these numbers, per repository. */
export const keptMarkers = { named: 500, nameless: 300 };

const linesPerGo = 500;
const scanBounds = { timeoutMs: 15_000, maxBytes: 4_000_000 };
const quick = { timeoutMs: 4000, maxBytes: 2_000_000 };
const maxBlamedFiles = 30;
/** Processes of blame at a time: each is short, and starting one is most of what it costs. */
const blamesAtOnce = 4;
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
 * Markers in the tracked files of a local work tree, or in some of them, found by `git grep`, which knows what is
 * ignored. Bounded in time and bytes; when everything is too much, a second try reads only what names somebody.
 * Undefined when it was cancelled, git gave no answer, or the folder has no work tree.
 */
export async function scanByGit(
  runGit: RunGit,
  { folder, root, syntax, isIgnored }: MarkerPlace,
  clock: Clock,
  cancel: CancellationToken,
  files?: readonly string[],
): Promise<MarkerScan | undefined> {
  if (files?.length === 0) return nothingFound;
  for (const pattern of [syntax.grepPattern, syntax.grepNamedPattern]) {
    const output = await runGit(
      folder,
      [
        ...['--literal-pathspecs', '-c', 'core.fsmonitor=false'],
        ...['grep', '-I', '-n', '-o', '-z', '--no-color', '--no-column'],
        ...['--no-recurse-submodules', '-E', '-e', pattern, ...(files ? ['--', ...files] : [])],
      ],
      { ...scanBounds, cancel },
    );
    if (cancel.isCancellationRequested) return undefined;
    if (!output || output.code === null) continue;
    if (output.code === 1) return nothingFound;
    if (output.code !== 0) return undefined;
    const bounds = { ...keptMarkers, lines: linesPerGo };
    const scan = await inPieces(parseGrep(output.stdout, root, bounds, syntax, isIgnored), clock, cancel);
    return scan && pattern === syntax.grepNamedPattern ? { ...scan, cut: true } : scan;
  }
  return undefined;
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
  const args = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', from, to];
  const output = await runGit(folder, args, { ...quick, cancel });
  if (output?.code !== 0) return undefined;
  const files = output.stdout.split('\0').filter((file) => file !== '');
  return files.length > maxChangedFiles ? undefined : files;
}

/** The blob of each tracked file, by its path; what git knows of the content without reading it. */
export async function readBlobs(
  runGit: RunGit,
  folder: string,
  files: readonly string[],
  cancel: CancellationToken,
): Promise<ReadonlyMap<string, string>> {
  if (files.length === 0) return new Map();
  const args = ['--literal-pathspecs', 'ls-files', '-s', '-z', '--', ...files];
  const output = await runGit(folder, args, { ...quick, cancel });
  if (output?.code !== 0) return new Map();
  return new Map(
    output.stdout.split('\0').flatMap((record): [string, string][] => {
      const [, blob, file] = /^\d+ ([0-9a-f]+) \d\t([^]+)$/.exec(record) ?? [];
      return blob !== undefined && file !== undefined ? [[file, blob]] : [];
    }),
  );
}

async function blame(
  runGit: RunGit,
  folder: string,
  shallow: boolean,
  { lines, file }: BlameRequest,
  cancel: CancellationToken,
): Promise<ReadonlyMap<number, BlamedLine>> {
  const output = await runGit(
    folder,
    [
      ...['-c', 'core.fsmonitor=false', 'blame', '--line-porcelain', '-w'],
      ...lines.map((line) => `-L${line},${line}`),
      ...['--', file],
    ],
    { ...quick, cancel },
  );
  return output?.code === 0 ? parseBlame(output.stdout, shallow) : new Map();
}

/**
 * Since when the lines of these markers stand there and whose they are, by blame: one process per file, so only for
 * what is shown. Markers whose line could not be blamed in time are missing from the answer.
 */
export async function readBlame(
  runGit: RunGit,
  folder: string,
  shallow: boolean,
  markers: readonly MarkerSignal[],
  clock: Clock,
  cancel: CancellationToken,
): Promise<ReadonlyMap<MarkerSignal, BlamedLine>> {
  const blamed = new Map<MarkerSignal, BlamedLine>();
  const deadline = clock.now() + blameLimit;
  const waiting = [...blameRequests(markers, maxBlamedFiles)];
  const work = async (): Promise<void> => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      if (cancel.isCancellationRequested || clock.now() > deadline) return;
      const { file } = request;
      const lines = await blame(runGit, folder, shallow, request, cancel);
      for (const marker of markers) {
        const line = marker.file === file ? lines.get(marker.line) : undefined;
        if (line) blamed.set(marker, line);
      }
    }
  };
  await Promise.all(Array.from({ length: blamesAtOnce }, work));
  return blamed;
}
