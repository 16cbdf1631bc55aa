import * as vscode from 'vscode';
import type { VaultFolder } from '../../core/ports.ts';
import { failed, isMissing, openFolder } from './journalFolder.ts';

/** The vault in the browser's extension storage; best effort, as everything there. */
export function openVaultFolder(context: vscode.ExtensionContext): VaultFolder {
  const root = vscode.Uri.joinPath(context.globalStorageUri, 'drafts');
  const folder = openFolder(root);
  return {
    location: folder.location,
    list: () => folder.list(),
    read: (name) => folder.read(name),
    update: (name, change) => folder.update(name, change),
    async remove(name) {
      try {
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, name));
        return { ok: true, value: undefined };
      } catch (error) {
        return isMissing(error) ? { ok: true, value: undefined } : failed(error, name, 'write');
      }
    },
  };
}
