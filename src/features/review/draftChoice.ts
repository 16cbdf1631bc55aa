import * as vscode from 'vscode';
import type { Draft } from '../../core/review/draft.ts';
import { finish, type Wording } from '../../core/review/wording.ts';
import { withoutIcons } from '../../core/waiting/shownText.ts';
import type { DraftStore } from './draftStore.ts';
import type { DraftThreads } from './draftThreads.ts';
import type { TemplateShelf } from './templateShelf.ts';

export interface DraftChoiceDoors {
  readonly store: Pick<DraftStore, 'all'>;
  readonly threads: Pick<DraftThreads, 'draftOf'>;
  readonly shelf: Pick<TemplateShelf, 'wording'>;
}

/**
 * The draft of a menu's argument; else the only one there is; else the one that the person picks. Undefined when they pick
 * none, or there is none, which was said then.
 */
export async function draftMeant(
  subject: unknown,
  { store, threads, shelf }: DraftChoiceDoors,
): Promise<Draft | undefined> {
  if (subject !== undefined) {
    const meant = threads.draftOf(subject);
    if (meant) return meant;
  }
  const drafts = store.all();
  if (drafts.length <= 1) {
    if (drafts.length === 0)
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There is no draft here. Select some code and draft a review comment first.'),
      );
    return drafts[0];
  }
  const picked = await vscode.window.showQuickPick(
    drafts.map((draft) => ({
      label: withoutIcons(firstLine(draft.text, shelf.wording)),
      description: withoutIcons(
        `${vscode.workspace.asRelativePath(vscode.Uri.parse(draft.uri))}:${draft.startLine + 1}`,
      ),
      draft,
    })),
    { placeHolder: vscode.l10n.t('Which draft?') },
  );
  return picked?.draft;
}

function firstLine(text: string, wording: Wording): string {
  const line = finish(text, wording)
    .text.split(/\r\n|\r|\n/)
    .find((each) => each.trim() !== '');
  return line ?? vscode.l10n.t('nothing filled in yet');
}
