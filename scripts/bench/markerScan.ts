import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { uncancelled } from '../../src/core/ports.ts';
import { systemClock } from '../../src/host/clock.ts';
import { markerSyntax } from '../../src/core/waiting/markerSyntax.ts';
import type { MarkerScan } from '../../src/core/waiting/markers.ts';
import { shownMarkers } from '../../src/core/waiting/shownMarkers.ts';
import { pathPattern } from '../../src/core/waiting/pathPattern.ts';
import { nobodyKnown } from '../../src/core/waiting/person.ts';
import { waitOf } from '../../src/core/waiting/wait.ts';
import { readBlame, readBlobs } from '../../src/host/gitBlame.ts';
import { changedBetween, scanByGit, scanFiles, type MarkerPlace } from '../../src/host/gitMarkers.ts';
import { runGit } from '../../src/host/node/git.ts';
import { median } from './figure.ts';
import type { Figure } from './figure.ts';
import { createLargeRepository, gitIn } from './largeRepository.ts';

const files = 50_000;
/** Rounds of each; the first one, which finds no cache filled, does not count. */
const rounds = 5;
/** A scan of what changed (ms). */
const incrementalLimit = 50;

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
  const alone: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const peer = await timed(() => gitIn(folder, 'grep', '-nE', `(${syntax.tags.join('|')})`));
    const scan = await timed(() => scanByGit(runGit, place, systemClock, uncancelled));
    if (!scan.value || scan.value.named.length !== files / 100)
      throw new Error('The scan found something else.');
    const blame = await timed(() => blameShown(folder, scan.value));
    const each = await timed(() => blameEach(folder, blame.value));
    if (round === 0) continue;
    alone.push(each.ms);
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
        name: 'git blame of the same lines, a process for each file',
        value: median(alone),
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

/** The lines that the list shows, by file. */
type ShownLines = ReadonlyMap<string, readonly number[]>;

/** Blames what the list shows, all of it; answers which lines that is. */
async function blameShown(folder: string, scan: MarkerScan | undefined): Promise<ShownLines> {
  const waits = [...(scan?.named ?? []), ...(scan?.nameless ?? [])].map((marker) =>
    waitOf(marker, nobodyKnown),
  );
  const shown = shownMarkers(waits).flatMap(({ signal }) => (signal.kind === 'marker' ? [signal] : []));
  const lines = Map.groupBy(shown, ({ file }) => file);
  await readBlobs(runGit, folder, 'HEAD', [...lines.keys()], uncancelled);
  const scene = { shallow: false, oneByOne: false, commit: () => 'HEAD' };
  const found = await readBlame(runGit, folder, scene, shown, systemClock, uncancelled);
  const missing = shown.length - found.lines.size;
  if (shown.length === 0 || missing > 0 || found.hasMore)
    throw new Error(`Blame left ${missing} of ${shown.length} shown rows unanswered.`);
  return new Map([...lines].map(([file, markers]) => [file, markers.map(({ line }) => line)]));
}

/** Asks git blame for the same lines, file by file, as many at once as the machine has cores. */
async function blameEach(folder: string, shown: ShownLines): Promise<void> {
  const left = [...shown];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [file, lines] = next;
      const ranges = lines.map((line) => `-L${line},${line}`);
      await gitIn(folder, 'blame', '--line-porcelain', '-w', ...ranges, 'HEAD', '--', file);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
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
    const changed = await changedBetween(runGit, folder, before, after, uncancelled);
    return scanFiles(readText, place, [...(changed ?? []), dirty], uncancelled);
  });
  if (value?.named.length !== 2) throw new Error('The scan of what changed found something else.');
  return ms;
}
