import * as vscode from 'vscode';
import type { LocalDay } from '../../core/dates.ts';
import type { Disposable } from '../../core/ports.ts';
import { mergeAnswer } from '../../core/reflection/answerMerge.ts';
import { findAnswer, parseEntry, printEntry, withAnswer, type Entry } from '../../core/reflection/entry.ts';
import type { Journal, JournalWrite } from '../../core/reflection/journal.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { changeDocument, unsavedDocument, unsavedSentence } from '../../host/unsavedDocument.ts';

/**
 * An editor of this window that holds unsaved changes of an entry while something else of this window writes the file: the
 * form, a note, a step. Saving there would put the older file back, so what was written goes into the editor as well:
 * neither of the two texts is in one place only.
 */
export class UnsavedEditor implements Disposable {
  readonly #place: JournalPlace;
  readonly #journal: Journal;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when there is something else to say. */
  readonly onDidChange = this.#changed.event;
  readonly #registered: vscode.Disposable;
  /** What was put into the editor, by answer: typing that goes on replaces it. */
  readonly #put = new Map<string, string>();
  #document: vscode.TextDocument | undefined;

  constructor(place: JournalPlace, journal: Journal) {
    this.#place = place;
    this.#journal = journal;
    this.#registered = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidSaveTextDocument((document) => this.#settle(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#settle(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (!document.isDirty) this.#settle(document);
      }),
    );
  }

  /** The sentence to show while such an editor is open; undefined when there is none. */
  get sentence(): string | undefined {
    if (!this.#document) return undefined;
    return unsavedSentence(this.#document.uri);
  }

  /** Called when something is in the file. */
  async follow(write: JournalWrite): Promise<void> {
    if (write.kind === 'change') return this.#repeat(write.day, write.change);
    const { save, kept } = write;
    const { day, principle, prompt } = save;
    const key = JSON.stringify([this.#journal.fileName(day), principle, prompt]);
    await this.#repeat(day, (entry) => {
      const theirs = findAnswer(entry, principle, prompt)?.text ?? '';
      const merged = mergeAnswer({ base: this.#put.get(key) ?? save.base, mine: kept, theirs });
      this.#put.set(key, merged.text);
      return withAnswer(entry, principle, prompt, merged.text);
    });
  }

  /** An entry was changed by range: the same change, to what stands in the editor. */
  async #repeat(day: LocalDay, change: (entry: Entry) => Entry): Promise<void> {
    const document = this.#unsaved(day);
    if (!document) return;
    await changeDocument(document, printEntry(change(parseEntry(document.getText()))));
    if (this.#document === document) return;
    this.#document = document;
    this.#changed.fire();
  }

  /** The editor of the day's entry, while it holds unsaved changes. */
  #unsaved(day: LocalDay): vscode.TextDocument | undefined {
    const root = this.#place.uri;
    if (!root) return undefined;
    return unsavedDocument(vscode.Uri.joinPath(root, this.#journal.fileName(day)));
  }

  #settle(document: vscode.TextDocument): void {
    if (document !== this.#document) return;
    this.#document = undefined;
    this.#put.clear();
    this.#changed.fire();
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
