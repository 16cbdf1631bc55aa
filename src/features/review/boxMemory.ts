import * as vscode from 'vscode';
import { isCommentBox } from './commentBox.ts';

/** A comment box with the cursor's place in it. */
export interface FocusedBox {
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
}

/** The comment boxes that had the focus, and the editor before them. */
export interface BoxMemory extends vscode.Disposable {
  /**
   * It takes the focus to click an icon or to choose from a list, so a command asks here and not for the active
   * editor. The last focused one that is still open and `fits`; undefined when there is none.
   */
  last(fits?: (box: vscode.TextDocument) => boolean): FocusedBox | undefined;
  /** The document of the editor that had the focus before the box. */
  editorBefore(): vscode.Uri | undefined;
}

/** Boxes remembered; nobody has more open at once. */
const mostBoxes = 20;

export function openBoxMemory(): BoxMemory {
  let boxes: readonly FocusedBox[] = [];
  let before: vscode.Uri | undefined;
  const look = (editor: vscode.TextEditor | undefined): void => {
    if (!editor) return;
    if (!isCommentBox(editor.document)) {
      before = editor.document.uri;
      return;
    }
    const others = boxes.filter(({ document }) => document !== editor.document && !document.isClosed);
    boxes = [{ editor, document: editor.document }, ...others].slice(0, mostBoxes);
  };
  look(vscode.window.activeTextEditor);
  const listening = vscode.window.onDidChangeActiveTextEditor(look);
  return {
    last: (fits) => boxes.find(({ document }) => !document.isClosed && (fits?.(document) ?? true)),
    editorBefore: () => before,
    dispose: () => void listening.dispose(),
  };
}
