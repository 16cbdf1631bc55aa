import type { Failure, ForgeFailure } from '../core/ports.ts';
import type { Speech } from './speech.ts';

function forgeFailureText(failure: ForgeFailure, { l10n, language }: Speech): string {
  const { t } = l10n;
  const { host } = failure;
  switch (failure.kind) {
    case 'signed-out':
      return t('You are not signed in to {0}. Run “Connect GitHub…”, then try again.', host);
    case 'offline':
      return t('{0} cannot be reached. Check the connection, then try again.', host);
    case 'rate-limited': {
      const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(failure.until);
      return t('{0} wants no more requests before {1}. Try again then.', host, time);
    }
    case 'forbidden':
      return failure.missing.length === 0
        ? t('{0} does not allow this account to do that.', host)
        : t(
            '{0} does not allow this; the sign-in lacks {1}. Run “Connect GitHub…” to add it.',
            host,
            failure.missing.join(', '),
          );
    case 'hidden':
      return t(
        '{0} shows no such thing to this account. For a private repository, run “Connect GitHub…” and add them.',
        host,
      );
    case 'failing':
      return t('{0} is in trouble itself ({1}). Try again in a moment.', host, failure.status);
    case 'unreadable':
      return t('{0} answered something that cannot be read. Try again in a moment.', host);
  }
}

/** One plain sentence that says what happened and what the person can do; undefined for what needs no words. */
export function failureText(failure: Failure, speech: Speech): string | undefined {
  const { t } = speech.l10n;
  switch (failure.kind) {
    case 'cancelled':
      return undefined;
    case 'not-found':
      return t('{0} is not there. Check the setting of the journal folder, then try again.', failure.path);
    case 'folder-gone':
      return t(
        'Your journal was in {0}, and it is not there now. Bring it back, or open Reflect to choose another or to start anew there.',
        failure.path,
      );
    case 'read-only':
      return t('{0} cannot be written. Allow writing there or choose another journal folder.', failure.path);
    case 'not-readable':
      return t(
        '{0} may not be read by this program. Give it the right to, then try again; nothing was changed.',
        failure.path,
      );
    case 'no-handles':
      return t(
        'This computer has too many files open to open {0}. Close other programs or windows, then try again.',
        failure.path,
      );
    case 'no-space':
      return t('There is no room left to write {0}. Free some space, then try again.', failure.path);
    case 'busy':
      return t('Another window or program is writing {0}. Try again in a moment.', failure.path);
    case 'not-text':
      return t(
        '{0} is not UTF-8 text, so nothing was changed in it. Convert it, then try again.',
        failure.path,
      );
    case 'unavailable':
      return failure.what;
    default:
      return forgeFailureText(failure, speech);
  }
}
