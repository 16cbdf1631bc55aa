import * as vscode from 'vscode';
import type { Disposable, JournalFolder } from '../core/ports.ts';
import { Setting } from '../names.ts';
import type { Platform } from './platform.ts';

/** The journal folder that the setting names at this moment. */
export interface JournalPlace extends Disposable {
  readonly folder: JournalFolder;
  /** Where VS Code opens it; undefined when the setting names no place. */
  readonly uri: vscode.Uri | undefined;
  /** The setting changed: another folder is the journal now. The one before ends after the listeners have run. */
  onDidMove(listener: (folder: JournalFolder) => void): Disposable;
}

/** Follows `thoseGuys.journal.folder`. Nothing is created, copied or moved by changing the setting. */
export function openJournalPlace(context: vscode.ExtensionContext, platform: Platform): JournalPlace {
  const listeners = new Set<(folder: JournalFolder) => void>();
  const open = (): JournalFolder & vscode.Disposable =>
    platform.openJournalFolder(
      context,
      vscode.workspace.getConfiguration().get<string>(Setting.journalFolder, ''),
    );
  let folder = open();
  const settings = vscode.workspace.onDidChangeConfiguration((change) => {
    if (!change.affectsConfiguration(Setting.journalFolder)) return;
    const before = folder;
    folder = open();
    for (const listener of [...listeners]) listener(folder);
    before.dispose();
  });
  return {
    get folder() {
      return folder;
    },
    get uri() {
      if (platform.runtime === 'browser') return vscode.Uri.joinPath(context.globalStorageUri, 'journal');
      // A relative setting is refused by the folder: it would mean another place in every window.
      return /^([/\\]|[A-Za-z]:)/.test(folder.location) ? vscode.Uri.file(folder.location) : undefined;
    },
    onDidMove(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    dispose() {
      settings.dispose();
      folder.dispose();
    },
  };
}
