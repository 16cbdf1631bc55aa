import * as vscode from 'vscode';
import { localDayAt } from '../../core/dates.ts';
import type { Clock } from '../../core/ports.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import type { DiskFiles, Runtime } from '../../host/platform.ts';
import { Command } from '../../names.ts';
import { openEntry } from './entryDocument.ts';
import { revealJournalFolder } from './folderReveal.ts';

/** What the commands about the journal as files need from outside. */
export interface JournalCommandDoors {
  readonly runtime: Runtime;
  readonly disk: DiskFiles | undefined;
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
    border.register(Command.exportJournal, async () => {
      const { exportJournal } = await import('./journalExport.ts');
      return exportJournal(place, clock);
    }),
    border.register(Command.moveJournal, async () => {
      const { moveJournal } = await import('./journalMove.ts');
      return moveJournal(doors);
    }),
    border.register(Command.deleteJournal, async () => {
      const { deleteJournal } = await import('./journalRemoval.ts');
      return deleteJournal(place, runtime);
    }),
    border.register(Command.revealJournalFolder, () => revealJournalFolder(place, runtime)),
  );
}
