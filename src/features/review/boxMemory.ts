import * as vscode from 'vscode';
import { isCommentBox } from './commentBox.ts';

/** A comment box with the cursor's place in it. */
export interface FocusedBox {
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
}

/** The comment box that had the focus last. */
export interface BoxMemory extends vscode.Disposable {
  /**
   * It takes the focus to click an icon or to choose from a list, so a command asks here and not for the active
   * editor. Undefined when no box had the focus, or when that box is gone.
   */
  last(): FocusedBox | undefined;
}

export function openBoxMemory(): BoxMemory {
  let last: FocusedBox | undefined;
  const look = (editor: vscode.TextEditor | undefined): void => {
    if (editor && isCommentBox(editor.document)) last = { editor, document: editor.document };
  };
  look(vscode.window.activeTextEditor);
  const listening = vscode.window.onDidChangeActiveTextEditor(look);
  return {
    last: () => (last?.document.isClosed ? undefined : last),
    dispose: () => void listening.dispose(),
  };
}
