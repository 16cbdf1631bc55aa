import * as vscode from 'vscode';
import { hasOwnText, unfilledLines, type Wording } from '../../core/review/wording.ts';
import type { BoxCheck, PlacedFinding } from './boxCheck.ts';
import { boxScheme } from './commentBox.ts';
import { fixTitle } from './findingText.ts';
import type { TemplateShelf } from './templateShelf.ts';

/** Used by our own action only; it is not in package.json because nobody calls it by hand. */
const ignoreCommand = 'thoseGuys.review.ignoreFinding';

/** Quick fixes in every comment box: the rule's own, and "Ignore this here". */
export function registerBoxFixes(check: BoxCheck, shelf: Pick<TemplateShelf, 'wording'>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(ignoreCommand, (box: unknown, code: unknown, words: unknown) => {
      if (typeof box === 'string' && typeof code === 'string' && typeof words === 'string')
        check.ignore(box, code, words);
    }),
    vscode.languages.registerCodeActionsProvider(
      { scheme: boxScheme },
      {
        provideCodeActions(document, range) {
          const here = check
            .findingsIn(document)
            .filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined);
          return [
            ...here.flatMap((placed) => fixesOf(document, placed)),
            ...here.map((placed) => ignoring(document, placed)),
            ...dropping(document, shelf.wording),
          ];
        },
      },
      {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorRewrite],
      },
    ),
  );
}

function rangeIn(
  document: vscode.TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** An edit, never a command: it is applied to the box whatever has the focus by then. */
function fixesOf(
  document: vscode.TextDocument,
  { finding: { fix }, diagnostic }: PlacedFinding,
): readonly vscode.CodeAction[] {
  if (!fix) return [];
  const range = rangeIn(document, fix.range);
  const action = new vscode.CodeAction(
    fixTitle(fix, document.getText(range)),
    vscode.CodeActionKind.QuickFix,
  );
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, range, fix.text);
  action.diagnostics = [diagnostic];
  action.isPreferred = fix.isPreferred;
  return [action];
}

function ignoring(document: vscode.TextDocument, { finding, diagnostic }: PlacedFinding): vscode.CodeAction {
  const action = new vscode.CodeAction(vscode.l10n.t('Ignore this here'), vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = {
    command: ignoreCommand,
    title: action.title,
    arguments: [document.uri.toString(), finding.code, document.getText(diagnostic.range)],
  };
  return action;
}

/** Offered as soon as something is filled in: takes the lines out that were not. */
function dropping(document: vscode.TextDocument, wording: Wording): readonly vscode.CodeAction[] {
  const text = document.getText();
  const lines = unfilledLines(text, wording);
  if (lines.length === 0 || !hasOwnText(text, wording)) return [];
  const action = new vscode.CodeAction(
    vscode.l10n.t('Remove the lines that are not filled in'),
    vscode.CodeActionKind.RefactorRewrite,
  );
  action.edit = new vscode.WorkspaceEdit();
  for (const line of lines) action.edit.delete(document.uri, rangeIn(document, line));
  return [action];
}
