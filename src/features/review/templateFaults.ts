import * as vscode from 'vscode';
import type { Clock, Disposable } from '../../core/ports.ts';
import { isHarmless, type TemplateFault } from '../../core/review/templateFault.ts';
import { templateFaultText } from './templateFaultText.ts';
import { isTemplateFileName } from './templateFolder.ts';
import type { FaultyFile, TemplateShelf } from './templateShelf.ts';

/** A pause in the typing (ms) before an open template is read. */
const pause = 300;

/** Says at the line what is wrong in a template: of every file that was looked at, and of open ones as they are typed. */
export function openTemplateFaults(shelf: TemplateShelf, clock: Clock): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('those-guys-templates');
  const waiting = new Map<string, Disposable>();

  const isTemplate = ({ uri, isClosed }: vscode.TextDocument): boolean => {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const folder = vscode.Uri.joinPath(uri, '..').toString();
    const folders = [shelf.ownFolder, ...shelf.teamFolders()];
    return !isClosed && isTemplateFileName(name) && folders.some((each) => each?.toString() === folder);
  };
  const read = async (document: vscode.TextDocument): Promise<void> => {
    const { readTemplateFile } = await import('../../core/review/templateFile.ts');
    if (document.isClosed) return;
    const text = document.getText();
    collection.set(document.uri, diagnosticsOf(text, readTemplateFile(text).faults));
  };
  const readSoon = (document: vscode.TextDocument): void => {
    if (!isTemplate(document)) return;
    const key = document.uri.toString();
    waiting.get(key)?.dispose();
    waiting.set(
      key,
      clock.after(pause, () => {
        waiting.delete(key);
        void read(document);
      }),
    );
  };
  const show = (files: readonly FaultyFile[]): void => {
    const open = new Set(vscode.workspace.textDocuments.filter(isTemplate).map(({ uri }) => uri.toString()));
    const seen = new Set(files.map(({ uri }) => uri.toString()));
    collection.forEach((uri) => {
      if (!seen.has(uri.toString()) && !open.has(uri.toString())) collection.delete(uri);
    });
    // What is typed into an open file counts more than what was last saved.
    for (const { uri, text, faults } of files) {
      if (!open.has(uri.toString())) collection.set(uri, diagnosticsOf(text, faults));
    }
  };
  for (const document of vscode.workspace.textDocuments) readSoon(document);

  return vscode.Disposable.from(
    collection,
    shelf.onDidRead(show),
    vscode.workspace.onDidOpenTextDocument(readSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => readSoon(document)),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      for (const document of vscode.workspace.textDocuments) readSoon(document);
    }),
    {
      dispose: () => {
        for (const each of waiting.values()) each.dispose();
      },
    },
  );
}

/** An error where the file cannot be used, else a warning. */
function diagnosticsOf(text: string, faults: readonly TemplateFault[]): vscode.Diagnostic[] {
  const lines = lineStarts(text);
  const position = (offset: number): vscode.Position => {
    const line = Math.max(
      0,
      lines.findLastIndex((start) => start <= offset),
    );
    return new vscode.Position(line, offset - (lines[line] ?? 0));
  };
  return faults.map((fault) => {
    const diagnostic = new vscode.Diagnostic(
      new vscode.Range(position(fault.range.start), position(fault.range.end)),
      templateFaultText(fault),
      isHarmless(fault.code) ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Error,
    );
    diagnostic.source = 'Those Guys';
    diagnostic.code = fault.code;
    return diagnostic;
  });
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
}
