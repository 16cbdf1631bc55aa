import { utcDate } from '../../core/dates.ts';
import type { Clock } from '../../core/ports.ts';
import type { Principle } from '../../core/principle.ts';
import { failureText } from '../../host/failureText.ts';
import type { Runtime } from '../../host/platform.ts';
import type { Speech } from '../../host/speech.ts';
import type { ReflectTexts, ShownNotice } from '../../protocol/reflect.ts';
import { askedSince, commitmentTexts, commitmentWords, unreadDays } from './commitmentWords.ts';
import { setAbout, setTitle } from './setWords.ts';
import type { ReflectWords } from './reflectSessionDoors.ts';
import { signalWords } from './signalWords.ts';

/** The page's sentences in the person's language. */
export function reflectWords(runtime: Runtime, clock: Clock, speech: Speech): ReflectWords {
  const { l10n, language } = speech;
  const { t } = l10n;
  return {
    texts: pageTexts(runtime, l10n),
    promise: promiseOf(runtime, l10n),
    commitments: commitmentWords(clock, speech),
    answeredLeast: t('Of the four, you answered this one least in the last four weeks.'),
    openLink: t('Open what it is about'),
    failed: t(
      'This page could not be made. The command “Those Guys: Show Log” says why. Nothing you wrote was changed.',
    ),
    ...signalWords(l10n),
    askedSince: (id, today) => askedSince(id, today, speech),
    unreadDays: (fileNames) => unreadDays(fileNames, l10n),
    emptied: (isAll) =>
      isAll
        ? t('You said “not for me” to every prompt of this set, so there is nothing left to ask.')
        : t('Of some principles no prompt is left: you said “not for me” to all of them.'),
    title: (day) =>
      new Intl.DateTimeFormat(language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      }).format(utcDate(day)),
    practice: (principle) => practiceOf(principle, l10n),
    setTitle: (set) => setTitle(set, l10n),
    setAbout: (set) => setAbout(set, l10n),
    refused: (prompt) => t('“{0}” will not come again.', prompt),
    welcome: (fileName, location) =>
      t(
        'Four prompts a day, one for each principle; answer as many as you like. Your first words create {0} in {1}.',
        fileName,
        location,
      ),
    saved: (now, fileName) => {
      const time = new Intl.DateTimeFormat(language, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone: clock.timeZone(),
      }).format(now);
      return t('Saved {0} in {1}', time, fileName);
    },
    merged: (isEmptied) =>
      isEmptied
        ? t('This answer was changed elsewhere before you emptied it. That text stays, here and in the file.')
        : t('This answer was changed elsewhere too. Both texts are here and in the file.'),
    kept: (fileName) => t('In {0}', fileName),
    notSaved: (failure) => {
      // The page says above what can be done about it.
      if (failure?.kind === 'folder-gone')
        return t('Not saved: the journal is not there now. Your text stays here until it is.');
      const why =
        (failure && failureText(failure, speech)) ??
        t('Something unexpected happened; the command “Those Guys: Show Log” says what.');
      return t('Not saved: {0} Your text stays here until it is.', why);
    },
    notSavedTooLong: t(
      'Not saved: it is longer than can be saved from here. Your text stays here; copy it, and put it into the entry in an editor.',
    ),
    unreadable: (failure, fileName, location) =>
      failure.kind === 'folder-gone'
        ? folderGone(failure.path, l10n)
        : {
            sentence: t(
              '{0} in {1} cannot be read. {2} What you write stays on this page until it can be saved.',
              fileName,
              location,
              failureText(failure, speech) ?? '',
            ),
            actions: [],
          },
  };
}

function folderGone(path: string, { t }: Speech['l10n']): ShownNotice {
  return {
    sentence: t(
      'Your journal was in {0}, and it is not there now. Bring it back, choose another, or start anew there. What you write stays on this page until it can be saved.',
      path,
    ),
    actions: [
      { action: 'chooseFolder', label: t('Choose a folder') },
      { action: 'startAnew', label: t('Start anew there') },
    ],
  };
}

function pageTexts(runtime: Runtime, l10n: Speech['l10n']): ReflectTexts {
  const { t } = l10n;
  return {
    saving: t('Saving…'),
    tryAgain: t('Try again'),
    anotherPrompt: t('Another prompt'),
    notForMe: t('Not for me'),
    takeBack: t('Take that back'),
    promptSet: t('Prompts'),
    newDay: t('It is past midnight. What you write here stays with the day you began it on.'),
    showNewDay: t('Show today'),
    takeAllBack: t('Let them come again'),
    placeName: t('Your journal'),
    openEntry: t('Open today’s entry'),
    // The browser's storage has no folder that could be shown; what one needs there is a copy elsewhere.
    revealFolder: runtime === 'browser' ? t('Export…') : t('Reveal folder'),
    tooLong: t('This field is full. Go on in the file.'),
    onlyRead: t('This answer is longer than this field may hold. Here it can only be read.'),
    commitments: commitmentTexts(l10n),
  };
}

function practiceOf(principle: Principle, { t }: Speech['l10n']): string {
  switch (principle) {
    case 'self-reflection':
      return t('What I stand for, and what really matters.');
    case 'balanced-perspective':
      return t('Every side understood before I take one.');
    case 'true-self-confidence':
      return t('What I know, what I don’t, and saying both.');
    case 'genuine-humility':
      return t('Nobody is below me; I am there for them.');
  }
}

function promiseOf(runtime: Runtime, { t }: Speech['l10n']): string {
  switch (runtime) {
    case 'desktop':
      return t('Plain Markdown on this computer. It goes nowhere else.');
    case 'server':
      return t(
        'Plain Markdown on the disk of the server behind this window, not of the computer in front of you.',
      );
    case 'browser':
      return t(
        'Kept by this browser only, and gone when its data are cleared. Export it to have a copy elsewhere.',
      );
  }
}
