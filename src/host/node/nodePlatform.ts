import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Platform } from '../platform.ts';
import { compareFiles, copyFiles, visibleFiles } from './folderCopy.ts';
import { openJournalFolder } from './journalFolder.ts';
import { openThreadedGit } from './threadedGit.ts';
import { openVaultFolder } from './vaultFolder.ts';

/** The Node host, for the extension in this folder. With a remote name and a browser UI, "here" is the server's machine. */
export function nodePlatform(extensionPath: string): Platform {
  return {
    runtime: vscode.env.uiKind === vscode.UIKind.Web ? 'server' : 'desktop',
    openJournalFolder,
    disk: { copy: copyFiles, compare: compareFiles, visible: visibleFiles },
    openVaultFolder: ({ globalStorageUri }) => openVaultFolder(join(globalStorageUri.fsPath, 'drafts')),
    ...openThreadedGit(join(extensionPath, 'dist/parts/git.js')),
  };
}
