import * as vscode from 'vscode';
import {
  type CommentLabel,
  commentLabels,
  type PrefixEdit,
  type Weight,
  weights,
  withLabel,
  withWeight,
} from '../../core/review/conventionalComment.ts';
import { usesLabels } from './labelSetting.ts';

const { t } = vscode.l10n;

/**
 * Blocking or non-blocking always, the labels of Conventional Comments where they are wanted. Each changes only the
 * beginning of the comment, wherever the slash stands; `slash` is what the person typed to ask for it.
 */
export function labelItems(
  document: vscode.TextDocument,
  slash: vscode.Range,
): readonly vscode.CompletionItem[] {
  const first = document.lineAt(0).text;
  // A slash in the first line is gone by the time the comment is read.
  const line =
    slash.start.line === 0 ? first.slice(0, slash.start.character) + first.slice(slash.end.character) : first;
  return [
    ...weights.map((weight) => labelItem(weight, weightText(weight), line, withWeight(line, weight), slash)),
    ...(usesLabels() ? commentLabels : []).map((label) =>
      labelItem(label, labelText(label), line, withLabel(line, label), slash),
    ),
  ];
}

/** Turns the beginning of the first line from `line` into `wanted`, and takes the slash word away. */
function labelItem(
  name: string,
  description: string,
  line: string,
  wanted: PrefixEdit,
  slash: vscode.Range,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: `/${name}`, description },
    vscode.CompletionItemKind.Keyword,
  );
  item.documentation = wanted.prefix + line.slice(wanted.length);
  if (slash.start.isEqual(new vscode.Position(0, 0))) item.insertText = wanted.prefix;
  else {
    item.insertText = new vscode.SnippetString('$0');
    item.additionalTextEdits = [
      vscode.TextEdit.replace(new vscode.Range(0, 0, 0, wanted.length), wanted.prefix),
    ];
  }
  return item;
}

function weightText(weight: Weight): string {
  return weight === 'blocking'
    ? t('this has to be settled before the merge')
    : t('the author decides; the merge does not wait');
}

function labelText(label: CommentLabel): string {
  switch (label) {
    case 'praise':
      return t('something that works, said in your own words');
    case 'question':
      return t('I want to understand something');
    case 'suggestion':
      return t('a change, with its reason');
    case 'issue':
      return t('something goes wrong');
    case 'todo':
      return t('small, and necessary');
    case 'thought':
      return t('an idea that came up, to do nothing about');
    case 'nitpick':
      return t('a matter of taste, which never blocks');
    case 'note':
      return t('something to know');
    case 'chore':
      return t('a step of the process before the merge');
  }
}
