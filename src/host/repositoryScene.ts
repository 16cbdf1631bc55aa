import * as vscode from 'vscode';
import type { FolderLine, RepositoryScene } from './journalRepository.ts';

/** This window and its disk. */
export function repositoryScene(): RepositoryScene {
  const { isTrusted, workspaceFolders = [] } = vscode.workspace;
  const isThere = (uri: vscode.Uri): Promise<boolean> =>
    Promise.resolve(vscode.workspace.fs.stat(uri)).then(
      () => true,
      () => false,
    );
  return {
    isTrusted,
    folders: workspaceFolders.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => folderLine(uri)),
    isThere: (path) => isThere(vscode.Uri.file(path)),
    holdsGit: (path) => isThere(vscode.Uri.joinPath(vscode.Uri.file(path), '.git')),
  };
}

/** A local folder with all those above it. */
export function folderLine(folder: vscode.Uri): FolderLine {
  const line: { readonly path: string; readonly name: string }[] = [];
  for (let uri = folder; ; uri = vscode.Uri.joinPath(uri, '..')) {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    line.push({ path: uri.fsPath, name });
    if (name === '') return line;
  }
}
