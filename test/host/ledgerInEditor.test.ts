import * as vscode from 'vscode';
import { ledgerName, parseLedger } from '../../src/core/waiting/ledger.ts';
import { endWait } from '../../src/features/waiting/ledgerCommands.ts';
import { MemoryJournalFolder } from '../support/memoryJournalFolder.ts';
import { mustEqual } from '../support/mustEqual.ts';

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

describe('The ledger in an editor with unsaved changes', () => {
  const files = vscode.workspace.fs;
  const lines = '# Waiting\n\n- [ ] @ana: the API review\n- [ ] @ben: the key\n';
  const root = (): vscode.Uri => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    if (!first) throw new Error('no folder is open');
    return vscode.Uri.joinPath(first.uri, '..', 'ledger-in-editor');
  };
  const waits = parseLedger(lines);

  async function end(index: number): Promise<void> {
    const item = waits[index];
    if (!item) throw new Error('no such wait');
    const folder = new MemoryJournalFolder();
    folder.write(ledgerName, lines);
    const place = { folder, uri: root(), onDidMove: () => ({ dispose() {} }) };
    mustEqual((await endWait(item, { place })).ok, true);
    mustEqual(folder.files.get(ledgerName), lines.replace(`[ ] @${item.owner}`, `[x] @${item.owner}`));
  }

  async function opened(): Promise<vscode.TextDocument> {
    const uri = vscode.Uri.joinPath(root(), ledgerName);
    await files.writeFile(uri, new TextEncoder().encode(lines));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    return document;
  }

  async function add(document: vscode.TextDocument, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), text);
    mustEqual(await vscode.workspace.applyEdit(edit), true);
  }

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await files.delete(root(), { recursive: true });
  });

  it('gets what is written into the file, beside what the person typed there', async () => {
    const document = await opened();
    await add(document, 'typed, not saved\n');
    await end(0);
    await end(1);
    const both = lines.replaceAll('[ ]', '[x]').replace('\n\n', '\ntyped, not saved\n\n');
    mustEqual(document.getText(), both);
    mustEqual(document.isDirty, true);
  });

  it('is left alone when nothing in it is unsaved: VS Code reads the file again itself', async () => {
    const document = await opened();
    await end(0);
    mustEqual(document.getText(), lines);
    mustEqual(document.isDirty, false);
  });
});
