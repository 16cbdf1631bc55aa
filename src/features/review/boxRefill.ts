import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { isCommentBox } from './commentBox.ts';

/** VS Code empties or fills a box within this time (ms) behind its button's command. */
const within = 5_000;

/** Puts the text back into the box that VS Code empties when its command ends. */
export function giveBack(box: vscode.TextDocument, text: string, clock: Clock): void {
  const restore = async (): Promise<void> => {
    end();
    if (box.isClosed || box.getText() !== '') return;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(box.uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  };
  const limit = clock.after(within, () => end());
  const changes = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (document === box && document.getText() === '') void restore();
  });
  function end(): void {
    limit.dispose();
    changes.dispose();
  }
}

/**
 * VS Code gives a box its text back when its editor is shown again, also when that was posted meanwhile: whoever sees it
 * there would post it twice. It may have happened already, and it may be the same document or another one.
 */
export function takeBack(box: vscode.TextDocument, text: string, clock: Clock): void {
  const empty = (document: vscode.TextDocument): void => {
    if (!isCommentBox(document) || document.uri.authority !== box.uri.authority) return;
    if (document.isClosed || document.getText() !== text) return;
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.delete(document.uri, new vscode.Range(new vscode.Position(0, 0), end));
    void vscode.workspace.applyEdit(edit);
  };
  const watching = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(empty),
    vscode.workspace.onDidChangeTextDocument(({ document }) => empty(document)),
  );
  clock.after(within, () => void watching.dispose());
  for (const document of vscode.workspace.textDocuments) empty(document);
}
