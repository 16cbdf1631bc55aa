import * as vscode from 'vscode';
import type { Result } from '../../core/ports.ts';
import { journalFiles } from '../../core/reflection/journalFiles.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import type { Runtime } from '../../host/platform.ts';
import { removeFiles } from './folderRemoval.ts';
import { journalFilesText } from './journalFilesText.ts';
import { askForGood, removableFolder } from './removableFolder.ts';
import { removalPlan, type FolderItem, type RemovalPlan } from './removalPlan.ts';

/** The plan, with what goes by kind. */
interface Removal extends RemovalPlan {
  readonly what: string;
}

/**
 * Deletes every entry, the weekly reviews made from them and the ledger, after showing what will go and what stays, and asking
 * for a typed word. Files that are not ours are not touched. Where the host has a trash they go there.
 */
export async function deleteJournal(place: JournalPlace, runtime: Runtime): Promise<Result<unknown> | void> {
  const { uri, folder } = place;
  if (!uri) return { ok: false, failure: { kind: 'not-found', path: folder.location } };
  const found = await findRemoval(place, uri);
  if (!found.ok) return found;
  const removal = found.value;
  if (removal.goes.length === 0) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('There is nothing of the journal in {0}.', folder.location),
    );
    return;
  }
  const useTrash = runtime === 'desktop';
  if (!(await showNames(removal, folder.location))) return;
  if (!(await askWord(removal, useTrash, folder.location))) return;
  await remove(uri, removal.goes, useTrash, folder.location);
  // Whoever takes the folder itself away afterwards has lost nothing.
  await place.startAnew();
}

async function findRemoval({ folder, names }: JournalPlace, uri: vscode.Uri): Promise<Result<Removal>> {
  const all = await folder.list(names.enters);
  if (!all.ok) return all;
  const listed = all.value.map(({ name }) => name).toSorted();
  const { entries, weekReviews, ledger } = journalFiles(listed, names);
  const files = { entries, weekReviews, ledger, prompts: [], templates: [] };
  return {
    ok: true,
    value: { ...removalPlan(files, await itemsIn(uri), listed), what: journalFilesText(files) },
  };
}

async function itemsIn(uri: vscode.Uri): Promise<readonly FolderItem[]> {
  try {
    const found = await vscode.workspace.fs.readDirectory(uri);
    return found
      .map(([name, type]) => ({ name, isFolder: (type & vscode.FileType.Directory) !== 0 }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    // Not made yet: there is nothing in it.
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
}

/** Every name that will go, then every name that stays, to read through; Enter goes on to the last question. */
async function showNames({ goes, stays }: RemovalPlan, location: string): Promise<boolean> {
  const goOn: vscode.QuickPickItem = {
    label: `$(arrow-right) ${vscode.l10n.t('Go on to the last question')}`,
    detail: vscode.l10n.t(
      'Below: all {0} files that will go, then what stays. Nothing else in the folder is touched.',
      goes.length,
    ),
    alwaysShow: true,
  };
  const under = (heading: string, names: readonly string[]): readonly vscode.QuickPickItem[] =>
    names.length === 0
      ? []
      : [
          { label: heading, kind: vscode.QuickPickItemKind.Separator },
          ...names.map((label): vscode.QuickPickItem => ({ label })),
        ];
  const chosen = await vscode.window.showQuickPick(
    [goOn, ...under(vscode.l10n.t('will go'), goes), ...under(vscode.l10n.t('stays'), stays)],
    {
      title: vscode.l10n.t('Delete the Whole Journal'),
      placeHolder: vscode.l10n.t('In {0}. Nothing is deleted yet.', location),
    },
  );
  return chosen !== undefined;
}

async function askWord({ what }: Removal, useTrash: boolean, location: string): Promise<boolean> {
  const word = vscode.l10n.t('delete');
  const where = useTrash
    ? vscode.l10n.t('They go from {0} to the trash.', location)
    : vscode.l10n.t('They are deleted from {0} for good: there is no trash here.', location);
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Delete the Whole Journal'),
    prompt: `${what}. ${where} ${vscode.l10n.t('To do it, type “{0}”.', word)}`,
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
  const { gone, refused } = await removeFiles(removableFolder(root), names, toTrash, askForGood);
  if (refused === undefined) {
    await vscode.window.showInformationMessage(goneText(gone, location));
    return;
  }
  const why = vscode.l10n.t('{0} could not be deleted, so this ended there.', refused);
  await vscode.window.showWarningMessage(`${why} ${goneText(gone, location)}`);
}

function goneText(gone: number, location: string): string {
  if (gone === 0) return vscode.l10n.t('Nothing was deleted from {0}.', location);
  return gone === 1
    ? vscode.l10n.t('Deleted 1 file from {0}.', location)
    : vscode.l10n.t('Deleted {0} files from {1}.', gone, location);
}
