import * as vscode from 'vscode';
import type { PatternRefusal } from '../../core/reflection/fileNamePattern.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';

/** One sentence: why the file-name pattern is not used, what is used instead, and what would help. */
export function patternText({ pattern, refusal }: NonNullable<JournalPlace['refusedPattern']>): string {
  return vscode.l10n.t(
    'The file name pattern “{0}” is not used: {1} New entries are named YYYY-MM-DD.md.',
    pattern,
    reasonOf(refusal),
  );
}

function reasonOf(refusal: PatternRefusal): string {
  switch (refusal.code) {
    case 'empty':
      return vscode.l10n.t('it is empty.');
    case 'word':
      return vscode.l10n.t(
        '“{0}” is no part of a date; put words of your own in [square brackets].',
        refusal.word,
      );
    case 'character':
      return vscode.l10n.t('“{0}” cannot stand in a file name everywhere.', refusal.character);
    case 'part':
      return vscode.l10n.t('“{0}” cannot be the name of a folder or file.', refusal.part);
    case 'long':
      return vscode.l10n.t('it is too long.');
    case 'run-together':
      return vscode.l10n.t(
        '“{0}{1}” runs two numbers together, so that a name could mean two days; write MM and DD, or put a sign between them.',
        refusal.first,
        refusal.second,
      );
    case 'one-file':
      return vscode.l10n.t(
        'it would give {0} and {1} the same file, {2}.',
        refusal.days[0],
        refusal.days[1],
        refusal.fileName,
      );
    case 'no-date':
      return vscode.l10n.t('the day cannot be read from it; use YYYY, MM and DD.');
  }
}
