import * as vscode from 'vscode';
import { textEdit } from '../core/textEdit.ts';

/** The editor of a file in this window, while it holds unsaved changes. */
export function unsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find((each) => each.isDirty && each.uri.toString() === address);
}

/** Changes only what is different, so that the cursor and everything else stay where they are; it is not saved. */
export async function changeDocument(document: vscode.TextDocument, after: string): Promise<void> {
  const before = document.getText();
  if (after === before) return;
  const { start, end, text } = textEdit(before, after);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  await vscode.workspace.applyEdit(edit);
}

/** Says of such an editor that what was written elsewhere is in it as well, and how both texts stay. */
export function unsavedSentence(uri: vscode.Uri): string {
  return vscode.l10n.t(
    '{0} has unsaved changes in an editor. What you write elsewhere in this window is in the file and in that editor too. When you save there and VS Code asks, Overwrite keeps both.',
    vscode.workspace.asRelativePath(uri, false).split('/').at(-1) ?? '',
  );
}
