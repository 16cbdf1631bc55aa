import * as vscode from 'vscode';
import type { Clock, Log } from '../../core/ports.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import type { JournalOverview } from '../../core/reflection/overview.ts';
import type { LastWaits } from '../../core/waiting/saidWaits.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import { failureText } from '../../host/failureText.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { Command, Setting, View } from '../../names.ts';
import { openTextBefore } from './textBefore.ts';
import { chosenWeekdays } from './chosenWeekdays.ts';
import { openEntryAt } from './entryDocument.ts';
import { localeWeek } from './localeWeek.ts';
import { LookingBackSession } from './lookingBackSession.ts';
import { LookingBackView } from './lookingBackView.ts';
import { LookingBackWords } from './lookingBackWords.ts';

/** What the Looking back view needs from outside. */
export interface LookingBackSurroundings {
  readonly extensionUri: vscode.Uri;
  readonly journal: Journal;
  readonly overview: JournalOverview;
  readonly place: JournalPlace;
  readonly clock: Clock;
  readonly log: Log;
  readonly border: ErrorBorder;
  readonly lastWaits: LastWaits;
}

/** The Looking back view and the command that shows it. */
export function registerLookingBack(doors: LookingBackSurroundings): vscode.Disposable {
  const { border, clock, journal, log, overview, place } = doors;
  const session = new LookingBackSession({
    overview,
    clock,
    log,
    words: new LookingBackWords({ l10n: vscode.l10n, language: vscode.env.language, failureText }),
    chosenWeekdays: () => chosenWeekdays(vscode.workspace.getConfiguration().get(Setting.weekdays)),
    firstWeekday: () => localeWeek(new Intl.DateTimeFormat().resolvedOptions().locale).firstDay,
    openDay: (day, at) => void border.run(Command.lookBack, () => openEntryAt(place, journal, day, at)),
    reflect: () => void vscode.commands.executeCommand(Command.reflectOnToday),
  });
  const before = openTextBefore();
  return vscode.Disposable.from(
    session,
    before,
    vscode.window.registerWebviewViewProvider(
      View.lookingBack,
      new LookingBackView(doors.extensionUri, session),
    ),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(Setting.weekdays)) session.refresh();
    }),
    border.register(Command.lookBack, async () => {
      await vscode.commands.executeCommand(`${View.lookingBack}.focus`);
      session.focusSearch();
    }),
    border.register(Command.weeklyReview, async () => {
      const { reviewWeek } = await import('./weeklyReview.ts');
      return reviewWeek(doors);
    }),
    border.register(Command.replaceNames, async () => {
      const { replaceNames } = await import('./nameReplacement.ts');
      return replaceNames({ ...doors, before });
    }),
  );
}
