import * as vscode from 'vscode';
import type { Result } from '../../core/ports.ts';
import { EntryFiles } from '../../core/reflection/entryFiles.ts';
import { ledgerName } from '../../core/waiting/ledger.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import type { Runtime } from '../../host/platform.ts';
import { uriFailure } from '../../host/uriFailure.ts';
import { removeFiles, type RemovableFolder } from './folderRemoval.ts';

/** What goes, by name inside the folder. */
interface Removal {
  readonly entries: readonly string[];
  /** The ledger, where there is one. */
  readonly others: readonly string[];
}

/**
 * Deletes every entry and the ledger, after showing what will go and asking for a typed word. Files that are not ours are
 * not touched. Where the host has a trash they go there.
 */
export async function deleteJournal(place: JournalPlace, runtime: Runtime): Promise<Result<unknown> | void> {
  const { uri, folder } = place;
  if (!uri) return { ok: false, failure: { kind: 'not-found', path: folder.location } };
  const found = await findRemoval(place);
  if (!found.ok) return found;
  const removal = found.value;
  const names = [...removal.entries, ...removal.others];
  if (names.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t('There is no entry in {0}.', folder.location));
    return;
  }
  const useTrash = runtime === 'desktop';
  if (!(await showNames(names, folder.location))) return;
  if (!(await askWord(removal, useTrash, folder.location))) return;
  await remove(uri, names, useTrash, folder.location);
  // Whoever takes the folder itself away afterwards has lost nothing.
  await place.startAnew();
}

async function findRemoval({ folder, names }: JournalPlace): Promise<Result<Removal>> {
  const entries = await new EntryFiles(folder, names).listAll();
  if (!entries.ok) return entries;
  const all = await folder.list(names.enters);
  if (!all.ok) return all;
  const others = all.value.map(({ name }) => name).filter((name) => name === ledgerName);
  return {
    ok: true,
    value: {
      entries: entries.value.map(({ name }) => name),
      others,
    },
  };
}

/** Every name that will go, to read through; Enter goes on to the last question. */
async function showNames(names: readonly string[], location: string): Promise<boolean> {
  const goOn: vscode.QuickPickItem = {
    label: `$(arrow-right) ${vscode.l10n.t('Go on to the last question')}`,
    detail: vscode.l10n.t(
      'Below: all {0} files that will go. Everything else in the folder stays.',
      names.length,
    ),
    alwaysShow: true,
  };
  const chosen = await vscode.window.showQuickPick([goOn, ...names.map((label) => ({ label }))], {
    title: vscode.l10n.t('Delete the Whole Journal'),
    placeHolder: vscode.l10n.t('In {0}. Nothing is deleted yet.', location),
  });
  return chosen !== undefined;
}

async function askWord({ entries, others }: Removal, useTrash: boolean, location: string): Promise<boolean> {
  const word = vscode.l10n.t('delete');
  const what =
    others.length === 0
      ? vscode.l10n.t('Entries: {0}.', entries.length)
      : vscode.l10n.t('Entries: {0}, and the ledger {1}.', entries.length, ledgerName);
  const where = useTrash
    ? vscode.l10n.t('They go from {0} to the trash.', location)
    : vscode.l10n.t('They are deleted from {0} for good: there is no trash here.', location);
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Delete the Whole Journal'),
    prompt: `${what} ${where} ${vscode.l10n.t('To do it, type “{0}”.', word)}`,
    placeHolder: word,
    validateInput: (text) =>
      isWord(text, word) ? undefined : vscode.l10n.t('Type “{0}”, or press Escape to keep everything.', word),
  });
  return typed !== undefined && isWord(typed, word);
}

function isWord(text: string, word: string): boolean {
  return text.trim().toLowerCase() === word.toLowerCase();
}

async function remove(
  root: vscode.Uri,
  names: readonly string[],
  toTrash: boolean,
  location: string,
): Promise<void> {
  const { gone, refused } = await removeFiles(folderAt(root), names, toTrash);
  if (refused === undefined) {
    await vscode.window.showInformationMessage(goneText(gone, location));
    return;
  }
  const why = toTrash
    ? vscode.l10n.t('{0} could not be moved to the trash, so this ended there.', refused)
    : vscode.l10n.t('{0} could not be deleted, so this ended there.', refused);
  await vscode.window.showWarningMessage(`${why} ${goneText(gone, location)}`);
}

/** The folder through VS Code's file system, which knows the trash. */
function folderAt(root: vscode.Uri): RemovableFolder {
  const files = vscode.workspace.fs;
  return {
    async remove(name, useTrash) {
      try {
        await files.delete(vscode.Uri.joinPath(root, name), { useTrash });
        return 'gone';
      } catch (error) {
        if (error instanceof vscode.FileSystemError)
          return error.code === 'FileNotFound' ? 'missing' : 'refused';
        if (uriFailure(error, name, 'write')) return 'refused';
        throw error;
      }
    },
    async names(folder) {
      try {
        return (await files.readDirectory(vscode.Uri.joinPath(root, folder))).map(([name]) => name);
      } catch (error) {
        // Gone meanwhile, or not ours to look at: the entries are gone, and that was what was asked.
        if (error instanceof vscode.FileSystemError) return undefined;
        throw error;
      }
    },
  };
}

function goneText(gone: number, location: string): string {
  return gone === 1
    ? vscode.l10n.t('Deleted 1 file from {0}.', location)
    : vscode.l10n.t('Deleted {0} files from {1}.', gone, location);
}
