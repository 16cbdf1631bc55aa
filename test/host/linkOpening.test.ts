import * as vscode from 'vscode';
import type { Result } from '../../src/core/ports.ts';
import { openLink } from '../../src/features/reflection/linkOpening.ts';
import type { JournalPlace } from '../../src/host/journalPlace.ts';
import { isInside } from '../../src/host/openFolders.ts';

describe('A link of an entry', () => {
  const folder = (): vscode.Uri => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    if (!first) throw new Error('no folder is open');
    return first.uri;
  };
  const open = (address: string): Promise<void | Result<unknown>> => {
    const journal = vscode.Uri.joinPath(folder(), '..', 'journal');
    return openLink(address, { uri: journal, folder: { location: 'the journal' } } as JournalPlace);
  };
  const mustRefuse = async (address: string): Promise<void> => {
    const before = vscode.window.activeTextEditor?.document.uri.toString();
    const outcome = await open(address);
    if (!outcome || outcome.ok || outcome.failure.kind !== 'unavailable')
      throw new Error(`${address} was not refused`);
    if (vscode.window.activeTextEditor?.document.uri.toString() !== before)
      throw new Error(`${address} was opened`);
  };

  it('opens a file of an open folder at its line', async () => {
    const [file] = await vscode.workspace.findFiles('**/*.ts', undefined, 1);
    if (!file) throw new Error('the folder has no such file');
    const outcome = await open(`${file.toString()}#L2`);
    if (outcome && !outcome.ok) throw new Error(outcome.failure.kind);
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() !== file.toString()) throw new Error('another file is open');
    if (editor.selection.active.line !== 1) throw new Error(`at line ${editor.selection.active.line}`);
  });

  it('says that a file of an open folder is not there', async () => {
    const outcome = await open(`${vscode.Uri.joinPath(folder(), 'nowhere.ts').toString()}#L1`);
    if (!outcome || outcome.ok || outcome.failure.kind !== 'not-found') throw new Error('it said nothing');
  });

  it('opens nothing outside of the open folders and the journal, however it is written', async () => {
    const outside = vscode.Uri.joinPath(folder(), '..', 'package.json').toString();
    await mustRefuse(outside);
    await mustRefuse(`${folder().toString()}/../package.json`);
    await mustRefuse(`${folder().toString()}/%2e%2e/package.json`);
    await mustRefuse(`${folder().toString()}-beside/x.ts`);
    await mustRefuse('file://server/share/x.ts');
  });

  it('runs nothing', async () => {
    await mustRefuse('command:workbench.action.closeAllEditors');
    await mustRefuse('vscode://those-guys.those-guys/x');
    await mustRefuse('../x.md');
  });

  it('counts a folder as inside of itself, and a way up as outside', () => {
    const parent = vscode.Uri.parse('file:///a/b');
    const inside = (text: string): boolean => isInside(vscode.Uri.parse(text), parent);
    const right = inside('file:///a/b') && inside('file:///a/b/c') && inside('file:///a/b/..c');
    const wrong =
      inside('file:///a/bc') ||
      inside('file:///a/b/../c') ||
      inside('vscode-remote://x/a/b/c') ||
      inside('file:///a');
    if (!right || wrong) throw new Error('a place counts as what it is not');
  });
});
