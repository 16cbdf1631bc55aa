import * as vscode from 'vscode';
import type { Failure, ForgeFailure } from '../core/ports.ts';

function forgeFailureText(failure: ForgeFailure): string {
  const { host } = failure;
  switch (failure.kind) {
    case 'signed-out':
      return vscode.l10n.t('You are not signed in to {0}. Run “Connect GitHub…”, then try again.', host);
    case 'offline':
      return vscode.l10n.t('{0} cannot be reached. Check the connection, then try again.', host);
    case 'rate-limited': {
      const time = new Intl.DateTimeFormat(vscode.env.language, { timeStyle: 'short' }).format(failure.until);
      return vscode.l10n.t('{0} wants no more requests before {1}. Try again then.', host, time);
    }
    case 'forbidden':
      return failure.missing.length === 0
        ? vscode.l10n.t('{0} does not allow this account to do that.', host)
        : vscode.l10n.t(
            '{0} does not allow this; the sign-in lacks {1}. Run “Connect GitHub…” to add it.',
            host,
            failure.missing.join(', '),
          );
    case 'hidden':
      return vscode.l10n.t(
        '{0} shows no such thing to this account. For a private repository, run “Connect GitHub…” and add them.',
        host,
      );
    case 'failing':
      return vscode.l10n.t('{0} is in trouble itself ({1}). Try again in a moment.', host, failure.status);
    case 'unreadable':
      return vscode.l10n.t('{0} answered something that cannot be read. Try again in a moment.', host);
  }
}

/** One plain sentence that says what happened and what the person can do; undefined for what needs no words. */
export function failureText(failure: Failure): string | undefined {
  switch (failure.kind) {
    case 'cancelled':
      return undefined;
    case 'not-found':
      return vscode.l10n.t(
        '{0} is not there. Check the setting of the journal folder, then try again.',
        failure.path,
      );
    case 'folder-gone':
      return vscode.l10n.t(
        'Your journal was in {0}, and that folder is not there now. Bring it back, or open Reflect to choose another or to start anew there.',
        failure.path,
      );
    case 'read-only':
      return vscode.l10n.t(
        '{0} cannot be written. Allow writing there or choose another journal folder.',
        failure.path,
      );
    case 'no-space':
      return vscode.l10n.t(
        'There is no room left to write {0}. Free some space, then try again.',
        failure.path,
      );
    case 'busy':
      return vscode.l10n.t('Another window or program is writing {0}. Try again in a moment.', failure.path);
    case 'not-text':
      return vscode.l10n.t(
        '{0} is not UTF-8 text, so nothing was changed in it. Convert it, then try again.',
        failure.path,
      );
    case 'unavailable':
      return failure.what;
    default:
      return forgeFailureText(failure);
  }
}
