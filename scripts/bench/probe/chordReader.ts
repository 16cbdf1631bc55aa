import * as vscode from 'vscode';

import { answerWith } from './answer.ts';

/** Answers with VS Code's own file of default keybindings. */
export function activate(): Promise<void> {
  return answerWith(async () => {
    const bindings = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    return bindings.getText();
  });
}
