import * as vscode from 'vscode';
import { addDays, daysBetween, utcDate, type LocalDay } from '../../core/dates.ts';
import type { Clock, Failure } from '../../core/ports.ts';
import type { CommitmentId } from '../../core/reflection/commitmentId.ts';
import { shown } from '../../core/waiting/shownText.ts';
import { failureText } from '../../host/failureText.ts';
import type { CommitmentTexts } from '../../protocol/commitments.ts';
import type { CommitmentSaveWords } from './commitmentSaves.ts';

/** What is said about commitments that were written, or were not. */
export function commitmentWords(clock: Clock): CommitmentSaveWords {
  return {
    ifThenForm: vscode.l10n.t('If {0}, then I will {1}.', '{0}', '{1}'),
    settled: ({ id, outcome }) => {
      const text = shown(id.text);
      switch (outcome.kind) {
        case 'kept':
          return vscode.l10n.t('Kept: “{0}”', text);
        case 'moved':
          return vscode.l10n.t('Moved to {0}: “{1}”', dayText(outcome.to, outcome.on), text);
        case 'let-go':
          return vscode.l10n.t('Let go: “{0}”', text);
      }
    },
    gone: ({ id, outcome }) => {
      const gone = vscode.l10n.t(
        '“{0}” was changed elsewhere meanwhile, so nothing was written about it.',
        shown(id.text),
      );
      return outcome.kind === 'let-go'
        ? vscode.l10n.t('{0} Your reason was: {1}', gone, outcome.reason)
        : gone;
    },
    stepSaved: (now, fileName) => {
      const time = new Intl.DateTimeFormat(vscode.env.language, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone: clock.timeZone(),
      }).format(now);
      return vscode.l10n.t('Saved {0} in {1}', time, fileName);
    },
    stepHalf: (isInFile, fileName) =>
      isInFile
        ? vscode.l10n.t('Half of it is missing. {0} has it as it was; this stays here.', fileName)
        : vscode.l10n.t('The other half is missing. This stays here until it is there.'),
    stepStays: (fileName) =>
      vscode.l10n.t('Its line in {0} holds more than this form wrote. Change it there.', fileName),
    stepTakenBack: (fileName) => vscode.l10n.t('Taken out of {0}', fileName),
    notSaved,
  };
}

function notSaved(failure: Failure | undefined): string {
  const why =
    (failure && failureText(failure)) ??
    vscode.l10n.t('Something unexpected happened; the command “Those Guys: Show Log” says what.');
  return vscode.l10n.t('Not saved: {0} What you chose is kept here until it is.', why);
}

/** Since when a commitment asks, and when it was said. */
export function askedSince({ day, due }: CommitmentId, today: LocalDay): string {
  const said = day === today ? vscode.l10n.t('said today') : vscode.l10n.t('said {0}', dayText(day, today));
  if (due === undefined) return vscode.l10n.t('No date, {0}', said);
  return due === today
    ? vscode.l10n.t('Due today, {0}', said)
    : vscode.l10n.t('Due {0}, {1}', dayText(due, today), said);
}

/** A day as people say it: near ones by their weekday, others with their date. */
function dayText(day: LocalDay, today: LocalDay): string {
  const { language } = vscode.env;
  if (day === addDays(today, 1)) return vscode.l10n.t('tomorrow');
  if (day === addDays(today, -1)) return vscode.l10n.t('yesterday');
  const format: Intl.DateTimeFormatOptions = { weekday: 'long', timeZone: 'UTC' };
  if (Math.abs(daysBetween(day, today)) > 6) Object.assign(format, { day: 'numeric', month: 'long' });
  if (day.slice(0, 4) !== today.slice(0, 4)) Object.assign(format, { year: 'numeric' });
  return new Intl.DateTimeFormat(language, format).format(utcDate(day));
}

/** Entries whose commitments could not be looked at. */
export function unreadDays(fileNames: readonly string[]): string {
  const [first = ''] = fileNames;
  return fileNames.length === 1
    ? vscode.l10n.t('{0} could not be read; commitments in it are missing here.', first)
    : vscode.l10n.t(
        '{0} and {1} more could not be read; commitments in them are missing here.',
        first,
        fileNames.length - 1,
      );
}

/** Every string that the page shows by itself about commitments. */
export function commitmentTexts(): CommitmentTexts {
  return {
    due: vscode.l10n.t('Did I?'),
    kept: vscode.l10n.t('Kept'),
    move: vscode.l10n.t('Move to a date…'),
    moveNow: vscode.l10n.t('Move it'),
    newDate: vscode.l10n.t('New date'),
    dateMissing: vscode.l10n.t('A day after today, please.'),
    letGo: vscode.l10n.t('Let go…'),
    letGoNow: vscode.l10n.t('Let it go'),
    reason: vscode.l10n.t('Why?'),
    reasonMissing: vscode.l10n.t('A few words are enough.'),
    cancel: vscode.l10n.t('Cancel'),
    dismiss: vscode.l10n.t('I have read this'),
    openItsEntry: vscode.l10n.t('Open its entry'),
    step: vscode.l10n.t('One step for tomorrow'),
    stepHelp: vscode.l10n.t(
      'A moment and what you will do then: said beforehand, it happens far more often.',
    ),
    ifPart: vscode.l10n.t('If …'),
    thenPart: vscode.l10n.t('then I will …'),
  };
}
