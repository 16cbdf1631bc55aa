import * as vscode from 'vscode';
import {
  followUpOf,
  followUpText,
  takesOffer,
  type FollowUp,
  type FollowUpDraft,
} from '../../core/waiting/followUp.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import { linkOf } from '../../core/waiting/waitLink.ts';
import { withoutIcons } from '../../core/waiting/shownText.ts';
import type { Outcome } from '../../host/commands.ts';
import type { WaitingDoors } from './doors.ts';
import { sinceText, waitSubject } from './waitWords.ts';

/** The template in which a person, or their team, says how they follow up. */
const templateName = 'follow-up';
/** How long a sentence stays in the status bar (ms). */
const shown = 6000;

interface Answer extends vscode.QuickPickItem {
  readonly act: 'copy' | 'post' | 'again' | 'edit';
}

async function askWhatNext(
  title: string,
  { text, whole }: FollowUpDraft,
  doubts: readonly string[] | undefined,
  { canPost, hasOffer }: { readonly canPost: boolean; readonly hasOffer: boolean },
): Promise<Answer['act'] | undefined> {
  const copy: Answer = {
    label: vscode.l10n.t('$(copy) Copy'),
    detail: withoutIcons(text.replaceAll(/\s*\n\s*/g, ' ')),
    act: 'copy',
  };
  const post: readonly Answer[] = canPost
    ? [
        {
          label: vscode.l10n.t('$(comment) Preview and post as a comment'),
          detail: vscode.l10n.t('Under the pull request, where everybody can read it.'),
          act: 'post',
        },
      ]
    : [];
  const again: readonly Answer[] = hasOffer
    ? [{ label: vscode.l10n.t('$(edit) Say the offer differently'), act: 'again' }]
    : [];
  const edit: Answer = { label: vscode.l10n.t('$(go-to-file) Open as a document to edit it'), act: 'edit' };
  // A template of which nothing is filled in says nothing yet.
  const send = text === '' ? [] : [copy, ...post];
  const isFirst = !doubts?.length && text === whole;
  const items = isFirst ? [...send, edit, ...again] : [...again, edit, ...send];
  return (
    await vscode.window.showQuickPick(items, { title, placeHolder: doubtsText(doubts), ignoreFocusOut: true })
  )?.act;
}

/** What the balance check says of it; undefined stands for a check that is off. */
function doubtsText(doubts: readonly string[] | undefined): string {
  if (!doubts) return vscode.l10n.t('The balance check is off. Nothing is sent without a preview.');
  if (doubts.length === 0)
    return vscode.l10n.t('The balance check has nothing to add. Nothing is sent without a preview.');
  return vscode.l10n.t(
    'The balance check would look again at: {0}',
    doubts.map((each) => `“${each}”`).join(', '),
  );
}

async function askOffer(title: string, value: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('To make it easier, I can … (Enter leaves it out)'),
    placeHolder: vscode.l10n.t('walk you through it this afternoon'),
    value,
    ignoreFocusOut: true,
  });
}

/**
 * Drafts a kind question to those on turn, in the words of their own template where there is one, which the balance check reads. It is copied, or posted under the pull request
 * after a preview; true when it was posted.
 */
export async function followUp(
  wait: Wait,
  doors: Pick<WaitingDoors, 'askingForgeOf' | 'ownTemplate' | 'previews' | 'passagesInDoubt' | 'clock'>,
): Promise<boolean | Exclude<Outcome, void>> {
  if (wait.turn.kind !== 'others') return false;
  const { clock } = doors;
  const now = clock.now();
  const { signal } = wait;
  const names = wait.turn.names.map((name) => `@${name}`);
  const title = vscode.l10n.t('A kind follow-up to {0}', wait.turn.names.join(', '));
  const template = await doors.ownTemplate(templateName);
  const hasOffer = template === undefined || takesOffer(template);
  const draftOf = (about: FollowUp): FollowUpDraft => {
    if (template) return followUpOf(template, about);
    const text = followUpText(about);
    return { text, whole: text };
  };
  let offer = '';
  for (;;) {
    const typed = hasOffer ? await askOffer(title, offer) : '';
    if (typed === undefined) return false;
    offer = typed;
    const draftWith = (link: string | undefined): FollowUpDraft =>
      draftOf({
        names,
        subject: waitSubject(wait),
        since: sinceText(wait.since, clock.timeZone(), now),
        link,
        offer,
      });
    const draft = draftWith(signal.kind === 'pull-request' ? linkOf(wait) : undefined);
    const { text, whole } = draft;
    const doubts = await doors.passagesInDoubt(text);
    const canPost = signal.kind === 'pull-request';
    const act = await askWhatNext(title, draft, doubts, { canPost, hasOffer });
    if (act === 'again') continue;
    if (act === 'copy') {
      await vscode.env.clipboard.writeText(text);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied. Nothing was sent.'), shown);
    } else if (act === 'edit') {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: whole });
      await vscode.window.showTextDocument(document);
    } else if (act === 'post' && signal.kind === 'pull-request') {
      const { postComment } = await import('./commentMove.ts');
      // Under the pull request itself its address says nothing.
      return postComment(signal, draftWith(undefined).text, doubts ?? [], doors);
    }
    return false;
  }
}
