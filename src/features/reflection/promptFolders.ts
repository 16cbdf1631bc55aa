import * as vscode from 'vscode';
import type { SetOrigin } from '../../core/reflection/promptSet.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';

/** A folder with files of prompts. */
export interface PromptFolder {
  readonly uri: vscode.Uri;
  readonly origin: SetOrigin;
  /** Put before the names of its files where several folders could have the same. */
  readonly prefix: string;
}

/** Where a person's own sets are, below the journal folder. */
const ownPromptFolder = 'prompts';

/** The folders that are read at this moment: the person's own, then the team's. They need not be there. */
export function promptFolders(place: JournalPlace): readonly PromptFolder[] {
  const own = place.uri && vscode.Uri.joinPath(place.uri, ownPromptFolder);
  // What others put into a folder is only read once the person trusts it.
  const workspaces = vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []) : [];
  const team = workspaces.map(({ uri, name }): PromptFolder => ({
    uri: vscode.Uri.joinPath(uri, '.those-guys', 'prompts'),
    origin: 'team',
    prefix: workspaces.length > 1 ? `${name}/` : '',
  }));
  return own ? [{ uri: own, origin: 'own', prefix: '' }, ...team] : team;
}

/**
 * Calls `read` when a file of prompts is open in an editor, or is opened: who edits one sees what is wrong in it, also before
 * anybody reflected in this window.
 */
export function whenPromptFileIsOpen(place: JournalPlace, read: () => void): vscode.Disposable {
  const isPromptFile = ({ uri }: vscode.TextDocument): boolean =>
    /\.md$/i.test(uri.path) &&
    promptFolders(place).some(
      (folder) => folder.uri.toString() === vscode.Uri.joinPath(uri, '..').toString(),
    );
  const look = (): void => {
    if (vscode.workspace.textDocuments.some(isPromptFile)) read();
  };
  look();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isPromptFile(document)) read();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(look),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
    place.onDidMove(look),
  );
}
