import * as vscode from 'vscode';
import type { Draft } from '../../core/review/draft.ts';
import { finish, hasOwnText, type Wording } from '../../core/review/wording.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import { Command } from '../../names.ts';
import { activeBox } from './commentBox.ts';
import { DraftComment } from './draftComment.ts';
import type { DraftStore } from './draftStore.ts';
import type { DraftThreads } from './draftThreads.ts';
import type { TemplateShelf } from './templateShelf.ts';

/** How long a sentence stays in the status bar (ms). */
const shown = 6_000;

/** Copy, discard. */
export function registerDraftCommands(
  border: ErrorBorder,
  store: DraftStore,
  threads: DraftThreads,
  shelf: Pick<TemplateShelf, 'wording'>,
): vscode.Disposable {
  return vscode.Disposable.from(
    border.register(Command.copyReviewComment, (subject) => copy(subject)),
    border.register(Command.discardReviewComment, (subject) => discard(subject)),
  );

  async function copy(subject: unknown): Promise<void> {
    const box = subject === undefined ? activeBox() : undefined;
    const draft = box ? threads.draftOf(box.uri) : await draftMeant(subject);
    if (!box && !draft) return;
    const fromButton = subject instanceof DraftComment;
    const written = box?.getText() ?? (fromButton ? subject.text : (draft?.text ?? ''));
    const { text, dropped, remaining } = finish(written, shelf.wording);
    if (fromButton) threads.reopenBox(subject.draftId);
    if (text === '') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There is nothing to copy yet: fill in at least one line of the comment.'),
      );
      return;
    }
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(copiedText(dropped, remaining), shown);
  }

  async function discard(subject: unknown): Promise<void> {
    const box = subject === undefined ? activeBox() : undefined;
    const draft = (box && threads.draftOf(box.uri)) ?? (await draftMeant(subject));
    if (!draft) return;
    threads.discard(draft.id);
    if (hasOwnText(draft.text, shelf.wording))
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('Discarded. “Recover a Review Comment” brings it back for seven days.'),
        shown,
      );
  }

  /** The draft of a menu's argument; else the only one there is; else the one that the person picks. */
  async function draftMeant(subject: unknown): Promise<Draft | undefined> {
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
        label: firstLine(draft.text, shelf.wording),
        description: `${vscode.workspace.asRelativePath(vscode.Uri.parse(draft.uri))}:${draft.startLine + 1}`,
        draft,
      })),
      { placeHolder: vscode.l10n.t('Which draft?') },
    );
    return picked?.draft;
  }
}

function firstLine(text: string, wording: Wording): string {
  const line = finish(text, wording)
    .text.split(/\r\n|\r|\n/)
    .find((each) => each.trim() !== '');
  return line ?? vscode.l10n.t('nothing filled in yet');
}

function copiedText(dropped: number, remaining: number): string {
  if (remaining > 0)
    return vscode.l10n.t('Copied as Markdown. A placeholder ‹…› is still in it: look before you send.');
  if (dropped > 0) return vscode.l10n.t('Copied as Markdown, without the lines you left open.');
  return vscode.l10n.t('Copied as Markdown.');
}
