import * as vscode from 'vscode';
import { localDayAt } from '../../core/dates.ts';
import type { Clock } from '../../core/ports.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import type { Runtime } from '../../host/platform.ts';
import { Command } from '../../names.ts';
import { openEntry } from './entryDocument.ts';
import { revealJournalFolder } from './folderReveal.ts';

/** What the commands about the journal as files need from outside. */
export interface JournalCommandDoors {
  readonly runtime: Runtime;
  readonly journal: Journal;
  readonly place: JournalPlace;
  readonly clock: Clock;
  readonly border: ErrorBorder;
}

/** The commands about the journal as files. What is seldom used is loaded when it is. */
export function registerJournalCommands(doors: JournalCommandDoors): vscode.Disposable {
  const { border, clock, journal, place, runtime } = doors;
  return vscode.Disposable.from(
    border.register(Command.openTodaysEntry, () =>
      openEntry(place, journal, localDayAt(clock.now(), clock.timeZone())),
    ),
    border.register(Command.openEntryForDate, async () => {
      const { openEntryForDate } = await import('./entryForDate.ts');
      return openEntryForDate(place, journal, clock);
    }),
    border.register(Command.quickNote, async () => {
      const { writeQuickNote } = await import('./quickNote.ts');
      return writeQuickNote(journal, clock);
    }),
    border.register(Command.revealJournalFolder, () => revealJournalFolder(place, runtime)),
  );
}
