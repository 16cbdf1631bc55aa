import * as vscode from 'vscode';
import { followUpText } from '../../core/waiting/followUp.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import { linkOf } from '../../core/waiting/waitLink.ts';
import type { Outcome } from '../../host/commands.ts';
import type { WaitingDoors } from './doors.ts';
import { sinceText, waitSubject } from './waitWords.ts';

/** How long a sentence stays in the status bar (ms). */
const shown = 6000;

interface Answer extends vscode.QuickPickItem {
  readonly act: 'copy' | 'post' | 'again' | 'edit';
}

async function askWhatNext(
  title: string,
  text: string,
  doubts: readonly string[],
  canPost: boolean,
): Promise<Answer['act'] | undefined> {
  const copy: Answer = {
    label: vscode.l10n.t('$(copy) Copy'),
    detail: text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('$(', '$ ('),
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
  const again: Answer = { label: vscode.l10n.t('$(edit) Say the offer differently'), act: 'again' };
  const edit: Answer = { label: vscode.l10n.t('$(go-to-file) Open as a document to edit it'), act: 'edit' };
  const placeHolder =
    doubts.length === 0
      ? vscode.l10n.t('The balance check has nothing to add. Nothing is sent without a preview.')
      : vscode.l10n.t(
          'The balance check would look again at: {0}',
          doubts.map((each) => `“${each}”`).join(', '),
        );
  const items = doubts.length === 0 ? [copy, ...post, edit, again] : [again, edit, copy, ...post];
  return (await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.act;
}

/**
 * Drafts a kind question to those on turn, which the balance check reads. It is copied, or posted under the pull request
 * after a preview; true when it was posted.
 */
export async function followUp(
  wait: Wait,
  doors: Pick<WaitingDoors, 'askingForgeOf' | 'previews' | 'passagesInDoubt' | 'clock'>,
): Promise<boolean | Exclude<Outcome, void>> {
  if (wait.turn.kind !== 'others') return false;
  const { clock } = doors;
  const now = clock.now();
  const { signal } = wait;
  const names = wait.turn.names.map((name) => `@${name}`);
  const title = vscode.l10n.t('A kind follow-up to {0}', wait.turn.names.join(', '));
  let offer = '';
  for (;;) {
    const typed = await vscode.window.showInputBox({
      title,
      prompt: vscode.l10n.t('To make it easier, I can … (Enter leaves it out)'),
      placeHolder: vscode.l10n.t('walk you through it this afternoon'),
      value: offer,
      ignoreFocusOut: true,
    });
    if (typed === undefined) return false;
    offer = typed;
    const textWith = (link: string | undefined): string =>
      followUpText({
        names,
        subject: waitSubject(wait),
        since: sinceText(wait.since, clock.timeZone(), now),
        link,
        offer,
      });
    const text = textWith(signal.kind === 'pull-request' ? linkOf(wait) : undefined);
    const doubts = await doors.passagesInDoubt(text);
    const act = await askWhatNext(title, text, doubts, signal.kind === 'pull-request');
    if (act === 'again') continue;
    if (act === 'copy') {
      await vscode.env.clipboard.writeText(text);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied. Nothing was sent.'), shown);
    } else if (act === 'edit') {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
      await vscode.window.showTextDocument(document);
    } else if (act === 'post' && signal.kind === 'pull-request') {
      const { postComment } = await import('./commentMove.ts');
      // Under the pull request itself its address says nothing.
      return postComment(signal, textWith(undefined), doubts, doors);
    }
    return false;
  }
}
