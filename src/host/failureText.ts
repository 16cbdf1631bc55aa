import * as vscode from 'vscode';
import type { Failure } from '../core/ports.ts';

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
  }
}
