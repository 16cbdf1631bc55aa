import { utcDate } from '../../core/dates.ts';
import type { UnreadDay } from '../../core/reflection/overview.ts';
import { failureText } from '../../host/failureText.ts';
import type { Speech } from '../../host/speech.ts';

/** That entries are left out, and why the first of them is; undefined when there are none. */
export function unreadText(days: readonly UnreadDay[], speech: Speech): string | undefined {
  const { t } = speech.l10n;
  const [first] = days;
  if (!first) return undefined;
  const why =
    first.reason === 'too-long'
      ? t('it is too long to be read here')
      : (failureText(first.reason, speech) ?? t('reading was cancelled'));
  const format = new Intl.DateTimeFormat(speech.language, { dateStyle: 'medium', timeZone: 'UTC' });
  const day = format.format(utcDate(first.day));
  return days.length === 1
    ? t('The entry of {0} is left out: {1}', day, why)
    : t('{0} entries are left out, the first of {1}: {2}', days.length, day, why);
}

/** For behind the sentence that tells how much was found: what was not looked through; empty when all was. */
export function notSearched(count: number, { t }: Speech['l10n']): string {
  if (count === 0) return '';
  return count === 1
    ? t('1 entry could not be read and was not searched.')
    : t('{0} entries could not be read and were not searched.', count);
}
