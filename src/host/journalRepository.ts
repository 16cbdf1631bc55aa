import type { JournalPlaceFacts } from '../core/reflection/ignoreRule.ts';
import type { RunGit } from './gitBranches.ts';

const quick = { timeoutMs: 5_000, maxBytes: 100_000 };

/** The repository of this window that the journal folder lies in, and what git says about the folder. */
export interface JournalRepository {
  /** Its root on the disk. */
  readonly root: string;
  readonly facts: Omit<JournalPlaceFacts, 'accepted'>;
}

/** A folder of the disk with those above it, itself first: where it is for a program, and its name in the one above. */
export type FolderLine = readonly { readonly path: string; readonly name: string }[];

/** What is asked about the window and the disk. */
export interface RepositoryScene {
  /** False in Restricted Mode, where nothing of a folder may run. */
  readonly isTrusted: boolean;
  /** The local folders of this window. */
  readonly folders: readonly FolderLine[];
  isThere(path: string): Promise<boolean>;
  /** Whether something named `.git` stands in the folder; nothing in it is looked at. */
  holdsGit(path: string): Promise<boolean>;
}

/**
 * Asks git about the journal folder. Undefined when no folder of this window shares a repository with it. Where git may not
 * run or says nothing, the repository is found by its name alone, and whether it ignores the folder stays unknown.
 */
export async function journalRepository(
  runGit: RunGit,
  folder: FolderLine,
  scene: RepositoryScene,
): Promise<JournalRepository | undefined> {
  const found = scene.isTrusted ? await askGit(runGit, folder, scene) : 'unknown';
  return found === 'unknown' ? findByName(folder, scene) : found;
}

async function askGit(
  runGit: RunGit,
  folder: FolderLine,
  scene: RepositoryScene,
): Promise<JournalRepository | undefined | 'unknown'> {
  const at = await firstOf(folder, (path) => scene.isThere(path));
  const there = folder[at];
  if (!there) return undefined;
  const found = await runGit(there.path, ['rev-parse', '--show-toplevel', '--show-prefix'], quick);
  if (found?.code !== 0) return 'unknown';
  const [root = '', prefix = ''] = found.stdout.split(/\r?\n/);
  if (root === '') return undefined;
  const isInWindow = await sharesRoot(runGit, root, scene);
  if (isInWindow !== true) return isInWindow;
  const below = [prefix.replace(/\/$/, ''), belowOf(folder, at)].filter((part) => part !== '').join('/');
  if (below === '') return { root, facts: { below, ignored: undefined, tracked: false } };
  const [ignored, tracked] = await Promise.all([
    // The slash says that it is a folder, also while it is not there yet.
    runGit(root, ['check-ignore', '-q', '--', `${below}/`], quick),
    runGit(root, ['ls-files', '-z', '--', `:(literal)${below}`], quick),
  ]);
  return {
    root,
    facts: {
      below,
      ignored: ignored?.code === 0 ? true : ignored?.code === 1 ? false : undefined,
      // Cut off because it is so much means that there is some.
      tracked: tracked === undefined || tracked.stdout !== '',
    },
  };
}

/** Undefined when no folder of this window belongs to the repository; `unknown` when git did not say of one. */
async function sharesRoot(
  runGit: RunGit,
  root: string,
  { folders }: RepositoryScene,
): Promise<true | undefined | 'unknown'> {
  let isUnknown = false;
  for (const [own] of folders) {
    if (!own) continue;
    const found = await runGit(own.path, ['rev-parse', '--show-toplevel'], quick);
    if (found?.code === 0 && found.stdout.replace(/\r?\n$/, '') === root) return true;
    isUnknown ||= found === undefined;
  }
  return isUnknown ? 'unknown' : undefined;
}

async function findByName(
  folder: FolderLine,
  scene: RepositoryScene,
): Promise<JournalRepository | undefined> {
  const rootOf = async (line: FolderLine): Promise<number> => firstOf(line, (path) => scene.holdsGit(path));
  const at = await rootOf(folder);
  const root = folder[at]?.path;
  if (root === undefined) return undefined;
  for (const own of scene.folders) {
    if (own[await rootOf(own)]?.path !== root) continue;
    return { root, facts: { below: belowOf(folder, at), ignored: undefined, tracked: false } };
  }
  return undefined;
}

/** The place of the first that is so; -1 when none is. */
async function firstOf(line: FolderLine, isSo: (path: string) => Promise<boolean>): Promise<number> {
  for (const [at, { path }] of line.entries()) if (await isSo(path)) return at;
  return -1;
}

/** The names from below the folder at a place down to the first one, with `/` between them. */
function belowOf(line: FolderLine, at: number): string {
  return line
    .slice(0, at)
    .map(({ name }) => name)
    .toReversed()
    .join('/');
}
