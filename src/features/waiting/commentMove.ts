import * as vscode from 'vscode';
import { uncancelled } from '../../core/ports.ts';
import { alreadyCommented, commentHindrance } from '../../core/waiting/reviewAsk.ts';
import type { PullRequestSignal } from '../../core/waiting/signal.ts';
import type { Outcome } from '../../host/commands.ts';
import type { PostEnd } from '../../host/previews.ts';
import { accountText, deedFailureText, openTarget, targetText, type Opened } from './asking.ts';
import type { WaitingDoors } from './doors.ts';
import { forgeName } from './forgeWords.ts';

function hindranceText(hindrance: NonNullable<ReturnType<typeof commentHindrance>>): string {
  switch (hindrance) {
    case 'over':
      return vscode.l10n.t('it is closed or merged by now.');
    case 'locked':
      return vscode.l10n.t('the conversation of this pull request is locked.');
    case 'empty':
      return vscode.l10n.t('there is nothing in it yet.');
    case 'too-long':
      return vscode.l10n.t('it is longer than the 65,536 characters that GitHub takes.');
  }
}

/** Reads what is there again before every try: a lost answer must not make a second comment. */
async function post({ forge, name }: Opened, body: string, since: number): Promise<PostEnd> {
  const target = await forge.target(name, uncancelled);
  if (!target.ok) return { kind: 'refused', why: deedFailureText(target.failure, 'comment') };
  if (alreadyCommented(target.value, body, since))
    return { kind: 'posted', sentence: vscode.l10n.t('It had arrived already; nothing was posted twice.') };
  const reason = commentHindrance(target.value, body);
  if (reason) return { kind: 'refused', why: hindranceText(reason) };
  const posted = await forge.comment(target.value, body, uncancelled);
  return posted.ok
    ? { kind: 'posted', sentence: vscode.l10n.t('Posted.') }
    : { kind: 'refused', why: deedFailureText(posted.failure, 'comment') };
}

/**
 * Posts words under the conversation of a pull request, after a preview of exactly these. `doubts` are the passages that
 * the balance check would look at again. True when it was posted.
 */
export async function postComment(
  signal: PullRequestSignal,
  body: string,
  doubts: readonly string[],
  doors: Pick<WaitingDoors, 'askingForgeOf' | 'previews' | 'clock'>,
): Promise<boolean | Exclude<Outcome, void>> {
  const opened = await openTarget(signal, doors);
  if (!opened) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('You are not signed in to {0} for posting. Nothing was posted.', forgeName(signal.host)),
    );
    return false;
  }
  if (!opened.ok) return opened;
  const since = doors.clock.now();
  return doors.previews.ask({
    kind: 'text',
    body,
    target: {
      to: targetText(opened.value.target),
      as: vscode.l10n.t('A comment under the conversation: everybody sees it at once'),
      account: accountText(opened.value),
      notes: [],
    },
    findings: doubts.map((each) => `“${each}”`),
    post: () => post(opened.value, body, since),
  });
}
