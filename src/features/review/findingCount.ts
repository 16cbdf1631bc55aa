import * as vscode from 'vscode';
import type { BoxCheck } from './boxCheck.ts';
import { isCommentBox } from './commentBox.ts';

const { t } = vscode.l10n;

/**
 * Counts the findings of the comment box that has the focus, among the language status of the editor that it stands
 * in: VS Code shows none for a box itself. Gone as soon as the focus is elsewhere.
 */
export function openFindingCount(check: BoxCheck): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isCommentBox(document) || !check.hasRead(document)) {
      item?.dispose();
      item = undefined;
      return;
    }
    const text = check.isForeign(document)
      ? t('Not in English: not read')
      : countText(check.findingsIn(document).length);
    item ??= vscode.languages.createLanguageStatusItem('those-guys.findings', '*');
    item.name = t('Balance check');
    item.text = text;
    item.detail = t('in this review comment');
    item.accessibilityInformation = { label: `${t('Balance check')}: ${text}` };
  };
  const subscriptions = vscode.Disposable.from(
    check.onDidRead(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    { dispose: () => item?.dispose() },
  );
  update();
  return subscriptions;
}

function countText(count: number): string {
  if (count === 0) return t('Nothing found');
  return count === 1 ? t('1 finding') : t('{0} findings', count);
}
