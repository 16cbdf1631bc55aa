import * as vscode from 'vscode';
import type { BlamedLine } from '../../core/waiting/blame.ts';
import { markerSyntax } from '../../core/waiting/markerSyntax.ts';
import { nothingFound, rescanned, type MarkerScan } from '../../core/waiting/markers.ts';
import type { Gap } from '../../core/waiting/overview.ts';
import { pathPattern } from '../../core/waiting/pathPattern.ts';
import type { MarkerSignal } from '../../core/waiting/signal.ts';
import { readBlame, readBlobs, type Blamed } from '../../host/gitBlame.ts';
import type { GitScene, RunGit } from '../../host/gitBranches.ts';
import {
  changedBetween,
  keptMarkers,
  scanByGit,
  scanFiles,
  type MarkerPlace,
} from '../../host/gitMarkers.ts';
import type { Repository } from '../../host/repositories.ts';
import { readSmallText } from '../../host/textMarkers.ts';
import type { WaitingSettings } from '../../host/waitingSettings.ts';
import type { LookDoors } from './doors.ts';
import type { LookInput } from './look.ts';

/** All files are searched again after this long even if nothing seems to have changed (ms). */
const wholeScanEvery = 6 * 3_600_000;

/** What to look for, from the settings, and a text that tells one such choice from another. */
export interface MarkerChoice extends Pick<MarkerPlace, 'syntax' | 'isIgnored'> {
  readonly key: string;
}

/** Prepares the settings of markers once for a look. */
export function markerChoice({ markerTags, ignoredPaths }: WaitingSettings): MarkerChoice {
  const patterns = ignoredPaths.map((pattern) => pathPattern(pattern));
  return {
    syntax: markerSyntax(markerTags),
    isIgnored: (file) => patterns.some((isMeant) => isMeant(file)),
    key: JSON.stringify([markerTags, ignoredPaths]),
  };
}

/** One local repository, for the functions below. */
export interface MarkerScene {
  readonly runGit: RunGit;
  readonly repository: Repository;
  readonly scene: GitScene;
}

/** Files whose markers may differ from the last scan; undefined when all have to be searched. */
async function changedSince(
  { runGit, repository, scene }: MarkerScene,
  last: { readonly head: string | undefined; readonly dirty: readonly string[] | undefined },
  dirty: readonly string[] | undefined,
  cancel: vscode.CancellationToken,
): Promise<readonly string[] | undefined> {
  if (!last.dirty || !dirty) return undefined;
  const committed = await changedBetween(runGit, repository.root.fsPath, last.head, scene.head, cancel);
  return committed && [...new Set([...committed, ...last.dirty, ...dirty])];
}

/** Markers of a repository: what changed since the last look is searched again, everything only now and then. */
export async function markersOf(
  doors: LookDoors,
  place: MarkerScene,
  { memory, cancel, choice, isWhole }: LookInput,
): Promise<{ readonly scan: MarkerScan; readonly gaps: readonly Gap[] }> {
  const { runGit, repository, scene } = place;
  const root = repository.root.toString();
  const now = doors.clock.now();
  const last = memory.markers.get(root);
  const dirty = repository.changedFiles();
  const where: MarkerPlace = { folder: repository.root.fsPath, root, ...choice };
  const isUsable =
    last !== undefined &&
    !isWhole &&
    last.value.key === choice.key &&
    !last.value.scan.cut &&
    now - last.value.wholeAt < wholeScanEvery;
  const changed = isUsable ? await changedSince(place, last.value, dirty, cancel) : undefined;
  const found = changed
    ? await scanFiles(
        (file) => readSmallText(vscode.Uri.joinPath(repository.root, file)),
        where,
        changed,
        cancel,
      )
    : await scanByGit(runGit, where, doors.clock, cancel);
  if (!found)
    return {
      scan: last?.value.scan ?? nothingFound,
      gaps: [{ kind: 'last-known', what: 'markers', at: last?.at }],
    };
  const isPart = last !== undefined && changed !== undefined;
  const scan = isPart ? rescanned(last.value.scan, new Set(changed), found, keptMarkers) : found;
  const wholeAt = isPart ? last.value.wholeAt : now;
  memory.markers.set(root, { at: now, value: { head: scene.head, dirty, key: choice.key, wholeAt, scan } });
  return { scan, gaps: [] };
}

/** What blame says about the markers that are shown. A line of an unchanged file is not asked for twice. */
export function blameOf(
  doors: LookDoors,
  { runGit, repository, scene }: MarkerScene,
  { memory, cancel }: LookInput,
): (markers: readonly MarkerSignal[]) => Promise<Blamed> {
  const root = repository.root.toString();
  const folder = repository.root.fsPath;
  const { head, shallow, blamesAlone } = scene;
  return async (markers) => {
    const dirty = new Set(repository.changedFiles() ?? markers.map(({ file }) => file));
    const clean = [...new Set(markers.map(({ file }) => file))].filter((file) => !dirty.has(file));
    const blobs = head === undefined ? undefined : await blobsOf(head, clean);
    /** Undefined for a file whose content on the disk is in no commit. */
    const keyOf = ({ file, line }: MarkerSignal): string | undefined => {
      const blob = dirty.has(file) ? undefined : blobs?.get(file);
      return blob && [root, file, blob, line].join('\0');
    };
    const known = new Map<MarkerSignal, BlamedLine>();
    const missing: MarkerSignal[] = [];
    for (const marker of markers) {
      const key = keyOf(marker);
      const line = key === undefined ? undefined : memory.blame.get(key);
      if (line) known.set(marker, line);
      else missing.push(marker);
    }
    // An earlier look may know the blob of a file that was changed since: its lines are no longer those of the commit.
    const commit = (file: string): string | undefined =>
      blobs?.has(file) && !dirty.has(file) ? head : undefined;
    const oneByOne = blamesAlone || memory.longHistories.has(root);
    const blameScene = { shallow, oneByOne, commit };
    const found = await readBlame(runGit, folder, blameScene, missing, doors.clock, cancel);
    for (const [marker, line] of found.lines) known.set(marker, line);
    if (found.isLong) memory.longHistories.add(root);
    if (cancel.isCancellationRequested) return { ...found, lines: known, hasMore: false };
    for (const key of memory.blame.keys()) if (key.startsWith(`${root}\0`)) memory.blame.delete(key);
    for (const [marker, line] of known) {
      const key = keyOf(marker);
      if (key !== undefined) memory.blame.set(key, line);
    }
    return { ...found, lines: known };
  };

  /** Blobs of these files in the commit; what is known of a commit stays true. */
  async function blobsOf(commit: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const before = memory.blobs.get(root);
    const same = before?.commit === commit ? before.blobs : new Map<string, string>();
    const unknown = files.filter((file) => !same.has(file));
    const read = await readBlobs(runGit, folder, commit, unknown, cancel);
    const blobs = new Map([...same, ...read]);
    memory.blobs.set(root, { commit, blobs });
    return blobs;
  }
}
