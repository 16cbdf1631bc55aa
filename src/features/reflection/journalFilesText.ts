import * as vscode from 'vscode';
import type { JournalFiles } from '../../core/reflection/journalFiles.ts';

/** What there is of each kind, in one line: entries always, the rest where there is any. */
export function journalFilesText(files: JournalFiles): string {
  const { t } = vscode.l10n;
  const parts = [
    t('Entries: {0}', files.entries.length),
    files.weekReviews.length > 0 && t('weekly reviews: {0}', files.weekReviews.length),
    files.ledger.length > 0 && t('the ledger {0}', files.ledger.join()),
    files.prompts.length > 0 && t('prompt sets: {0}', files.prompts.length),
    files.templates.length > 0 && t('templates: {0}', files.templates.length),
  ];
  return parts.filter((part) => part !== false).join(', ');
}
