import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { isCommentBox } from './commentBox.ts';

/** The editors that show comment boxes now, the one with the focus first. */
export function boxEditors(): readonly vscode.TextEditor[] {
  // VS Code counts a box among the visible editors only in part of its versions.
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const all = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  return [...new Set(all)].filter(({ document }) => isCommentBox(document));
}

/** Told of every box that is shown, and of one that no editor shows any longer; its document may stay open. */
export interface BoxWatcher {
  shown(editor: vscode.TextEditor): void;
  hidden(document: vscode.TextDocument): void;
}

/**
 * VS Code keeps the document of a box for what was typed in it when the file that it stands in is closed: only the
 * editors tell that nobody sees it. Where it does not count boxes among them, a box with the focus is all that is told.
 */
export function watchBoxes(watcher: BoxWatcher): vscode.Disposable {
  let before: readonly vscode.TextEditor[] = [];
  let counted = new Set<vscode.TextDocument>();
  const look = (): void => {
    const now = boxEditors();
    const documents = new Set(now.map(({ document }) => document));
    for (const document of counted) if (!documents.has(document)) watcher.hidden(document);
    for (const editor of now) if (!before.includes(editor)) watcher.shown(editor);
    before = now;
    counted = new Set(
      vscode.window.visibleTextEditors.map(({ document }) => document).filter((each) => isCommentBox(each)),
    );
  };
  look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(look),
    vscode.window.onDidChangeActiveTextEditor(look),
  );
}

/** VS Code shows a box that it builds anew within this time (ms). */
const boxLimit = 3_000;

/** Resolves when a box is shown that was not there: it takes the focus, and a list that is open by then would close. */
export async function nextBox(clock: Clock): Promise<void> {
  const before = boxEditors();
  await new Promise<void>((resolve) => {
    const limit = clock.after(boxLimit, end);
    const watching = watchBoxes({
      shown: (editor) => {
        if (!before.includes(editor)) end();
      },
      hidden: () => undefined,
    });
    function end(): void {
      limit.dispose();
      watching.dispose();
      resolve();
    }
  });
}
