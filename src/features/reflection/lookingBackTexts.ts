import type * as vscode from 'vscode';
import type { LookingBackTexts } from '../../protocol/lookingBack.ts';

/** What the page says by itself. */
export function lookingBackTexts(l10n: Pick<typeof vscode.l10n, 't'>): LookingBackTexts {
  return {
    title: l10n.t('Looking back'),
    welcome: l10n.t(
      'There is no entry yet. Once you have written some, you find them here: by day, by principle, and by their words.',
    ),
    search: l10n.t('Search your journal'),
    searchHint: l10n.t('Words in any order; "quoted" for words that stand together'),
    searching: l10n.t('Searching…'),
    calendar: l10n.t('Days with an entry'),
    calendarHint: l10n.t(
      'Arrow keys go by day and week, Page Up and Page Down by month; Enter opens the entry.',
    ),
    earlierYear: l10n.t('Earlier year'),
    laterYear: l10n.t('Later year'),
    asTable: l10n.t('As a table'),
    month: l10n.t('Month'),
    days: l10n.t('Days'),
    words: l10n.t('Words'),
    chart: l10n.t('Answers by principle'),
    inNumbers: l10n.t('In numbers'),
    principle: l10n.t('Principle'),
    commitments: l10n.t('What came of commitments'),
    noCommitments: l10n.t('No commitments were made in this year.'),
    onThisDay: l10n.t('On this day'),
    nothingOnThisDay: l10n.t('Nothing was written a week, a month or years ago today.'),
    tryAgain: l10n.t('Try again'),
    reflect: l10n.t('Reflect on today'),
  };
}
