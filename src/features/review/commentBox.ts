import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';

/** The scheme of every comment box, whichever extension owns the thread. */
export const boxScheme = 'comment';

/** True for the document of a comment box. */
export function isCommentBox(document: vscode.TextDocument): boolean {
  return document.uri.scheme === boxScheme;
}

/** The box that has the focus, or had it when a command was chosen; undefined when none. */
export function activeBox(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isCommentBox(document) ? document : undefined;
}

/** VS Code tells of a box's document before it tells of its editor; the editor follows within this time (ms). */
const editorLimit = 30_000;

/** The editor that shows a box, as soon as VS Code tells of it; undefined when it does not. */
export async function boxEditor(
  box: vscode.TextDocument,
  clock: Clock,
): Promise<vscode.TextEditor | undefined> {
  // VS Code counts a box among the visible editors only in part of its versions.
  const look = (): vscode.TextEditor | undefined =>
    [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find(
      (editor) => editor?.document === box,
    );
  const now = look();
  if (now) return now;
  return new Promise((resolve) => {
    const end = (editor?: vscode.TextEditor): void => {
      listening.dispose();
      limit.dispose();
      resolve(editor);
    };
    const again = (): void => {
      const editor = look();
      if (editor) end(editor);
    };
    const limit = clock.after(editorLimit, end);
    const listening = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(again),
      vscode.window.onDidChangeVisibleTextEditors(again),
    );
  });
}
