import type { CancellationToken, Clock } from '../core/ports.ts';
import { blameRequests, parseBlame } from '../core/waiting/blame.ts';
import {
  grepNamedPattern,
  grepPattern,
  nothingFound,
  parseGrep,
  type MarkerScan,
} from '../core/waiting/markers.ts';
import type { MarkerSignal, Since } from '../core/waiting/signal.ts';
import type { RunGit } from './gitBranches.ts';

/** Markers that name somebody are kept up to this number, per repository. */
export const maxNamedMarkers = 500;

const linesPerGo = 500;
const scanBounds = { timeoutMs: 15_000, maxBytes: 4_000_000 };
const blameBounds = { timeoutMs: 4000, maxBytes: 2_000_000 };
const maxBlamedFiles = 30;
/** All blame of one look together (ms). */
const blameLimit = 8000;

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

/**
 * All markers in the tracked files of a local work tree, found by `git grep`, which knows what is ignored. Bounded in
 * time and bytes; when everything is too much, a second try reads only what names somebody. Undefined when it was
 * cancelled, git gave no answer, or the folder has no work tree.
 */
export async function scanByGit(
  runGit: RunGit,
  folder: string,
  root: string,
  clock: Clock,
  cancel: CancellationToken,
): Promise<MarkerScan | undefined> {
  for (const pattern of [grepPattern, grepNamedPattern]) {
    const output = await runGit(
      folder,
      [
        ...['-c', 'core.fsmonitor=false', 'grep', '-I', '-n', '-o', '-z', '--no-color', '--no-column'],
        ...['--no-recurse-submodules', '-E', '-e', pattern],
      ],
      { ...scanBounds, cancel },
    );
    if (cancel.isCancellationRequested) return undefined;
    if (!output || output.code === null) continue;
    if (output.code === 1) return nothingFound;
    if (output.code !== 0) return undefined;
    const bounds = { named: maxNamedMarkers, lines: linesPerGo };
    const scan = await inPieces(parseGrep(output.stdout, root, bounds), clock, cancel);
    return scan && pattern === grepNamedPattern ? { ...scan, cut: true } : scan;
  }
  return undefined;
}

/**
 * Since when the lines of these markers stand there, by blame: one process per file, so only for what is shown.
 * Markers whose age could not be found in time are missing from the answer.
 */
export async function readAges(
  runGit: RunGit,
  folder: string,
  shallow: boolean,
  markers: readonly MarkerSignal[],
  clock: Clock,
  cancel: CancellationToken,
): Promise<ReadonlyMap<MarkerSignal, Since>> {
  const ages = new Map<MarkerSignal, Since>();
  const deadline = clock.now() + blameLimit;
  for (const request of blameRequests(markers, maxBlamedFiles)) {
    if (cancel.isCancellationRequested || clock.now() > deadline) break;
    const output = await runGit(
      folder,
      [
        ...['-c', 'core.fsmonitor=false', 'blame', '--line-porcelain', '-w'],
        ...request.lines.map((line) => `-L${line},${line}`),
        ...['--', request.file],
      ],
      { ...blameBounds, cancel },
    );
    if (output?.code !== 0) continue;
    const lines = parseBlame(output.stdout, shallow);
    for (const marker of markers) {
      const since = marker.file === request.file ? lines.get(marker.line) : undefined;
      if (since) ages.set(marker, since);
    }
  }
  return ages;
}
