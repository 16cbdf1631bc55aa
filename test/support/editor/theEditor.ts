import type { StatusBarItem } from './items.ts';
import { EventEmitter } from './signals.ts';
import { Uri } from './place.ts';

const nobodySignsIn = (): Promise<unknown> => Promise.reject(new Error('User did not consent to login.'));

/** A window of the editor in memory: tests set what it has and read what it was told to show. */
class Editor {
  folders: readonly Uri[] = [];
  isTrusted = true;
  isFocused = true;
  /** Texts by address. A missing one fails to be read, as on a disk. */
  readonly files = new Map<string, string>();
  /** Addresses of files that were read, in order. */
  readonly filesRead: string[] = [];
  readonly settings = new Map<string, unknown>();
  /** What other extensions export, by id; one that is not here is not installed. */
  readonly extensions = new Map<string, unknown>();
  /** What the person types into the next input boxes. */
  readonly typed: string[] = [];
  /** What stood in each input box when it opened. */
  readonly offered: string[] = [];
  /** Folders that were made, and commands that were run, in order. */
  readonly made: string[] = [];
  readonly ran: string[] = [];
  /** What commands of other extensions do, by id; one that is not here does nothing. */
  readonly commands = new Map<string, (...args: readonly object[]) => void>();
  /** Nothing may be made on this disk. */
  isReadOnly = false;
  /** Gives out sessions of the person; by itself nobody signs in. */
  signIn: (provider: string, scopes: readonly string[], how: object) => Promise<unknown> = nobodySignsIn;
  /** Sentences that were shown, in order. */
  readonly said: string[] = [];
  /** The buttons of each of them, and what the person presses next; nothing: they close it. */
  readonly buttons: (readonly string[])[] = [];
  readonly pressed: string[] = [];
  /**
   * What the lists held that were shown (a row as it was given is `label|description|detail`), and what the person takes
   * from the next: by its label, without the icon.
   */
  readonly lists: {
    readonly labels: readonly string[];
    readonly rows: readonly string[];
    readonly placeHolder: string;
  }[] = [];
  readonly taken: string[] = [];
  /** Documents that were opened with a text of their own. */
  readonly documents: string[] = [];
  /** Texts that are open in editors. */
  readonly openTexts: { readonly uri: Uri; readonly text: string }[] = [];
  clipboard = '';
  /** What is underlined, by address: line (counted from 0) and sentence. */
  readonly underlined = new Map<string, readonly { readonly line: number; readonly message: string }[]>();

  /** What has the focus, and the language status of it. */
  active: { readonly uri: Uri } | undefined;
  readonly languageStatus = new Set<{ readonly text: string }>();
  /** Items of the status bar, in the order they were made. */
  readonly statusItems: StatusBarItem[] = [];

  readonly windowStateChanged = new EventEmitter<{ readonly focused: boolean }>();
  readonly settingsChanged = new EventEmitter<{ affectsConfiguration(section: string): boolean }>();
  readonly activeChanged = new EventEmitter<void>();
  readonly foldersChanged = new EventEmitter<void>();
  readonly trustGranted = new EventEmitter<void>();
  readonly documentSaved = new EventEmitter<{ readonly uri: Uri }>();
  readonly documentOpened = new EventEmitter<{ readonly uri: Uri }>();
  readonly documentChanged = new EventEmitter<{ readonly document: { readonly uri: Uri } }>();
  /** A watched file came, changed or went. */
  readonly fileChanged = new EventEmitter<void>();

  /** A new window without anything. */
  reset(): void {
    this.folders = [];
    this.isTrusted = true;
    this.isFocused = true;
    this.isReadOnly = false;
    for (const kept of [this.files, this.settings, this.extensions, this.underlined]) kept.clear();
    this.commands.clear();
    this.languageStatus.clear();
    this.active = undefined;
    this.activeChanged.dispose();
    for (const list of [this.filesRead, this.typed, this.offered, this.said]) list.length = 0;
    for (const list of [this.made, this.ran, this.buttons, this.pressed, this.statusItems]) list.length = 0;
    for (const list of [this.lists, this.taken, this.documents, this.openTexts]) list.length = 0;
    this.clipboard = '';
    for (const event of [this.windowStateChanged, this.settingsChanged]) event.dispose();
    for (const event of [this.foldersChanged, this.trustGranted, this.documentSaved]) event.dispose();
    for (const event of [this.documentChanged, this.fileChanged, this.documentOpened]) event.dispose();
  }

  open(...paths: readonly string[]): void {
    this.folders = paths.map((path) => Uri.file(path));
  }

  /** Puts a file on the disk that the window reads. */
  write(path: string, text: string): void {
    this.files.set(Uri.file(path).toString(), text);
  }

  /** The person goes to another window, or comes back. */
  focus(isFocused: boolean): void {
    this.isFocused = isFocused;
    this.windowStateChanged.fire({ focused: isFocused });
  }
}

/** The one window of a test; `reset` it before each. */
export const theEditor = new Editor();
