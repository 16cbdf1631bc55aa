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
import { Command, View } from '../../names.ts';
import { openEntryProblems } from './entryProblems.ts';
import { openEntryAt } from './entryDocument.ts';
import { registerJournalCommands } from './journalCommands.ts';
import { searchTheJournal } from './journalSearch.ts';
import { openLink } from './linkOpening.ts';
import { registerLookingBack } from './lookingBack.ts';
import { patternText } from './patternText.ts';
import { PlaceNotice } from './placeNotice.ts';
import { openPromptFiles } from './promptFiles.ts';
import { pickSet } from './setPick.ts';
import { startReminder } from './reminderSettings.ts';
import { ReflectSession } from './reflectSession.ts';
import { ReflectView } from './reflectView.ts';
import { reflectWords } from './reflectWords.ts';
import { UnsavedEditor } from './unsavedEditor.ts';

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
export function registerReflection(doors: ReflectionDoors): Reflection {
  const { border, clock, journal, place, runtime } = doors;
  const words = reflectWords(runtime, clock);
  const editor = new UnsavedEditor(place, journal);
  const notice = new PlaceNotice(doors, editor);
  const promptFiles = openPromptFiles(place, doors.log);
  const session = new ReflectSession({
    journal: {
      ...journal,
      get location() {
        return journal.location;
      },
      async saveAnswer(save) {
        const saved = await journal.saveAnswer(save);
        // The answer is safe; the editor is a courtesy that must not make it look unsaved.
        if (saved.ok)
          await border.run('The editor beside the form', () => editor.follow(save, saved.value.answer));
        return saved;
      },
      async changeEntry(day, change) {
        const changed = await journal.changeEntry(day, change);
        if (changed.ok) await border.run('The editor beside the form', () => editor.repeat(day, change));
        return changed;
      },
    },
    overview: doors.overview,
    state: doors.state,
    clock,
    log: doors.log,
    words,
    prompts: promptFiles,
    signals: doors.lastSignals,
    openEntry: (day) =>
      day
        ? void border.run('Reflect: an entry', () => openEntryAt(place, journal, day))
        : void vscode.commands.executeCommand(Command.openTodaysEntry),
    openLink: (address) => void border.run('Reflect: a link', () => openLink(address, place)),
    notice: () => notice.current,
    actOnNotice: (action) => void border.run('Reflect: the journal’s place', () => notice.act(action)),
    revealFolder: () =>
      void vscode.commands.executeCommand(
        runtime === 'browser' ? Command.exportJournal : Command.revealJournalFolder,
      ),
  });
  const reminder = startReminder(doors);
  const registered = vscode.Disposable.from(
    reminder,
    vscode.window.registerWebviewViewProvider(
      View.reflect,
      new ReflectView(doors.extensionUri, session, words, clock, () => void notice.refresh()),
    ),
    border.register(Command.reflectOnToday, async () => {
      await vscode.commands.executeCommand(`${View.reflect}.focus`);
      session.focusUnanswered();
      await reminder.take();
    }),
    registerJournalCommands({ runtime, disk: doors.disk, journal, place, clock, border }),
    border.register(Command.reflectWithSet, async () => {
      await promptFiles.load();
      const set = await pickSet(promptFiles.sets);
      if (!set) return;
      await session.chooseSet(set.id);
      await vscode.commands.executeCommand(`${View.reflect}.focus`);
      session.focusUnanswered();
    }),
    // The person has just changed it: the answer comes where they are, and stays in the view.
    place.onDidMove(({ refusedPattern }) => {
      if (refusedPattern) void vscode.window.showWarningMessage(patternText(refusedPattern));
    }),
    openEntryProblems(place, clock),
    registerLookingBack(doors),
    border.register(Command.searchJournal, () => searchTheJournal(place, journal, doors.overview, clock)),
    editor,
    notice,
    notice.onDidChange(() => session.refresh()),
    promptFiles,
    promptFiles.onDidChange(() => session.refresh()),
    session,
  );
  return {
    flush: () => session.flush(),
    reminder: reminder.sign,
    showSignals: () => session.refresh(),
    dispose: () => void registered.dispose(),
  };
}
