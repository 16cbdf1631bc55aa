import { addDays, daysBetween, utcDate, type LocalDay } from '../../core/dates.ts';
import type { Clock, Failure } from '../../core/ports.ts';
import type { CommitmentId } from '../../core/reflection/commitmentId.ts';
import { shown } from '../../core/waiting/shownText.ts';
import { failureText } from '../../host/failureText.ts';
import type { Speech } from '../../host/speech.ts';
import type { CommitmentTexts } from '../../protocol/commitments.ts';
import type { CommitmentSaveWords } from './commitmentSaves.ts';

/** What is said about commitments that were written, or were not. */
export function commitmentWords(clock: Clock, speech: Speech): CommitmentSaveWords {
  const { t } = speech.l10n;
  return {
    ifThenForm: t('If {0}, then I will {1}.', '{0}', '{1}'),
    settled: ({ id, outcome }) => {
      const text = shown(id.text);
      switch (outcome.kind) {
        case 'kept':
          return t('Kept: “{0}”', text);
        case 'moved':
          return t('Moved to {0}: “{1}”', dayText(outcome.to, outcome.on, speech), text);
        case 'let-go':
          return t('Let go: “{0}”', text);
      }
    },
    gone: ({ id, outcome }) => {
      const gone = t(
        '“{0}” was changed elsewhere meanwhile, so nothing was written about it.',
        shown(id.text),
      );
      return outcome.kind === 'let-go' ? t('{0} Your reason was: {1}', gone, outcome.reason) : gone;
    },
    takenBack: ({ id }) => t('Taken back: “{0}” is open again.', shown(id.text)),
    notTakenBack: ({ id }) =>
      t('“{0}” was changed elsewhere meanwhile, so it was not taken back.', shown(id.text)),
    takingBackFailed: (failure) =>
      t(
        'Not taken back: {0}',
        (failure && failureText(failure, speech)) ??
          t('Something unexpected happened; the command “Those Guys: Show Log” says what.'),
      ),
    stepSaved: (now, fileName) => {
      const time = new Intl.DateTimeFormat(speech.language, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone: clock.timeZone(),
      }).format(now);
      return t('Saved {0} in {1}', time, fileName);
    },
    stepHalf: (isInFile, fileName) =>
      isInFile
        ? t('Half of it is missing. {0} has it as it was; this stays here.', fileName)
        : t('The other half is missing. This stays here until it is there.'),
    stepStays: (fileName) => t('Its line in {0} holds more than this form wrote. Change it there.', fileName),
    stepTakenBack: (fileName) => t('Taken out of {0}', fileName),
    notSaved: (failure) => notSaved(failure, speech),
  };
}

function notSaved(failure: Failure | undefined, speech: Speech): string {
  const { t } = speech.l10n;
  const why =
    (failure && failureText(failure, speech)) ??
    t('Something unexpected happened; the command “Those Guys: Show Log” says what.');
  return t('Not saved: {0} What you chose is kept here until it is.', why);
}

/** Since when a commitment asks, and when it was said. */
export function askedSince({ day, due }: CommitmentId, today: LocalDay, speech: Speech): string {
  const { t } = speech.l10n;
  const said = day === today ? t('said today') : t('said {0}', dayText(day, today, speech));
  if (due === undefined) return t('No date, {0}', said);
  return due === today ? t('Due today, {0}', said) : t('Due {0}, {1}', dayText(due, today, speech), said);
}

/** A day as people say it: near ones by their weekday, others with their date. */
function dayText(day: LocalDay, today: LocalDay, { l10n, language }: Speech): string {
  const { t } = l10n;
  if (day === addDays(today, 1)) return t('tomorrow');
  if (day === addDays(today, -1)) return t('yesterday');
  const format: Intl.DateTimeFormatOptions = { weekday: 'long', timeZone: 'UTC' };
  if (Math.abs(daysBetween(day, today)) > 6) Object.assign(format, { day: 'numeric', month: 'long' });
  if (day.slice(0, 4) !== today.slice(0, 4)) Object.assign(format, { year: 'numeric' });
  return new Intl.DateTimeFormat(language, format).format(utcDate(day));
}

/** Entries whose commitments could not be looked at. */
export function unreadDays(fileNames: readonly string[], { t }: Speech['l10n']): string {
  const [first = ''] = fileNames;
  return fileNames.length === 1
    ? t('{0} could not be read; commitments in it are missing here.', first)
    : t(
        '{0} and {1} more could not be read; commitments in them are missing here.',
        first,
        fileNames.length - 1,
      );
}

/** Every string that the page shows by itself about commitments. */
export function commitmentTexts({ t }: Speech['l10n']): CommitmentTexts {
  return {
    due: t('Did I?'),
    kept: t('Kept'),
    move: t('Move to a date…'),
    moveNow: t('Move it'),
    newDate: t('New date'),
    dateMissing: t('A day after today, please.'),
    letGo: t('Let go…'),
    letGoNow: t('Let it go'),
    reason: t('Why?'),
    reasonMissing: t('A few words are enough.'),
    cancel: t('Cancel'),
    dismiss: t('I have read this'),
    openItsEntry: t('Open its entry'),
    takeBack: t('Take back'),
    step: t('One step for tomorrow'),
    stepHelp: t('A moment and what you will do then: said beforehand, it happens far more often.'),
    ifPart: t('If …'),
    thenPart: t('then I will …'),
  };
}
