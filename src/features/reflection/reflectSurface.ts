import * as vscode from 'vscode';
import { Command } from '../../names.ts';
import { hostSpeech } from '../../host/speech.ts';
import { openEntryAt } from './entryDocument.ts';
import { openLink } from './linkOpening.ts';
import { PlaceNotice } from './placeNotice.ts';
import type { PromptFiles } from './promptFiles.ts';
import type { ReflectionDoors } from './reflection.ts';
import { ReflectSession } from './reflectSession.ts';
import { ReflectView } from './reflectView.ts';
import { reflectWords } from './reflectWords.ts';
import { pickSet } from './setPick.ts';
import type { UnsavedEditor } from './unsavedEditor.ts';

/** The Reflect view at work, with all that it takes: the prompts, what was typed, and the words for it. */
export interface ReflectSurface extends vscode.Disposable {
  /** Makes the page in a view that is shown. */
  show(view: vscode.WebviewView): void;
  /** Puts the cursor into the first card without an answer. */
  focusUnanswered(): void;
  /** Asks which set of prompts to go on with today; false when the person left. */
  askForSet(): Promise<boolean>;
  /** Shows what changed outside of the journal. */
  refresh(): void;
  /** Writes what was typed last; resolves when it is in the file or was refused. */
  flush(): Promise<void>;
}

/** Made when somebody reflects for the first time, not at the start: most of what it reads is prompts and sentences. */
export function openReflectSurface(
  doors: ReflectionDoors,
  editor: UnsavedEditor,
  promptFiles: PromptFiles,
): ReflectSurface {
  const { border, clock, journal, place, runtime } = doors;
  const words = reflectWords(runtime, clock, hostSpeech());
  const notice = new PlaceNotice(doors, editor);
  const session = new ReflectSession({
    journal,
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
  const registered = vscode.Disposable.from(
    notice,
    notice.onDidChange(() => session.refresh()),
    promptFiles.onDidChange(() => session.refresh()),
    session,
  );
  const view = new ReflectView(doors.extensionUri, session, words, clock, () => void notice.refresh());
  return {
    show: (shown) => view.resolveWebviewView(shown),
    focusUnanswered: () => session.focusUnanswered(),
    askForSet: async () => {
      await promptFiles.load();
      const set = await pickSet(promptFiles.sets);
      if (set) await session.chooseSet(set.id);
      return set !== undefined;
    },
    refresh: () => session.refresh(),
    flush: () => session.flush(),
    dispose: () => void registered.dispose(),
  };
}
