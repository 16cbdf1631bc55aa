import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { CancellationToken, Clock } from '../../src/core/ports.ts';
import { markerSyntax } from '../../src/core/waiting/markerSyntax.ts';
import type { MarkerScan } from '../../src/core/waiting/markers.ts';
import { shownMarkers } from '../../src/core/waiting/shownMarkers.ts';
import { pathPattern } from '../../src/core/waiting/pathPattern.ts';
import { nobodyKnown } from '../../src/core/waiting/person.ts';
import { waitOf } from '../../src/core/waiting/wait.ts';
import {
  blamesAtOnce,
  changedBetween,
  readBlame,
  readBlobs,
  scanByGit,
  scanFiles,
  type MarkerPlace,
} from '../../src/host/gitMarkers.ts';
import { runGit } from '../../src/host/node/git.ts';
import { median } from './figure.ts';
import type { Figure } from './figure.ts';
import { createLargeRepository, gitIn } from './largeRepository.ts';

const files = 50_000;
/** Rounds of each; the first one, which finds no cache filled, does not count. */
const rounds = 5;
/** A scan of what changed (ms). */
const incrementalLimit = 50;

const never: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
const clock: Clock = {
  now: () => Date.now(),
  timeZone: () => 'UTC',
  after(_ms, run) {
    const handle = setImmediate(run);
    return { dispose: () => clearImmediate(handle) };
  },
};

async function timed<Value>(
  act: () => Promise<Value>,
): Promise<{ readonly ms: number; readonly value: Value }> {
  const start = performance.now();
  const value = await act();
  return { ms: performance.now() - start, value };
}

/** The search for markers in a repository of 50,000 files, beside `git grep` for the same words in the same run. */
export async function markerFigures(report: (line: string) => void): Promise<readonly Figure[]> {
  const root = await mkdtemp(join(tmpdir(), 'those-guys-markers-'));
  try {
    const folder = join(root, 'large');
    report(`making a repository of ${files} files`);
    await createLargeRepository(folder, files);
    return await measure(folder);
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measure(folder: string): Promise<readonly Figure[]> {
  const syntax = markerSyntax();
  // What the setting has by default.
  const patterns = ['node_modules/', 'vendor/', 'third_party/', '*.min.js'].map((each) => pathPattern(each));
  const place: MarkerPlace = {
    folder,
    root: pathToFileURL(folder).href,
    syntax,
    isIgnored: (file) => patterns.some((isMeant) => isMeant(file)),
  };
  const grep: number[] = [];
  const scans: number[] = [];
  const blames: number[] = [];
  const processes: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const peer = await timed(() => gitIn(folder, 'grep', '-nE', `(${syntax.tags.join('|')})`));
    const scan = await timed(() => scanByGit(runGit, place, clock, never));
    if (!scan.value || scan.value.named.length !== files / 100)
      throw new Error('The scan found something else.');
    const blame = await timed(() => blameShown(folder, scan.value));
    const start = await timed(() => startGit(folder, blame.value));
    if (round === 0) continue;
    processes.push(start.ms);
    grep.push(peer.ms);
    scans.push(scan.ms);
    blames.push(blame.ms);
  }
  const incremental: number[] = [];
  const starts: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const ms = await changeAndScan(folder, place, round);
    const { ms: alone } = await timed(() =>
      runGit(folder, ['--version'], { timeoutMs: 5000, maxBytes: 1000 }),
    );
    if (round === 0) continue;
    incremental.push(ms);
    starts.push(alone);
  }
  const peer = { kind: 'peer', name: 'git grep -nE for the same tags', value: median(grep) } as const;
  return [
    {
      what: `markers of ${files} files and blame of the shown rows`,
      value: median(scans) + median(blames),
      unit: 'ms',
      against: peer,
    },
    { what: 'of it, the markers', value: median(scans), unit: 'ms', against: peer },
    { what: 'of it, blame of every shown row', value: median(blames), unit: 'ms', against: peer },
    {
      what: 'the same',
      value: median(blames),
      unit: 'ms',
      against: {
        kind: 'peer',
        name: 'starting git once for each file, which it has to',
        value: median(processes),
      },
    },
    {
      what: 'markers again after a commit of one file and a change of another',
      value: median(incremental),
      unit: 'ms',
      against: { kind: 'limit', name: 'decided', value: incrementalLimit },
    },
    {
      what: 'the same',
      value: median(incremental),
      unit: 'ms',
      against: { kind: 'peer', name: 'starting git once, which it has to', value: median(starts) },
    },
  ];
}

/** Blames what the list shows, all of it; answers in how many files that is. */
async function blameShown(folder: string, scan: MarkerScan | undefined): Promise<number> {
  const waits = [...(scan?.named ?? []), ...(scan?.nameless ?? [])].map((marker) =>
    waitOf(marker, nobodyKnown),
  );
  const shown = shownMarkers(waits).flatMap(({ signal }) => (signal.kind === 'marker' ? [signal] : []));
  const blamed = [...new Set(shown.map(({ file }) => file))];
  await readBlobs(runGit, folder, 'HEAD', blamed, never);
  const scene = { shallow: false, commit: () => 'HEAD' };
  // One look blames a few files and leaves the rest to the next: every shown row counts here.
  let missing = shown;
  for (let hasMore = true; hasMore;) {
    const found = await readBlame(runGit, folder, scene, missing, clock, never);
    missing = missing.filter((marker) => !found.lines.has(marker));
    hasMore = found.hasMore;
  }
  if (shown.length === 0 || missing.length > 0)
    throw new Error(`Blame left ${missing.length} of ${shown.length} shown rows unanswered.`);
  return blamed.length;
}

/** Starts git so many times, as many at once as blame does, and lets it do nothing. */
async function startGit(folder: string, times: number): Promise<void> {
  let left = times;
  const work = async (): Promise<void> => {
    for (; left > 0;) {
      left -= 1;
      await runGit(folder, ['--version'], { timeoutMs: 5000, maxBytes: 1000 });
    }
  };
  await Promise.all(Array.from({ length: blamesAtOnce }, work));
}

async function changeAndScan(folder: string, place: MarkerPlace, round: number): Promise<number> {
  const before = (await gitIn(folder, 'rev-parse', 'HEAD')).trim();
  const committed = `src/part${round}/committed${round}.ts`;
  await writeFile(join(folder, committed), '// WAITING(@ana): something new\n');
  await gitIn(folder, 'add', committed);
  await gitIn(folder, 'commit', '--quiet', '--message', 'change');
  const after = (await gitIn(folder, 'rev-parse', 'HEAD')).trim();
  const dirty = 'src/part0/unit0/file0.ts';
  await writeFile(join(folder, dirty), `// TODO(@ben): round ${round}\n`);
  const readText = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  const { ms, value } = await timed(async () => {
    const changed = await changedBetween(runGit, folder, before, after, never);
    return scanFiles(readText, place, [...(changed ?? []), dirty], never);
  });
  if (value?.named.length !== 2) throw new Error('The scan of what changed found something else.');
  return ms;
}
