import * as vscode from 'vscode';
import type { WholeReview } from '../../core/review/balance/wholeReview.ts';
import type { Draft } from '../../core/review/draft.ts';
import { finish } from '../../core/review/wording.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import { Command } from '../../names.ts';
import type { DraftStore } from './draftStore.ts';
import type { DraftThreads } from './draftThreads.ts';
import { findingText } from './findingText.ts';
import { firstLineOf, placeName } from './keptDraftText.ts';
import type { TemplateShelf } from './templateShelf.ts';
import { findingsCountText, partTitle, reviewFindingText } from './wholeReviewText.ts';

export interface LookOverDoors {
  readonly store: DraftStore;
  readonly threads: DraftThreads;
  readonly shelf: Pick<TemplateShelf, 'wording'>;
  readonly border: ErrorBorder;
}

interface Row extends vscode.QuickPickItem {
  readonly draft?: Draft;
}

/** What hurts first, then what decides, then the rest. */
const order = ['blocker', 'question', 'suggestion', 'remark', 'praise'] as const;

/** Look Over My Review: every comment of the review by what it does, with its findings; a list, and no score. */
export function registerLookOverReview(doors: LookOverDoors): vscode.Disposable {
  return doors.border.register(Command.lookOverReview, () => lookOver(doors));
}

async function lookOver({ store, threads, shelf }: LookOverDoors): Promise<void> {
  const drafts = store
    .all()
    .map((draft) => ({ draft, text: finish(draft.text, shelf.wording).text }))
    .filter(({ text }) => text !== '');
  if (drafts.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There are no drafts to look over: none is begun in this workspace.'),
    );
    return;
  }
  const { readWholeReview } = await import('../../core/review/balance/wholeReview.ts');
  const review = readWholeReview(drafts.map(({ text }) => text));
  const picked = await vscode.window.showQuickPick(rowsOf(review, drafts, shelf), {
    title: vscode.l10n.t('My review: {0} comments', drafts.length),
    placeHolder: vscode.l10n.t('Choose a comment to go to it'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.draft) await goTo(picked.draft, threads);
}

function rowsOf(
  review: WholeReview,
  drafts: readonly { readonly draft: Draft; readonly text: string }[],
  shelf: Pick<TemplateShelf, 'wording'>,
): Row[] {
  const rows: Row[] = [];
  if (review.findings.length > 0) {
    rows.push(separator(vscode.l10n.t('The review as a whole')));
    for (const finding of review.findings)
      rows.push({ label: `$(info) ${reviewFindingText(finding)}`, alwaysShow: true });
  }
  for (const part of order) {
    const comments = review.comments.filter((comment) => comment.part === part);
    if (comments.length === 0) continue;
    rows.push(separator(vscode.l10n.t('{0}: {1}', partTitle(part), comments.length)));
    for (const { comment, findings } of comments) {
      const entry = drafts[comment];
      if (!entry) continue;
      const warnings = findings.filter(({ severity }) => severity === 'warning').length;
      const counts = findingsCountText(warnings, findings.length - warnings);
      const place = `${placeName(entry.draft.uri)}:${entry.draft.startLine + 1}`;
      const [first] = findings;
      rows.push({
        label: `${warnings > 0 ? '$(warning) ' : ''}${firstLineOf(entry.text, shelf.wording)}`,
        description: counts === undefined ? place : `${place} · ${counts}`,
        ...(first ? { detail: findingText(first) } : {}),
        draft: entry.draft,
      });
    }
  }
  return rows;
}

function separator(label: string): Row {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

async function goTo(draft: Draft, threads: DraftThreads): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(draft.uri));
  const line = Math.min(draft.endLine, document.lineCount - 1);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(line, 0, line, 0) });
  threads.reopenBox(draft.id);
}
