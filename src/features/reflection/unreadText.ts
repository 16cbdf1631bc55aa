import type * as vscode from 'vscode';
import { utcDate } from '../../core/dates.ts';
import type { Failure } from '../../core/ports.ts';
import type { UnreadDay } from '../../core/reflection/overview.ts';

/** What is said with about entries that could not be read. */
export interface UnreadSpeech {
  readonly l10n: Pick<typeof vscode.l10n, 't'>;
  /** BCP 47 tag of the display language. */
  readonly language: string;
  /** Undefined for what is silent. */
  readonly failureText: (failure: Failure) => string | undefined;
}

/** That entries are left out, and why the first of them is; undefined when there are none. */
export function unreadText(days: readonly UnreadDay[], speech: UnreadSpeech): string | undefined {
  const { t } = speech.l10n;
  const [first] = days;
  if (!first) return undefined;
  const why =
    first.reason === 'too-long'
      ? t('it is too long to be read here')
      : (speech.failureText(first.reason) ?? t('reading was cancelled'));
  const format = new Intl.DateTimeFormat(speech.language, { dateStyle: 'medium', timeZone: 'UTC' });
  const day = format.format(utcDate(first.day));
  return days.length === 1
    ? t('The entry of {0} is left out: {1}', day, why)
    : t('{0} entries are left out, the first of {1}: {2}', days.length, day, why);
}

/** For behind the sentence that tells how much was found: what was not looked through; empty when all was. */
export function notSearched(count: number, { t }: UnreadSpeech['l10n']): string {
  if (count === 0) return '';
  return count === 1
    ? t('1 entry could not be read and was not searched.')
    : t('{0} entries could not be read and were not searched.', count);
}
