import * as vscode from 'vscode';
import { gitExtensionId, type GitExtension } from './gitApi.ts';

/** Whether a place is in a folder, or is it. A way up and down again (`..`) counts as outside. */
export function isInside(child: vscode.Uri, parent: vscode.Uri): boolean {
  return (
    child.scheme === parent.scheme &&
    child.authority === parent.authority &&
    !child.path.split('/').includes('..') &&
    `${child.path}/`.startsWith(parent.path.endsWith('/') ? parent.path : `${parent.path}/`)
  );
}

/** Whether a folder has to do with this window: it is open, or one that is open lies in it or around it. */
export function isOfThisWindow(folder: vscode.Uri): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some(
    ({ uri }) => isInside(uri, folder) || isInside(folder, uri),
  );
}

/** Whether a file is in a folder that is open, or in the repository of one, as far as git in this window knows. */
export function isOpenHere(file: vscode.Uri): boolean {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return [...folders, ...repositoryRoots().filter(isOfThisWindow)].some((folder) => isInside(file, folder));
}

function repositoryRoots(): readonly vscode.Uri[] {
  const extension = vscode.extensions.getExtension<GitExtension>(gitExtensionId);
  if (!extension?.isActive || !extension.exports.enabled) return [];
  return extension.exports.getAPI(1).repositories.map(({ rootUri }) => rootUri);
}
