import * as vscode from 'vscode';
import { localDayAt, utcDate, type LocalDay } from '../../core/dates.ts';
import type { Clock, Result } from '../../core/ports.ts';
import { parseDayExpression } from '../../core/reflection/dayExpression.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { openEntry } from './entryDocument.ts';

/** Asks for a day in words, shows which one that is while it is typed, and opens its entry. */
export async function openEntryForDate(
  place: JournalPlace,
  journal: Journal,
  clock: Clock,
): Promise<Result<unknown> | void> {
  const today = (): LocalDay => localDayAt(clock.now(), clock.timeZone());
  // Only said beside the day: whoever is faster than the folder is not kept waiting.
  const listed = journal.days();
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Open the Entry for a Date'),
    prompt: vscode.l10n.t('yesterday, -3d, last friday, 2 weeks ago, 2026-11-02'),
    placeHolder: vscode.l10n.t('yesterday'),
    async validateInput(typed) {
      if (typed.trim() === '') return undefined;
      const day = parseDayExpression(typed, today());
      if (day === undefined) return notADay();
      const days = await listed.catch(() => undefined);
      return resolved(day, days?.ok ? days.value.includes(day) : undefined);
    },
  });
  if (text === undefined) return;
  const day = text.trim() === '' ? undefined : parseDayExpression(text, today());
  if (day) return openEntry(place, journal, day);
}

function notADay(): vscode.InputBoxValidationMessage {
  return {
    message: vscode.l10n.t('That is no day. Try yesterday, -3d, last friday or 2026-11-02.'),
    severity: vscode.InputBoxValidationSeverity.Error,
  };
}

/** `hasEntry` is undefined when nobody knows. */
function resolved(day: LocalDay, hasEntry: boolean | undefined): vscode.InputBoxValidationMessage {
  const name = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'full', timeZone: 'UTC' }).format(
    utcDate(day),
  );
  const message =
    hasEntry === undefined
      ? name
      : hasEntry
        ? vscode.l10n.t('{0}: Enter opens your entry.', name)
        : vscode.l10n.t('{0}: no entry yet, Enter makes one.', name);
  return { message, severity: vscode.InputBoxValidationSeverity.Info };
}
