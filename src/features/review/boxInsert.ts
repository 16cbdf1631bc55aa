import * as vscode from 'vscode';
import { printSnippet, type SnippetPiece, snippetText } from '../../core/review/snippet.ts';
import type { FocusedBox } from './boxMemory.ts';

/** So often a box may refuse a snippet before it gets the text without tab stops. */
const mostTries = 3;

/**
 * Puts a snippet into a comment box that may have lost the focus, at its cursor, and never over text that is
 * selected. False when the box is gone: then nothing was changed.
 */
export async function insertIntoBox(
  { editor, document }: { readonly editor: vscode.TextEditor | undefined } & Pick<FocusedBox, 'document'>,
  pieces: readonly SnippetPiece[],
): Promise<boolean> {
  if (document.isClosed) return false;
  const before = document.getText();
  const at = before.trim() === '' ? wholeOf(document) : (editor?.selection.active ?? wholeOf(document).end);
  // With tab stops, and the focus back in the box. An editor that VS Code has let go of answers in its own ways.
  const snippet = new vscode.SnippetString(printSnippet(pieces));
  try {
    // VS Code refuses what was meant for an earlier version of the box: a new box changes once more as it appears.
    for (let tries = 0; tries < mostTries && document.getText() === before; tries++)
      if ((await editor?.insertSnippet(snippet, at)) !== false) break;
  } catch {
    // Looked at below: the text is what tells.
  }
  if (document.getText() !== before) return true;
  // An editor can report success and change nothing in a comment box; an edit of the document does change it.
  const edit = new vscode.WorkspaceEdit();
  const range = at instanceof vscode.Range ? at : new vscode.Range(at, at);
  edit.replace(document.uri, range, snippetText(pieces));
  if (document.isClosed) return false;
  await vscode.workspace.applyEdit(edit);
  return document.getText() !== before;
}

function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
}
