import type * as vscode from 'vscode';
import type { CodeOwners } from '../../core/waiting/codeOwners.ts';
import { nothingFound, type MarkerScan } from '../../core/waiting/markers.ts';
import type { Gap } from '../../core/waiting/overview.ts';
import { nobodyKnown, type Me } from '../../core/waiting/person.ts';
import type { BranchSignal, MarkerSignal } from '../../core/waiting/signal.ts';
import type { RemoteAddress } from '../../core/waiting/remoteAddress.ts';
import { readCodeOwners } from '../../host/codeOwnersFile.ts';
import type { Blamed } from '../../host/gitBlame.ts';
import { readBranches, readScene, type GitScene, type RunGit } from '../../host/gitBranches.ts';
import type { Repository } from '../../host/repositories.ts';
import type { LookDoors } from './doors.ts';
import type { LookInput } from './look.ts';
import { blameOf, markersOf } from './markerLook.ts';

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
  readonly codeOwners: CodeOwners | undefined;
  /** Where its remote is shown in a browser. */
  readonly remote: RemoteAddress | undefined;
  /** What git knows about the lines of these markers of it; those it does not know are missing. */
  blame(markers: readonly MarkerSignal[]): Promise<Blamed>;
}

export const noBlame = (): Promise<Blamed> =>
  Promise.resolve({ lines: new Map(), hasMore: false, isLong: false });

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
    codeOwners: undefined,
    remote: undefined,
    blame: noBlame,
  };
}

async function branchesOf(
  doors: LookDoors,
  runGit: RunGit,
  repository: Repository,
  scene: GitScene,
  { memory, cancel }: LookInput,
): Promise<{ readonly signals: readonly BranchSignal[]; readonly gaps: readonly Gap[] }> {
  const root = repository.root.toString();
  const now = doors.clock.now();
  const read = await readBranches(runGit, repository.root.fsPath, root, scene, now, cancel);
  if (read) {
    const { signals, isCut } = read;
    memory.branches.set(root, { at: now, value: signals });
    return { signals, gaps: isCut ? [{ kind: 'too-large', what: 'branches' }] : [] };
  }
  const last = memory.branches.get(root);
  return { signals: last?.value ?? [], gaps: [{ kind: 'last-known', what: 'branches', at: last?.at }] };
}

/**
 * The bare repository that an open folder is, which the git extension passes over since it has no files; undefined for
 * every other folder, and where git cannot be asked.
 */
export async function bareRepositoryAt(
  { platform: { runGit } }: Pick<LookDoors, 'platform'>,
  root: vscode.Uri,
  cancel: vscode.CancellationToken,
): Promise<Repository | undefined> {
  if (root.scheme !== 'file' || !runGit) return undefined;
  const scene = await readScene(runGit, root.fsPath, cancel);
  if (!scene?.bare) return undefined;
  return {
    root,
    head: scene.head,
    changedFiles: () => undefined,
    checkedOut: () => Promise.resolve(undefined),
  };
}

/** Looks at one repository: branches and markers through git where it may be run, else what the extension tells. */
export async function lookAtRepository(
  doors: LookDoors,
  repository: Repository,
  input: LookInput,
): Promise<RepositoryLook> {
  const { runGit } = doors.platform;
  if (repository.root.scheme !== 'file' || !runGit) return lookFromAfar(repository, [{ kind: 'elsewhere' }]);
  const scene = await readScene(runGit, repository.root.fsPath, input.cancel);
  if (!scene) return lookFromAfar(repository, [{ kind: 'git-missing' }]);

  const place = { runGit, repository, scene };
  const gaps: Gap[] = [];
  if (scene.bare) gaps.push({ kind: 'bare' });
  if (!scene.head) gaps.push({ kind: 'no-commits' });
  if (scene.shallow) gaps.push({ kind: 'shallow' });
  if (scene.me.email === undefined) gaps.push({ kind: 'no-email' });
  const branches = await branchesOf(doors, runGit, repository, scene, input);
  const markers = scene.bare ? { scan: nothingFound, gaps: [] } : await markersOf(doors, place, input);
  gaps.push(...branches.gaps, ...markers.gaps);
  if (markers.scan.cut) gaps.push({ kind: 'too-large', what: 'markers' });
  return {
    root: repository.root.toString(),
    me: scene.me,
    branches: branches.signals,
    scan: markers.scan,
    scanned: true,
    gaps,
    remote: scene.remote,
    codeOwners: scene.bare ? undefined : await readCodeOwners(repository.root),
    blame: blameOf(doors, place, input),
  };
}
