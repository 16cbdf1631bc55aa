import * as vscode from 'vscode';
import { fixPlaceholdersIn } from '../../core/review/fixPlaceholder.ts';
import { finish, hasOwnText } from '../../core/review/wording.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import { Command } from '../../names.ts';
import { activeBox } from './commentBox.ts';
import { draftMeant } from './draftChoice.ts';
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
  const drafts = { store, threads, shelf };
  return vscode.Disposable.from(
    border.register(Command.copyReviewComment, (subject) => copy(subject)),
    border.register(Command.discardReviewComment, (subject) => discard(subject)),
  );

  async function copy(subject: unknown): Promise<void> {
    const box = subject === undefined ? activeBox() : undefined;
    const draft = box ? threads.draftOf(box.uri) : await draftMeant(subject, drafts);
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
    vscode.window.setStatusBarMessage(copiedText(dropped, remaining + fixPlaceholdersIn(text)), shown);
  }

  async function discard(subject: unknown): Promise<void> {
    const box = subject === undefined ? activeBox() : undefined;
    const draft = (box && threads.draftOf(box.uri)) ?? (await draftMeant(subject, drafts));
    if (!draft) return;
    threads.discard(draft.id);
    if (hasOwnText(draft.text, shelf.wording))
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('Discarded. “Recover a Review Comment” brings it back for seven days.'),
        shown,
      );
  }
}

function copiedText(dropped: number, remaining: number): string {
  if (remaining > 0)
    return vscode.l10n.t(
      'Copied as Markdown. A placeholder is still in it, something like ‹…› or “because …”: look before you send.',
    );
  if (dropped > 0) return vscode.l10n.t('Copied as Markdown, without the lines you left open.');
  return vscode.l10n.t('Copied as Markdown.');
}
