import * as vscode from 'vscode';
import { ledgerName } from '../../core/waiting/ledger.ts';
import { changeDocument, unsavedDocument, unsavedSentence } from '../../host/unsavedDocument.ts';
import type { LedgerDoors } from './doors.ts';

/** Editors of which the person was told; each until it is saved or closed. */
const told = new Map<vscode.TextDocument, vscode.Disposable>();

/**
 * Called when a change of the ledger is in its file: an editor with unsaved changes gets it too, since saving there would put
 * the older file back. The person is told once for as long as it is unsaved. What cannot be put there stays in the file.
 */
export async function followInEditor(
  place: LedgerDoors['place'],
  change: (current: string) => string,
): Promise<void> {
  const document = place.uri && unsavedDocument(vscode.Uri.joinPath(place.uri, ledgerName));
  if (!document) return;
  await changeDocument(document, change(document.getText()));
  if (told.has(document)) return;
  const settle = (settled: vscode.TextDocument): void => {
    if (settled !== document) return;
    told.get(document)?.dispose();
    told.delete(document);
  };
  told.set(
    document,
    vscode.Disposable.from(
      vscode.workspace.onDidSaveTextDocument(settle),
      vscode.workspace.onDidCloseTextDocument(settle),
    ),
  );
  // It answers what the person has just done, and what they do next can cost one of the two texts.
  void vscode.window.showInformationMessage(unsavedSentence(document.uri));
}
