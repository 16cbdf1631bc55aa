import * as vscode from 'vscode';
import type { PromptSet } from '../../core/reflection/promptSet.ts';
import { setAbout, setTitle } from './setWords.ts';

/** Which set of prompts the person chose; undefined when they left. */
export async function pickSet(sets: readonly PromptSet[]): Promise<PromptSet | undefined> {
  const items = sets.map((set) => ({
    label: setTitle(set, vscode.l10n),
    detail: setAbout(set, vscode.l10n),
    set,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Reflect with a prompt set'),
    placeHolder: vscode.l10n.t('For the rest of today'),
    matchOnDetail: true,
  });
  return chosen?.set;
}
