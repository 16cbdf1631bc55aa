import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import type { Draft } from '../../core/review/draft.ts';
import { printSnippet } from '../../core/review/snippet.ts';
import {
  balancedPerspective as template,
  finish,
  hasOwnText,
  templateText,
} from '../../core/review/template.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import { Command } from '../../names.ts';
import { activeBox, boxEditor } from './commentBox.ts';
import { DraftComment } from './draftComment.ts';
import type { DraftStore } from './draftStore.ts';
import type { DraftThreads } from './draftThreads.ts';

/** How long a sentence stays in the status bar (ms). */
const shown = 6_000;

/** Draft, copy, discard. */
export function registerDraftCommands(
  border: ErrorBorder,
  store: DraftStore,
  threads: DraftThreads,
  clock: Clock,
): vscode.Disposable {
  return vscode.Disposable.from(
    border.register(Command.draftReviewComment, () => draftAtSelection(threads, clock)),
    border.register(Command.copyReviewComment, (subject) => copy(subject)),
    border.register(Command.discardReviewComment, (subject) => discard(subject)),
  );

  async function copy(subject: unknown): Promise<void> {
    const box = subject === undefined ? activeBox() : undefined;
    const draft = box ? threads.draftOf(box.uri) : await draftMeant(subject);
    if (!box && !draft) return;
    const fromButton = subject instanceof DraftComment;
    const written = box?.getText() ?? (fromButton ? subject.text : (draft?.text ?? ''));
    const { text, dropped, remaining } = finish(written, template);
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
    if (hasOwnText(draft.text, template))
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
        label: firstLine(draft.text),
        description: `${vscode.workspace.asRelativePath(vscode.Uri.parse(draft.uri))}:${draft.startLine + 1}`,
        draft,
      })),
      { placeHolder: vscode.l10n.t('Which draft?') },
    );
    return picked?.draft;
  }
}

async function draftAtSelection(threads: DraftThreads, clock: Clock): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a file and select the lines you want to comment on, then try again.'),
    );
    return;
  }
  if (activeBox()) {
    await fillBox(editor);
    return;
  }
  const lines = linesOf(editor.selection);
  revealWithRoom(editor, lines);
  const box = await threads.open(editor.document.uri, lines, templateText(template));
  if (!box) return;
  const opened = box.getText();
  const boxed = await boxEditor(box, clock);
  // Whoever types at once keeps what they typed, without the tab stops.
  if (!boxed || box.getText() !== opened) return;
  const whole = new vscode.Range(new vscode.Position(0, 0), box.lineAt(box.lineCount - 1).range.end);
  // The same text once more, with tab stops: the box itself takes plain text only.
  const end = opened.slice(opened.trimEnd().length);
  await boxed.insertSnippet(
    new vscode.SnippetString(printSnippet([...template.pieces, { kind: 'text', text: end }])),
    whole,
  );
}

/** In a box that is open already, whoever owns it, the template goes into that box. */
async function fillBox(editor: vscode.TextEditor): Promise<void> {
  if (editor.document.getText().trim() === '')
    await editor.insertSnippet(new vscode.SnippetString(printSnippet(template.pieces)));
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This comment has begun already. The template starts in an empty box.'),
    );
}

/** Lines of code that stay in sight above the box, and how far down they may be for it to fit below. */
const inSight = 4;

/** The box opens below the lines and VS Code does not scroll it into sight: makes room for it. */
function revealWithRoom(editor: vscode.TextEditor, lines: vscode.Range): void {
  const top = editor.visibleRanges[0]?.start.line ?? 0;
  if (lines.end.line >= top && lines.end.line - top <= inSight) return;
  const first = Math.max(lines.start.line, lines.end.line - inSight);
  editor.revealRange(new vscode.Range(first, 0, first, 0), vscode.TextEditorRevealType.AtTop);
}

/** The selected lines; a last line of which nothing is selected does not count. */
function linesOf({ start, end, isEmpty }: vscode.Selection): vscode.Range {
  const last = !isEmpty && end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return new vscode.Range(start.line, 0, last, 0);
}

function firstLine(text: string): string {
  const line = finish(text, template)
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
