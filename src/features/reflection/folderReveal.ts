import * as vscode from 'vscode';
import type { Result } from '../../core/ports.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import type { Runtime } from '../../host/platform.ts';
import { Command } from '../../names.ts';

/** Shows the journal folder where there is a desktop to show it; elsewhere says where it is. Makes it when it is not there yet. */
export async function revealJournalFolder(
  place: JournalPlace,
  runtime: Runtime,
): Promise<Result<unknown> | void> {
  const { uri, folder } = place;
  if (!uri) return missing(place);
  const listed = await folder.list();
  // A folder that held the journal is not made anew by looking for it.
  if (!listed.ok && listed.failure.kind === 'folder-gone') return listed;
  const isNew = !(await exists(uri));
  try {
    await vscode.workspace.fs.createDirectory(uri);
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    return { ok: false, failure: { kind: 'read-only', path: folder.location } };
  }
  if (runtime === 'desktop') {
    await vscode.commands.executeCommand('revealFileInOS', uri);
    return;
  }
  const openToday = vscode.l10n.t('Open Today’s Entry');
  const answer = await vscode.window.showInformationMessage(
    whereItIs(runtime, folder.location, isNew),
    openToday,
  );
  if (answer === openToday) await vscode.commands.executeCommand(Command.openTodaysEntry);
}

function whereItIs(runtime: Runtime, location: string, isNew: boolean): string {
  if (runtime === 'browser')
    return vscode.l10n.t('Your journal is in {0}, one Markdown file a day.', location);
  return isNew
    ? vscode.l10n.t('Your journal folder is now {0}, on the server behind this window.', location)
    : vscode.l10n.t('Your journal is in {0}, on the server behind this window.', location);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** The setting is a relative path, which would mean another place in every window. */
function missing({ folder }: JournalPlace): Result<never> {
  return { ok: false, failure: { kind: 'not-found', path: folder.location } };
}
