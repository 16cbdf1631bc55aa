import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { CancellationToken, Clock } from '../../src/core/ports.ts';
import { markerSyntax } from '../../src/core/waiting/markerSyntax.ts';
import type { MarkerScan } from '../../src/core/waiting/markers.ts';
import { shownMarkers } from '../../src/core/waiting/overview.ts';
import { pathPattern } from '../../src/core/waiting/pathPattern.ts';
import { nobodyKnown } from '../../src/core/waiting/person.ts';
import { waitOf } from '../../src/core/waiting/wait.ts';
import {
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
  for (let round = 0; round <= rounds; round += 1) {
    const peer = await timed(() => gitIn(folder, 'grep', '-nE', `(${syntax.tags.join('|')})`));
    const scan = await timed(() => scanByGit(runGit, place, clock, never));
    if (!scan.value || scan.value.named.length !== files / 100)
      throw new Error('The scan found something else.');
    const blame = await timed(() => blameShown(folder, scan.value));
    if (round === 0) continue;
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
    { what: 'of it, blame', value: median(blames), unit: 'ms', against: peer },
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

async function blameShown(folder: string, scan: MarkerScan | undefined): Promise<void> {
  const waits = [...(scan?.named ?? []), ...(scan?.nameless ?? [])].map((marker) =>
    waitOf(marker, nobodyKnown),
  );
  const shown = shownMarkers(waits).flatMap(({ signal }) => (signal.kind === 'marker' ? [signal] : []));
  await readBlobs(runGit, folder, 'HEAD', [...new Set(shown.map(({ file }) => file))], never);
  const scene = { shallow: false, commit: () => 'HEAD' };
  const { lines } = await readBlame(runGit, folder, scene, shown, clock, never);
  if (lines.size === 0) throw new Error('Blame knows nothing.');
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
