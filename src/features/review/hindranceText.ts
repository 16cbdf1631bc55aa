import * as vscode from 'vscode';
import type { Failure } from '../../core/ports.ts';
import type { Hindrance } from '../../core/review/submission.ts';

const { t } = vscode.l10n;

/** Why something cannot be posted, in one sentence that goes on behind "NOT POSTED:". */
export function hindranceText(hindrance: Hindrance): string {
  switch (hindrance) {
    case 'empty':
      return t('there is nothing in it yet.');
    case 'too-long':
      return t('it is longer than the 65,536 characters that GitHub takes. Shorten it or split it.');
    case 'locked':
      return t('the conversation of this pull request is locked.');
    case 'no-head':
      return t('the branch of this pull request was deleted, so there are no lines to comment on.');
    case 'moved':
      return t('the pull request has a new commit since. Close this preview and begin again.');
    case 'thread-gone':
      return t('the thread is not there any more.');
    case 'thread-closed-to-me':
      return t('this thread takes no answers from your account.');
    case 'has-pending':
      return t('you have a review there that you did not send yet. Add the comment to it instead.');
    case 'own-work':
      return t('nobody can approve their own pull request or request changes of it.');
    case 'verdict-without-words':
      return t(
        'a review without an approval needs words. Where it asks for no changes, comments sent with it are enough.',
      );
  }
}

/** Whether a failure leaves open what the forge did: it may have, and only the answer was lost. */
export function leavesDoubt({ kind }: Failure): boolean {
  return !['signed-out', 'rate-limited', 'forbidden', 'hidden'].includes(kind);
}

/** Why the forge could not be asked, or refused. */
export function postFailureText(failure: Failure): string {
  switch (failure.kind) {
    case 'signed-out':
      return t('{0} does not accept your session any more. Sign in again, then try again.', failure.host);
    case 'offline':
      return t('{0} did not answer. Whether it arrived is looked up before the next try.', failure.host);
    case 'rate-limited':
      return t(
        '{0} wants to be left alone until {1}.',
        failure.host,
        new Date(failure.until).toLocaleTimeString(vscode.env.language),
      );
    case 'forbidden':
      return t('{0} does not allow it to your account.', failure.host);
    case 'hidden':
      return t('{0} has no such pull request, or hides it from your account.', failure.host);
    case 'failing':
    case 'unreadable':
      return t(
        '{0} refused it or is in trouble. Whether it arrived is looked up before the next try.',
        failure.host,
      );
    default:
      return t('it was broken off.');
  }
}
