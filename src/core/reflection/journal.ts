import type { LocalDay } from '../dates.ts';
import type { Disposable, JournalFolder, Result } from '../ports.ts';
import type { Principle } from '../principle.ts';
import { mergeAnswer } from './answerMerge.ts';
import { normaliseAnswer } from './answerText.ts';
import type { NewCommitment } from './commitment.ts';
import type { NewNote } from './note.ts';
import { EntryFiles, type EntryFile } from './entryFiles.ts';
import { defaultEntryNames, type EntryNames } from './entryNames.ts';
import {
  findAnswer,
  newEntry,
  parseEntry,
  printEntry,
  withAnswer,
  withCommitment,
  withNote,
  type Entry,
} from './entry.ts';

export interface AnswerToSave {
  readonly day: LocalDay;
  readonly principle: Principle;
  readonly prompt: string;
  /** What the person typed; whole, as it shall stand. */
  readonly answer: string;
  /** The answer that the person's edit started from: what the page was last given for this prompt, empty when nothing. */
  readonly base: string;
}

export interface SavedAnswer {
  /** The entry as it is in the file now. */
  readonly entry: Entry;
  /** The answer as it is in the file now. */
  readonly answer: string;
  /** The file's answer had changed meanwhile and was kept with the typed one. */
  readonly merged: boolean;
}

/** What this window has written into the entry of a day. */
export type JournalWrite =
  | { readonly kind: 'answer'; readonly save: AnswerToSave; readonly kept: string }
  /** A change by range; it can be done once more to another text of the entry. */
  | { readonly kind: 'change'; readonly day: LocalDay; readonly change: (entry: Entry) => Entry };

/** The store of entries over the folder of the person. One per window. */
export interface Journal extends Disposable {
  /** Where the journal is, in words for the person. */
  readonly location: string;
  /** The file of a day's entry where it was last seen, else the one that it would get. */
  fileName(day: LocalDay): string;
  /** Days that have a file, the earliest first. Files of other names in the folder are none of our business. */
  days(): Promise<Result<readonly LocalDay[]>>;
  /** The same with what tells whether a file has changed since it was looked at last. */
  files(): Promise<Result<readonly EntryFile[]>>;
  /** The entry of a day; undefined when it has no file. */
  read(day: LocalDay): Promise<Result<Entry | undefined>>;
  /** The text of its file as it is; undefined when it has none. `listed` when it was just listed and is one of many. */
  readText(day: LocalDay, listed?: EntryFile): Promise<Result<string | undefined>>;
  /** Makes the file of a day with its header where there is none; the name of the file. */
  makeEntry(day: LocalDay): Promise<Result<string>>;
  /** Writes one answer and keeps everything else in the file. An empty answer to a prompt that is not there writes nothing. */
  saveAnswer(save: AnswerToSave): Promise<Result<SavedAnswer>>;
  /** Adds a commitment to the day's entry; the entry as it is in the file now. */
  addCommitment(day: LocalDay, commitment: NewCommitment): Promise<Result<Entry>>;
  /** Adds a note to the day's entry; the entry as it is in the file now. An empty note writes nothing. */
  addNote(day: LocalDay, note: NewNote): Promise<Result<Entry>>;
  /**
   * Changes the day's entry by range; the entry as it is in the file now. `change` must be pure, since it may be called more
   * than once. Where it answers the entry it was given, nothing is written, and a day without a file gets none.
   */
  changeEntry(day: LocalDay, change: (entry: Entry) => Entry): Promise<Result<Entry>>;
  /** Runs something while no write of this window is under way; those asked for meanwhile come after it. */
  whileStill<Value>(run: () => Promise<Value>): Promise<Value>;
  /** Reports days whose file changed, by whomever; undefined when every day may have changed because the folder did. */
  onDidChange(listener: (day: LocalDay | undefined) => void): Disposable;
  /** Tells what this window wrote; awaited before the write counts as ended and the next one begins. Must not reject. */
  onDidWrite(listener: (write: JournalWrite) => Promise<void>): Disposable;
  /** Goes on in another folder. The folder before is no longer listened to; disposing of it is its owner's task. */
  useFolder(folder: JournalFolder, names?: EntryNames): void;
}

/** What this window saved last for one answer: typing goes on while a save is under way, still from the older base. */
interface LastSave {
  readonly typed: string;
  readonly kept: string;
}

export function openJournal(firstFolder: JournalFolder, firstNames: EntryNames = defaultEntryNames): Journal {
  const listeners = new Set<(day: LocalDay | undefined) => void>();
  const report = (day: LocalDay | undefined): void => {
    for (const listener of [...listeners]) listener(day);
  };
  let files = new EntryFiles(firstFolder, firstNames);
  let listening = files.onDidChange(report);
  const lastSaves = new Map<string, LastSave>();
  // Writes of this window go one after the other, in the order they were asked for: an older text must not arrive last.
  let lastWrite: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(write: () => Promise<Value>): Promise<Value> => {
    const result = lastWrite.then(write, write);
    lastWrite = result.catch(() => undefined);
    return result;
  };

  const writeListeners = new Set<(write: JournalWrite) => Promise<void>>();
  const tell = async (write: JournalWrite): Promise<void> => {
    for (const listener of [...writeListeners]) await listener(write);
  };

  const saveAnswer = async (save: AnswerToSave): Promise<Result<SavedAnswer>> => {
    const { day, principle, prompt, answer, base } = save;
    const used = files;
    const key = JSON.stringify([day, principle, prompt]);
    let merged = false;
    const text = await used.update(day, (current) => {
      merged = false;
      const entry = current === undefined ? newEntry(day) : parseEntry(current);
      const found = findAnswer(entry, principle, prompt);
      // Nothing typed and nothing there: no file and no prompt for the sake of it.
      if (!found && normaliseAnswer(answer) === '') return current ?? '';
      const theirs = found?.text ?? '';
      const last = lastSaves.get(key);
      const started = last && last.kept === theirs && normaliseAnswer(base) !== theirs ? last.typed : base;
      const result = mergeAnswer({ base: started, mine: answer, theirs });
      merged = result.merged;
      return printEntry(withAnswer(entry, principle, prompt, result.text));
    });
    if (!text.ok) return text;
    const entry = parseEntry(text.value);
    const kept = findAnswer(entry, principle, prompt)?.text ?? '';
    if (used === files) lastSaves.set(key, { typed: normaliseAnswer(answer), kept });
    await tell({ kind: 'answer', save, kept });
    return { ok: true, value: { entry, answer: kept, merged } };
  };

  const changeEntry = async (day: LocalDay, change: (entry: Entry) => Entry): Promise<Result<Entry>> => {
    const text = await files.update(day, (current) => {
      const entry = current === undefined ? newEntry(day) : parseEntry(current);
      const changed = change(entry);
      return changed === entry ? (current ?? '') : printEntry(changed);
    });
    if (!text.ok) return text;
    await tell({ kind: 'change', day, change });
    return { ok: true, value: parseEntry(text.value) };
  };

  const makeEntry = async (day: LocalDay): Promise<Result<string>> => {
    const used = files;
    const made = await used.update(day, (current) => current ?? printEntry(newEntry(day)));
    return made.ok ? { ok: true, value: used.name(day) } : made;
  };

  return {
    get location() {
      return files.location;
    },
    fileName: (day) => files.name(day),
    async days() {
      const listed = await files.list();
      return listed.ok ? { ok: true, value: listed.value.map(({ day }) => day) } : listed;
    },
    files: () => files.list(),
    async read(day) {
      const text = await files.read(day);
      if (!text.ok) return text;
      return { ok: true, value: text.value === undefined ? undefined : parseEntry(text.value) };
    },
    readText: (day, listed) => (listed ? files.readListed(listed) : files.read(day)),
    makeEntry: (day) => inTurn(() => makeEntry(day)),
    saveAnswer: (save) => inTurn(() => saveAnswer(save)),
    addCommitment: (day, commitment) =>
      inTurn(() => changeEntry(day, (entry) => withCommitment(entry, commitment))),
    changeEntry: (day, change) => inTurn(() => changeEntry(day, change)),
    addNote: (day, note) => inTurn(() => changeEntry(day, (entry) => withNote(entry, note))),
    whileStill: inTurn,
    onDidChange(listener) {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    onDidWrite(listener) {
      writeListeners.add(listener);
      return { dispose: () => void writeListeners.delete(listener) };
    },
    useFolder(folder, names = defaultEntryNames) {
      listening.dispose();
      files = new EntryFiles(folder, names);
      listening = files.onDidChange(report);
      lastSaves.clear();
      report(undefined);
    },
    dispose() {
      listening.dispose();
      listeners.clear();
      writeListeners.clear();
    },
  };
}
