import * as vscode from 'vscode';
import type { Journal } from '../../core/reflection/journal.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { firstUse, type FirstUse } from './firstUse.ts';
import type { UnsavedEditor } from './unsavedEditor.ts';

/** The editor with unsaved changes, made when there may be one. */
export interface EditorFollowing extends Pick<FirstUse<UnsavedEditor>, 'get'>, vscode.Disposable {
  /** While this view is visible it is where the person is told. */
  sayIn(view: vscode.WebviewView): void;
}

interface FollowingDoors {
  readonly journal: Journal;
  readonly place: JournalPlace;
  readonly border: ErrorBorder;
}

/** Brings whatever this window writes into an entry also into an editor that holds unsaved changes of it, and says so once. */
export function followUnsavedEditor({ journal, place, border }: FollowingDoors): EditorFollowing {
  let view: vscode.WebviewView | undefined;
  let saying: vscode.Disposable | undefined;
  const editor = firstUse(async () => {
    const { UnsavedEditor: Editor } = await import('./unsavedEditor.ts');
    const made = new Editor(place, journal);
    saying = made.onDidChange(() => {
      if (made.sentence === undefined || view?.visible === true) return;
      // It answers what the person has just done, and what they do next can cost one of the two texts.
      void vscode.window.showInformationMessage(made.sentence);
    });
    return made;
  });
  const listening = journal.onDidWrite(async (write) => {
    if (!vscode.workspace.textDocuments.some(({ isDirty }) => isDirty)) return;
    try {
      await (await editor.get()).follow(write);
    } catch (error) {
      // What was written is safe; the editor is a courtesy that must not make it look unsaved. Nor may the next write wait
      // until somebody has read the message.
      void border.run('The editor beside the journal', () => {
        throw error;
      });
    }
  });
  return {
    get: () => editor.get(),
    sayIn(shown) {
      view = shown;
      shown.onDidDispose(() => {
        if (view === shown) view = undefined;
      });
    },
    dispose() {
      listening.dispose();
      saying?.dispose();
      editor.dispose();
    },
  };
}
