import * as vscode from 'vscode';
import { localDayAt } from '../../core/dates.ts';
import type { Clock } from '../../core/ports.ts';
import { selectionValues } from '../../core/review/codeSelection.ts';
import type { TemplateValues } from '../../core/review/templateValues.ts';

/** What is known for a template whose comment is about these lines; without a place, only what holds everywhere. */
export async function templateFacts(
  clock: Clock,
  place?: { readonly uri: vscode.Uri; readonly lines: vscode.Range },
): Promise<TemplateValues> {
  const day = { DATE: localDayAt(clock.now(), clock.timeZone()) };
  if (!place) return day;
  const { uri, lines } = place;
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  return {
    ...day,
    ...selectionValues({
      file: vscode.workspace.getWorkspaceFolder(uri) && vscode.workspace.asRelativePath(uri, false),
      startLine: lines.start.line,
      endLine: lines.end.line,
      code: document && textOf(document, lines),
      language: document?.languageId === 'plaintext' ? '' : (document?.languageId ?? ''),
    }),
  };
}

function textOf(document: vscode.TextDocument, { start, end }: vscode.Range): string | undefined {
  if (end.line >= document.lineCount) return undefined;
  return document.getText(new vscode.Range(start.line, 0, end.line, document.lineAt(end.line).text.length));
}
