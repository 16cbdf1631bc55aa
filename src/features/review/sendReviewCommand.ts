import * as vscode from 'vscode';
import type { Draft } from '../../core/review/draft.ts';
import { hindrance, type ReviewTarget, type Submission, type Verdict } from '../../core/review/submission.ts';
import { finish } from '../../core/review/wording.ts';
import { withoutIcons } from '../../core/waiting/shownText.ts';
import { firstLineOf, placeName } from './keptDraftText.ts';
import { previewAndPost } from './postDeed.ts';
import { settlePosted, type PostDoors } from './postCommand.ts';
import type { PullRequestReadings } from './pullRequestReading.ts';
import { sentAlong, verdictsFor, verdictText, wayText } from './postWays.ts';
import { reviewedPullRequest, say } from './reviewedPullRequest.ts';
import { selectedPlace } from './selectedPlace.ts';
import { summaryText } from './summaryText.ts';
import { pickTemplate } from './templatePick.ts';
import type { TemplateShelf } from './templateShelf.ts';

export interface SendReviewDoors extends PostDoors {
  readonly readings: PullRequestReadings;
  readonly shelf: TemplateShelf;
}

/** The words of a summary: none, a draft's, or a draft that is begun now. */
type Words =
  | { readonly kind: 'none' | 'new' }
  | { readonly kind: 'draft'; readonly draft: Draft; readonly text: string };

/** Send My Review on GitHub: its summary and verdict, and with it every comment that is pending. */
export async function sendReview(doors: SendReviewDoors): Promise<void> {
  const here = selectedPlace();
  if (!here) return say(vscode.l10n.t('Open a file of the pull request first, then try again.'));
  const reviewed = await reviewedPullRequest(here.uri, doors);
  if (!reviewed) return undefined;
  const { target } = reviewed;
  const verdict = await chooseVerdict(target);
  if (!verdict) return undefined;
  const words = await chooseWords(target, verdict, doors);
  if (!words) return undefined;
  if (words.kind === 'new') return begin(here.uri, doors);
  const draft = words.kind === 'draft' ? words.draft : undefined;
  const submission = summary(verdict, words.kind === 'draft' ? words.text : '');
  const isPosted = await previewAndPost(
    reviewed,
    {
      submission,
      as: wayText({ kind: 'summary', verdict }, target),
      at: undefined,
      notes: sentAlong(target),
      since: draft?.createdAt ?? doors.clock.now(),
      draft: draft?.id,
    },
    doors,
  );
  if (isPosted && draft) settlePosted(draft, doors);
  return undefined;
}

function summary(verdict: Verdict, body: string): Submission {
  return { kind: 'summary', verdict, body };
}

async function chooseVerdict(target: ReviewTarget): Promise<Verdict | undefined> {
  const pending = target.threads.flatMap(({ comments }) => comments.filter(({ isPending }) => isPending));
  const picked = await vscode.window.showQuickPick(
    verdictsFor(target).map((verdict) => ({ label: verdictText(verdict), verdict })),
    {
      title: vscode.l10n.t('Send My Review of #{0}', target.number),
      placeHolder: verdictQuestion(pending.length),
    },
  );
  return picked?.verdict;
}

function verdictQuestion(pending: number): string {
  if (pending === 0)
    return vscode.l10n.t('With which verdict? No comment is pending. A preview comes first.');
  return pending === 1
    ? vscode.l10n.t('With which verdict? 1 comment is pending. A preview comes first.')
    : vscode.l10n.t('With which verdict? {0} comments are pending. A preview comes first.', pending);
}

async function chooseWords(
  target: ReviewTarget,
  verdict: Verdict,
  { store, shelf }: SendReviewDoors,
): Promise<Words | undefined> {
  const isEnough = hindrance(summary(verdict, ''), target, target.headCommit) === undefined;
  const drafts = store
    .all()
    .map((draft) => ({ draft, text: finish(draft.text, shelf.wording).text }))
    .filter(({ text }) => text !== '');
  const rows: (vscode.QuickPickItem & { readonly words: Words })[] = [
    {
      label: vscode.l10n.t('Begin a summary from a template'),
      description: vscode.l10n.t('fill it in, then use “Preview and Post on GitHub…” under it'),
      words: { kind: 'new' },
    },
    ...drafts.map(({ draft, text }) => ({
      label: withoutIcons(firstLineOf(text, shelf.wording)),
      description: withoutIcons(`${placeName(draft.uri)}:${draft.startLine + 1}`),
      words: { kind: 'draft' as const, draft, text },
    })),
    ...(isEnough ? [{ label: vscode.l10n.t('Without words'), words: { kind: 'none' as const } }] : []),
  ];
  const picked = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('The words of the summary'),
    placeHolder: vscode.l10n.t('One of your drafts, or a new one'),
  });
  return picked?.words;
}

/** The summary is drafted above the file that the person reviews, where it is kept like any draft. */
async function begin(uri: vscode.Uri, doors: SendReviewDoors): Promise<void> {
  const { shelf, threads } = doors;
  const template = await pickTemplate(await shelf.all(), 'summary');
  if (!template) return;
  const text = await summaryText(template, uri, doors);
  const top = new vscode.Range(0, 0, 0, 0);
  const document = await vscode.workspace.openTextDocument(uri);
  // VS Code does not scroll a box into sight.
  const editor = await vscode.window.showTextDocument(document, { selection: top });
  editor.revealRange(top, vscode.TextEditorRevealType.AtTop);
  await threads.open(uri, top, text);
}
