import * as vscode from 'vscode';
import type { BoxCheck } from './boxCheck.ts';
import { boxEditors, watchBoxes } from './shownBoxes.ts';

/**
 * Draws the hints of every comment box. A hint of VS Code's own is counted nowhere, which is what a quiet hint asks for,
 * but all that shows it are three faint dots; so its words get a dotted line in the colour of the theme.
 */
export function openHintMarks(check: BoxCheck): vscode.Disposable {
  const mark = vscode.window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: 'dotted',
    borderColor: new vscode.ThemeColor('editorInfo.foreground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const draw = (editor: vscode.TextEditor): void => {
    const hints = check
      .findingsIn(editor.document)
      .filter(({ finding }) => finding.severity === 'hint')
      .map(({ diagnostic }) => diagnostic.range);
    editor.setDecorations(mark, hints);
  };
  return vscode.Disposable.from(
    mark,
    check.onDidRead((document) => {
      for (const editor of boxEditors()) if (editor.document === document) draw(editor);
    }),
    // A box that is shown again has a new editor, which knows nothing of the lines of the old one.
    watchBoxes({
      shown: (editor) => {
        if (check.hasRead(editor.document)) draw(editor);
      },
      hidden: () => undefined,
    }),
  );
}
