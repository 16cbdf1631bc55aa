import * as vscode from 'vscode';
import type { Clock, Disposable, JournalFolder, Log, State } from '../../core/ports.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import type { JournalOverview } from '../../core/reflection/overview.ts';
import type { ReminderSign } from '../../core/reflection/reminder.ts';
import type { LastSignals } from '../../core/waiting/saidSignals.ts';
import type { LastWaits } from '../../core/waiting/saidWaits.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import type { RunGit } from '../../host/gitBranches.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import type { DiskFiles, Runtime } from '../../host/platform.ts';
import { registerInTurns } from '../../host/turns.ts';
import { Command, View } from '../../names.ts';
import { openEntryProblems } from './entryProblems.ts';
import { followUnsavedEditor } from './editorFollowing.ts';
import { firstUse } from './firstUse.ts';
import { registerJournalCommands } from './journalCommands.ts';
import { registerLookingBack } from './lookingBack.ts';
import { patternText } from './patternText.ts';
import { whenPromptFileIsOpen } from './promptFolders.ts';
import { startReminder } from './reminderSettings.ts';

/** What the Reflection surface needs from outside. */
export interface ReflectionDoors {
  readonly extensionUri: vscode.Uri;
  readonly runtime: Runtime;
  readonly disk: DiskFiles | undefined;
  readonly runGit: RunGit | undefined;
  /** Opens any folder of the disk. */
  readonly openFolder: (path: string) => JournalFolder & Disposable;
  readonly journal: Journal;
  readonly overview: JournalOverview;
  readonly lastWaits: LastWaits;
  readonly lastSignals: LastSignals;
  readonly place: JournalPlace;
  /** For all workspaces: which prompts were passed over. */
  readonly state: State;
  readonly clock: Clock;
  readonly log: Log;
  readonly border: ErrorBorder;
}

/** The Reflection surface, registered. */
export interface Reflection extends vscode.Disposable {
  /** Writes what was typed last; resolves when it is in the file or was refused. For the host's end. */
  flush(): Promise<void>;
  /** Whether it is time to reflect; false for as long as the person did not ask to be reminded. */
  readonly reminder: ReminderSign;
  /** The signals may be others now. */
  showSignals(): void;
}

/** The Reflect view and its commands. */
export async function registerReflection(doors: ReflectionDoors): Promise<Reflection> {
  const { border, clock, journal, place, runtime } = doors;
  const editor = followUnsavedEditor(doors);
  const promptFiles = firstUse(async () => {
    const { openPromptFiles } = await import('./promptFiles.ts');
    return openPromptFiles(place, doors.log);
  });
  const surface = firstUse(async () => {
    const { openReflectSurface } = await import('./reflectSurface.ts');
    return openReflectSurface(doors, await editor.get(), await promptFiles.get());
  });
  const reminder = startReminder(doors);
  const registered = await registerInTurns(clock, [
    () => editor,
    () => reminder,
    () =>
      vscode.window.registerWebviewViewProvider(View.reflect, {
        resolveWebviewView: async (view) => {
          editor.sayIn(view);
          (await surface.get()).show(view);
        },
      }),
    () =>
      border.register(Command.reflectOnToday, async () => {
        await vscode.commands.executeCommand(`${View.reflect}.focus`);
        (await surface.get()).focusUnanswered();
        await reminder.take();
      }),
    () => registerJournalCommands({ runtime, disk: doors.disk, journal, place, clock, border }),
    () =>
      border.register(Command.reflectWithSet, async () => {
        const reflect = await surface.get();
        if (!(await reflect.askForSet())) return;
        await vscode.commands.executeCommand(`${View.reflect}.focus`);
        reflect.focusUnanswered();
      }),
    // The person has just changed it: the answer comes where they are, and stays in the view.
    () =>
      place.onDidMove(({ refusedPattern }) => {
        if (refusedPattern) void vscode.window.showWarningMessage(patternText(refusedPattern));
      }),
    () => openEntryProblems(place, clock),
    () =>
      whenPromptFileIsOpen(
        place,
        () => void border.run('Files of prompts', async () => (await promptFiles.get()).load()),
      ),
    () => registerLookingBack(doors),
    () =>
      border.register(Command.searchJournal, async () => {
        const { searchTheJournal } = await import('./journalSearch.ts');
        return searchTheJournal(place, journal, doors.overview, clock);
      }),
    () => surface,
    () => promptFiles,
  ]);
  return {
    flush: async () => surface.opened?.flush(),
    reminder: reminder.sign,
    showSignals: () => surface.opened?.refresh(),
    dispose: () => registered.dispose(),
  };
}
