import { nothingFound, type MarkerScan } from '../../core/waiting/markers.ts';
import type { Gap } from '../../core/waiting/overview.ts';
import { nobodyKnown, type Me } from '../../core/waiting/person.ts';
import type { BranchSignal, MarkerSignal, Since } from '../../core/waiting/signal.ts';
import { readBranches, readScene, type GitScene, type RunGit } from '../../host/gitBranches.ts';
import { readAges, scanByGit } from '../../host/gitMarkers.ts';
import type { Repository } from '../../host/repositories.ts';
import type { WaitingDoors } from './doors.ts';
import type { LookInput } from './look.ts';

/** What one repository or folder showed. */
export interface RepositoryLook {
  /** Its root as a URI. */
  readonly root: string;
  readonly me: Me;
  readonly branches: readonly BranchSignal[];
  readonly scan: MarkerScan;
  /** False when its files could not be scanned through git, so that they have to be read. */
  readonly scanned: boolean;
  readonly gaps: readonly Gap[];
  /** Since when these markers of it stand there; those whose age cannot be told are missing. */
  ages(markers: readonly MarkerSignal[]): Promise<ReadonlyMap<MarkerSignal, Since>>;
}

export const noAges = (): Promise<ReadonlyMap<MarkerSignal, Since>> => Promise.resolve(new Map());

/** Without git only the checked-out branch is known, as the git extension tells it. */
async function lookFromAfar(repository: Repository, gaps: readonly Gap[]): Promise<RepositoryLook> {
  const branch = await repository.checkedOut();
  return {
    root: repository.root.toString(),
    me: nobodyKnown,
    branches: branch ? [branch] : [],
    scan: nothingFound,
    scanned: false,
    gaps,
    ages: noAges,
  };
}

async function branchesOf(
  doors: WaitingDoors,
  runGit: RunGit,
  repository: Repository,
  scene: GitScene,
  { memory, cancel }: LookInput,
): Promise<{ readonly signals: readonly BranchSignal[]; readonly gaps: readonly Gap[] }> {
  const root = repository.root.toString();
  const now = doors.clock.now();
  const signals = await readBranches(runGit, repository.root.fsPath, root, scene, now, cancel);
  if (signals) {
    memory.branches.set(root, { at: now, value: signals });
    return { signals, gaps: [] };
  }
  const last = memory.branches.get(root);
  return { signals: last?.value ?? [], gaps: [{ kind: 'last-known', what: 'branches', at: last?.at }] };
}

async function markersOf(
  doors: WaitingDoors,
  runGit: RunGit,
  repository: Repository,
  scene: GitScene,
  { memory, cancel, markersOlderThan }: LookInput,
): Promise<{ readonly scan: MarkerScan; readonly gaps: readonly Gap[] }> {
  const root = repository.root.toString();
  const now = doors.clock.now();
  const last = memory.markers.get(root);
  if (last && last.value.head === scene.head && now - last.at < markersOlderThan)
    return { scan: last.value.scan, gaps: [] };
  const scan = await scanByGit(runGit, repository.root.fsPath, root, doors.clock, cancel);
  if (!scan)
    return {
      scan: last?.value.scan ?? nothingFound,
      gaps: [{ kind: 'last-known', what: 'markers', at: last?.at }],
    };
  memory.markers.set(root, { at: now, value: { head: scene.head, scan } });
  return { scan, gaps: [] };
}

function agesOf(
  doors: WaitingDoors,
  runGit: RunGit,
  repository: Repository,
  scene: GitScene,
  { memory, cancel }: LookInput,
): RepositoryLook['ages'] {
  const root = repository.root.toString();
  const keyOf = (marker: MarkerSignal): string =>
    [root, scene.head, marker.file, marker.line, marker.tag, marker.owners.join(), marker.text].join('\0');
  return async (markers) => {
    const known = new Map<MarkerSignal, Since>();
    const missing: MarkerSignal[] = [];
    for (const marker of markers) {
      const since = memory.ages.get(keyOf(marker));
      if (since) known.set(marker, since);
      else missing.push(marker);
    }
    const folder = repository.root.fsPath;
    const found = await readAges(runGit, folder, scene.shallow, missing, doors.clock, cancel);
    for (const [marker, since] of found) known.set(marker, since);
    if (cancel.isCancellationRequested) return known;
    for (const key of memory.ages.keys()) if (key.startsWith(`${root}\0`)) memory.ages.delete(key);
    for (const [marker, since] of known) memory.ages.set(keyOf(marker), since);
    return known;
  };
}

/** Looks at one repository: branches and markers through git where it may be run, else what the extension tells. */
export async function lookAtRepository(
  doors: WaitingDoors,
  repository: Repository,
  input: LookInput,
): Promise<RepositoryLook> {
  const { runGit } = doors.platform;
  if (repository.root.scheme !== 'file' || !runGit) return lookFromAfar(repository, [{ kind: 'elsewhere' }]);
  const scene = await readScene(runGit, repository.root.fsPath, input.cancel);
  if (!scene) return lookFromAfar(repository, [{ kind: 'git-missing' }]);

  const gaps: Gap[] = [];
  if (scene.bare) gaps.push({ kind: 'bare' });
  if (!scene.head) gaps.push({ kind: 'no-commits' });
  if (scene.shallow) gaps.push({ kind: 'shallow' });
  if (scene.me.email === undefined) gaps.push({ kind: 'no-email' });
  const branches = await branchesOf(doors, runGit, repository, scene, input);
  const markers = scene.bare
    ? { scan: nothingFound, gaps: [] }
    : await markersOf(doors, runGit, repository, scene, input);
  gaps.push(...branches.gaps, ...markers.gaps);
  if (markers.scan.cut) gaps.push({ kind: 'too-large', what: 'markers' });
  return {
    root: repository.root.toString(),
    me: scene.me,
    branches: branches.signals,
    scan: markers.scan,
    scanned: true,
    gaps,
    ages: agesOf(doors, runGit, repository, scene, input),
  };
}
