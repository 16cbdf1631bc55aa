import * as vscode from 'vscode';
import { hasOwnText, unfilledLines, type Wording } from '../../core/review/wording.ts';
import type { BoxCheck, PlacedFinding } from './boxCheck.ts';
import { boxScheme } from './commentBox.ts';
import { fixTitle } from './findingText.ts';
import { allowWords, type RuleScope, ruleScopes, switchOffRule } from '../../host/ruleSettings.ts';
import type { TemplateShelf } from './templateShelf.ts';

const { t } = vscode.l10n;

/** Used by our own actions only; they are not in package.json because nobody calls them by hand. */
const ownCommand = {
  ignore: 'thoseGuys.review.ignoreFinding',
  allow: 'thoseGuys.review.allowWords',
  switchOff: 'thoseGuys.review.switchOffRule',
} as const;

/** Quick fixes in every comment box: the rule's own, and how to be told less: here, of these words, of this rule. */
export function registerBoxFixes(check: BoxCheck, shelf: Pick<TemplateShelf, 'wording'>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(ownCommand.ignore, (box: unknown, code: unknown, words: unknown) => {
      if (typeof box === 'string' && typeof code === 'string' && typeof words === 'string')
        check.ignore(box, code, words);
    }),
    vscode.commands.registerCommand(ownCommand.allow, async (words: unknown) => {
      if (typeof words === 'string') await allowWords(words);
    }),
    vscode.commands.registerCommand(ownCommand.switchOff, async (code: unknown, scope: unknown) => {
      if (typeof code === 'string' && (scope === 'workspace' || scope === 'everywhere'))
        await switchOffRule(code, scope);
    }),
    vscode.languages.registerCodeActionsProvider(
      { scheme: boxScheme },
      {
        async provideCodeActions(document, range, { triggerKind }) {
          // Who asks for fixes does not wait for a pause; the light bulb does.
          if (triggerKind === vscode.CodeActionTriggerKind.Invoke) await check.readNow(document);
          const here = check
            .findingsIn(document)
            .filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined);
          return [
            ...here.flatMap((placed) => fixesOf(document, placed)),
            ...here.flatMap((placed) => beingToldLess(document, placed)),
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

/** Words longer than this (UTF-16 units) are a sentence of their own, which nobody writes twice. */
const longestAllowed = 40;

function beingToldLess(
  document: vscode.TextDocument,
  { finding, diagnostic }: PlacedFinding,
): readonly vscode.CodeAction[] {
  const { code } = finding;
  const words = document.getText(diagnostic.range);
  const quiet = (title: string, command: string, args: readonly string[]): vscode.CodeAction => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    action.command = { command, title, arguments: [...args] };
    return action;
  };
  const isShort = words.length <= longestAllowed && !/[\r\n]/.test(words);
  const { workspaceFolders, isTrusted } = vscode.workspace;
  const scopes = ruleScopes({ hasFolder: workspaceFolders !== undefined, isTrusted });
  return [
    quiet(t('Ignore this here'), ownCommand.ignore, [document.uri.toString(), code, words]),
    ...(isShort ? [quiet(t('“{0}” is fine wherever I write it', words), ownCommand.allow, [words])] : []),
    ...scopes.map((scope) => quiet(switchOffTitle(code, scope), ownCommand.switchOff, [code, scope])),
  ];
}

function switchOffTitle(code: string, scope: RuleScope): string {
  return scope === 'workspace'
    ? t('Switch off “{0}” in this workspace', code)
    : t('Switch off “{0}” everywhere', code);
}

/** Offered as soon as something is filled in: takes the lines out that were not. */
function dropping(document: vscode.TextDocument, wording: Wording): readonly vscode.CodeAction[] {
  const text = document.getText();
  const lines = unfilledLines(text, wording);
  if (lines.length === 0 || !hasOwnText(text, wording)) return [];
  const action = new vscode.CodeAction(
    t('Remove the lines that are not filled in'),
    vscode.CodeActionKind.RefactorRewrite,
  );
  action.edit = new vscode.WorkspaceEdit();
  for (const line of lines) action.edit.delete(document.uri, rangeIn(document, line));
  return [action];
}
