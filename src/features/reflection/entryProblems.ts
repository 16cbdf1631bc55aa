import * as vscode from 'vscode';
import type { Clock, Disposable } from '../../core/ports.ts';
import type { PlacedProblem } from '../../core/reflection/entryProblems.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';

/** A pause in the typing (ms) before an open entry is looked at. */
const pause = 500;
/** Characters; a longer file is no entry that anybody reads for its problems. */
const longestText = 1_048_576;

/** Says in an open entry, at the line, what cannot be read there. A hint and no more: nothing of it is in the way of anybody. */
export function openEntryProblems(place: JournalPlace, clock: Clock): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('those-guys-entries');
  const waiting = new Map<string, Disposable>();

  const isEntry = ({ uri, isClosed }: vscode.TextDocument): boolean => {
    const root = place.uri?.with({ query: '', fragment: '' });
    if (isClosed || !root || uri.scheme !== root.scheme || uri.authority !== root.authority) return false;
    const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
    return uri.path.startsWith(folder) && place.names.day(uri.path.slice(folder.length)) !== undefined;
  };
  const read = async (document: vscode.TextDocument): Promise<void> => {
    const { findEntryProblems } = await import('../../core/reflection/entryProblems.ts');
    if (!isEntry(document)) return;
    const text = document.getText();
    const problems = text.length > longestText ? [] : findEntryProblems(text);
    collection.set(
      document.uri,
      problems.map((problem) => diagnosticOf(problem, document)),
    );
  };
  const forget = ({ uri }: vscode.TextDocument): void => {
    waiting.get(uri.toString())?.dispose();
    waiting.delete(uri.toString());
    collection.delete(uri);
  };
  const readSoon = (document: vscode.TextDocument): void => {
    if (!isEntry(document)) return;
    const key = document.uri.toString();
    waiting.get(key)?.dispose();
    const run = (): void => {
      waiting.delete(key);
      void read(document);
    };
    waiting.set(key, clock.after(pause, run));
  };
  const readAll = (): void => {
    for (const document of vscode.workspace.textDocuments) readSoon(document);
  };
  readAll();
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(readSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => readSoon(document)),
    vscode.workspace.onDidCloseTextDocument(forget),
    place.onDidMove(() => {
      collection.clear();
      readAll();
    }),
    { dispose: () => waiting.forEach((timer) => timer.dispose()) },
  );
}

function diagnosticOf({ code, range }: PlacedProblem, document: vscode.TextDocument): vscode.Diagnostic {
  const place = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
  const diagnostic = new vscode.Diagnostic(place, problemText(code), vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'Those Guys';
  diagnostic.code = code;
  return diagnostic;
}

function problemText(code: PlacedProblem['code']): string {
  switch (code) {
    case 'header-not-yaml':
      return vscode.l10n.t(
        'This header is not YAML, so other programs may not read it. It stays as it is, and your answers are found all the same.',
      );
    case 'header-unclosed':
      return vscode.l10n.t(
        'The header that begins here never ends, so it is read as text. A line with --- ends it.',
      );
    case 'code-unclosed':
      return vscode.l10n.t(
        'The code that begins here never ends. What stands below is left as it is; new answers go above it.',
      );
    case 'html-unclosed':
      return vscode.l10n.t(
        'The comment or block that begins here never ends. What stands below is left as it is; new answers go above it.',
      );
  }
}
