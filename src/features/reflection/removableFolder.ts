import * as vscode from 'vscode';
import { uriFailure } from '../../host/uriFailure.ts';
import type { RemovableFolder } from './folderRemoval.ts';

/** A folder through VS Code's file system, which knows the trash where the host has one. */
export function removableFolder(root: vscode.Uri): RemovableFolder {
  const files = vscode.workspace.fs;
  return {
    async remove(name, useTrash) {
      try {
        await files.delete(vscode.Uri.joinPath(root, name), { useTrash });
        return 'gone';
      } catch (error) {
        if (error instanceof vscode.FileSystemError)
          return error.code === 'FileNotFound' ? 'missing' : 'refused';
        // A trash that is not there, or does not take the file, refuses in the host's own words and without a code.
        if (useTrash || uriFailure(error, name, 'write')) return 'refused';
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

/** Asks, where the trash did not take a file, whether the rest shall be deleted for good; Escape keeps it. */
export async function askForGood({
  gone,
  refused,
}: {
  readonly gone: number;
  readonly refused: string;
}): Promise<boolean> {
  const forGood = vscode.l10n.t('Delete the Rest for Good');
  const far =
    gone === 0
      ? vscode.l10n.t('Nothing was deleted.')
      : gone === 1
        ? vscode.l10n.t('1 file is in the trash.')
        : vscode.l10n.t('{0} files are in the trash.', gone);
  const why = vscode.l10n.t('{0} could not be moved to the trash, so this ended there.', refused);
  const answer = await vscode.window.showWarningMessage(`${why} ${far}`, forGood);
  return answer === forGood;
}
