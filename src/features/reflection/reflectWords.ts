import * as vscode from 'vscode';
import { utcDate } from '../../core/dates.ts';
import type { Clock } from '../../core/ports.ts';
import type { Principle } from '../../core/principle.ts';
import { failureText } from '../../host/failureText.ts';
import type { Runtime } from '../../host/platform.ts';
import type { ReflectTexts, ShownNotice } from '../../protocol/reflect.ts';
import { askedSince, commitmentTexts, commitmentWords, unreadDays } from './commitmentWords.ts';
import { setAbout, setTitle } from './setWords.ts';
import type { ReflectWords } from './reflectSessionDoors.ts';
import { signalWords } from './signalWords.ts';

/** The page's sentences in the person's language. */
export function reflectWords(runtime: Runtime, clock: Clock): ReflectWords {
  const { language } = vscode.env;
  return {
    texts: pageTexts(runtime),
    promise: promiseOf(runtime),
    commitments: commitmentWords(clock),
    answeredLeast: vscode.l10n.t('Of the four, you answered this one least in the last four weeks.'),
    openLink: vscode.l10n.t('Open what it is about'),
    failed: vscode.l10n.t(
      'This page could not be made. The command “Those Guys: Show Log” says why. Nothing you wrote was changed.',
    ),
    ...signalWords(vscode.l10n),
    askedSince,
    unreadDays,
    emptied: (isAll) =>
      isAll
        ? vscode.l10n.t('You said “not for me” to every prompt of this set, so there is nothing left to ask.')
        : vscode.l10n.t('Of some principles no prompt is left: you said “not for me” to all of them.'),
    title: (day) =>
      new Intl.DateTimeFormat(language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      }).format(utcDate(day)),
    practice: practiceOf,
    setTitle,
    setAbout,
    refused: (prompt) => vscode.l10n.t('“{0}” will not come again.', prompt),
    welcome: (fileName, location) =>
      vscode.l10n.t(
        'Four questions a day, one for each principle; answer as many as you like. Your first words create {0} in {1}.',
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
      return vscode.l10n.t('Saved {0} in {1}', time, fileName);
    },
    merged: (isEmptied) =>
      isEmptied
        ? vscode.l10n.t(
            'This answer was changed elsewhere before you emptied it. That text stays, here and in the file.',
          )
        : vscode.l10n.t('This answer was changed elsewhere too. Both texts are here and in the file.'),
    kept: (fileName) => vscode.l10n.t('In {0}', fileName),
    notSaved: (failure) => {
      const why =
        (failure && failureText(failure)) ??
        vscode.l10n.t('Something unexpected happened; the command “Those Guys: Show Log” says what.');
      return vscode.l10n.t('Not saved: {0} Your text stays here until it is.', why);
    },
    notSavedTooLong: vscode.l10n.t(
      'Not saved: it is longer than can be saved from here. Your text stays here; copy it, and put it into the entry in an editor.',
    ),
    unreadable: (failure, fileName, location) =>
      failure.kind === 'folder-gone'
        ? folderGone(failure.path)
        : {
            sentence: vscode.l10n.t(
              '{0} in {1} cannot be read. {2} What you write stays on this page until it can be saved.',
              fileName,
              location,
              failureText(failure) ?? '',
            ),
            actions: [],
          },
  };
}

function folderGone(path: string): ShownNotice {
  return {
    sentence: vscode.l10n.t(
      'Your journal was in {0}, and that folder is not there now. Bring it back, choose another, or start anew there. What you write stays on this page until it can be saved.',
      path,
    ),
    actions: [
      { action: 'chooseFolder', label: vscode.l10n.t('Choose a folder') },
      { action: 'startAnew', label: vscode.l10n.t('Start anew there') },
    ],
  };
}

function pageTexts(runtime: Runtime): ReflectTexts {
  return {
    saving: vscode.l10n.t('Saving…'),
    tryAgain: vscode.l10n.t('Try again'),
    anotherPrompt: vscode.l10n.t('Another prompt'),
    notForMe: vscode.l10n.t('Not for me'),
    takeBack: vscode.l10n.t('Take that back'),
    promptSet: vscode.l10n.t('Prompts'),
    newDay: vscode.l10n.t('It is past midnight. What you write here stays with the day you began it on.'),
    showNewDay: vscode.l10n.t('Show today'),
    takeAllBack: vscode.l10n.t('Let them come again'),
    placeName: vscode.l10n.t('Your journal'),
    openEntry: vscode.l10n.t('Open today’s entry'),
    // The browser's storage has no folder that could be shown; what one needs there is a copy elsewhere.
    revealFolder: runtime === 'browser' ? vscode.l10n.t('Export…') : vscode.l10n.t('Reveal folder'),
    tooLong: vscode.l10n.t('This field is full. Go on in the file.'),
    onlyRead: vscode.l10n.t('This answer is longer than this field may hold. Here it can only be read.'),
    commitments: commitmentTexts(),
  };
}

function practiceOf(principle: Principle): string {
  switch (principle) {
    case 'self-reflection':
      return vscode.l10n.t('What I stand for, and what really matters.');
    case 'balanced-perspective':
      return vscode.l10n.t('Every side understood before I take one.');
    case 'true-self-confidence':
      return vscode.l10n.t('What I know, what I don’t, and saying both.');
    case 'genuine-humility':
      return vscode.l10n.t('Nobody is below me; I am there for them.');
  }
}

function promiseOf(runtime: Runtime): string {
  switch (runtime) {
    case 'desktop':
      return vscode.l10n.t('Plain Markdown on this computer. It goes nowhere else.');
    case 'server':
      return vscode.l10n.t(
        'Plain Markdown on the disk of the server behind this window, not of the computer in front of you.',
      );
    case 'browser':
      return vscode.l10n.t(
        'Kept by this browser only, and gone when its data are cleared. Export it to have a copy elsewhere.',
      );
  }
}
