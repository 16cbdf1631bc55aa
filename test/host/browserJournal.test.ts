import * as vscode from 'vscode';
import { openFolder } from '../../src/host/web/journalFolder.ts';
import { same } from './same.ts';

describe('The journal in the storage of a browser', () => {
  const name = '2026-11-27.md';
  const root = (): vscode.Uri => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    if (!first) throw new Error('no folder is open');
    return vscode.Uri.joinPath(first.uri, '..', 'browser-journal');
  };
  const isOpen = (uri: vscode.Uri): boolean =>
    vscode.window.tabGroups.all.some(({ tabs }) =>
      tabs.some(
        ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
      ),
    );

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(root(), { recursive: true });
  });

  it('is written below an open editor, which stays open and shows it', async () => {
    const folder = openFolder(root());
    const uri = vscode.Uri.joinPath(root(), name);
    same((await folder.update(name, () => 'one\n')).ok, true);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    const shown = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document !== document || document.getText() !== 'one\ntwo\n') return;
        listening.dispose();
        resolve();
      });
    });
    same((await folder.update(name, (text = '') => `${text}two\n`)).ok, true);
    await shown;
    same(isOpen(uri), true);
    same(document.isClosed, false);
    folder.dispose();
  });
});
