import * as vscode from 'vscode';
import type { JournalPlaceFacts } from '../core/reflection/ignoreRule.ts';
import type { RunGit } from './gitBranches.ts';

const quick = { timeoutMs: 5_000, maxBytes: 100_000 };

/** The repository of this window that the journal folder lies in, and what git says about the folder. */
export interface JournalRepository {
  /** Its root on the disk. */
  readonly root: string;
  readonly facts: Omit<JournalPlaceFacts, 'accepted'>;
}

/**
 * Asks git about the journal folder. Undefined when no folder of this window shares a repository with it, when git cannot be
 * asked, and in Restricted Mode, where nothing of a folder may run.
 */
export async function journalRepository(
  runGit: RunGit | undefined,
  folder: vscode.Uri | undefined,
): Promise<JournalRepository | undefined> {
  if (!runGit || !folder || folder.scheme !== 'file' || !vscode.workspace.isTrusted) return undefined;
  const there = await existingFolder(folder);
  if (!there) return undefined;
  const found = await runGit(there.uri.fsPath, ['rev-parse', '--show-toplevel', '--show-prefix'], quick);
  if (found?.code !== 0) return undefined;
  const [root = '', prefix = ''] = found.stdout.split(/\r?\n/);
  if (root === '' || !(await isInWindow(runGit, root))) return undefined;
  const below = [prefix.replace(/\/$/, ''), ...there.missing].filter((part) => part !== '').join('/');
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

/** The folder, or the nearest one above it that exists, with the names that are missing below that. */
async function existingFolder(
  folder: vscode.Uri,
): Promise<{ readonly uri: vscode.Uri; readonly missing: readonly string[] } | undefined> {
  const missing: string[] = [];
  for (let uri = folder; ; uri = vscode.Uri.joinPath(uri, '..')) {
    try {
      await vscode.workspace.fs.stat(uri);
      return { uri, missing };
    } catch {
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      if (name === '') return undefined;
      missing.unshift(name);
    }
  }
}

/** Whether a folder of this window belongs to the repository. */
async function isInWindow(runGit: RunGit, root: string): Promise<boolean> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    if (uri.scheme !== 'file') continue;
    const found = await runGit(uri.fsPath, ['rev-parse', '--show-toplevel'], quick);
    if (found?.code === 0 && found.stdout.replace(/\r?\n$/, '') === root) return true;
  }
  return false;
}
