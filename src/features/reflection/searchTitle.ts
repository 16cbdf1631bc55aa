import type { Speech } from '../../host/speech.ts';
import { notSearched } from './unreadText.ts';

/** What a search came to. */
export interface SearchCount {
  /** Days on which something was found. */
  readonly days: number;
  /** How many of them are shown. */
  readonly shown: number;
  /** Entries that could not be looked through. */
  readonly unread: number;
}

/** The title over the hits: how much was found, and whether all was looked through. */
export function searchTitle(
  query: string,
  { days, shown, unread }: SearchCount,
  l10n: Speech['l10n'],
): string {
  if (query.trim() === '') return l10n.t('Search the Journal');
  const found = foundText(days, shown, l10n);
  return unread === 0 ? found : `${found}. ${notSearched(unread, l10n)}`;
}

function foundText(days: number, shown: number, { t }: Speech['l10n']): string {
  if (days === 0) return t('Search the Journal: found on no day');
  if (days === 1) return t('Search the Journal: found on 1 day');
  return days > shown
    ? t('Search the Journal: found on {0} days, the latest {1} below', days, shown)
    : t('Search the Journal: found on {0} days', days);
}
