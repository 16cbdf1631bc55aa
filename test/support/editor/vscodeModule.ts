/**
 * What the module `vscode` is in the unit tier: the members that the tested adapters use, on the editor in memory. A
 * member that is missing here is undefined there, so a test that needs it fails at once and says which.
 */
import { readFileSync } from 'node:fs';
import { StatusBarItem } from './items.ts';
import { theEditor } from './theEditor.ts';
import { Uri } from './place.ts';

export { Uri };
export {
  MarkdownString,
  StatusBarAlignment,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
} from './items.ts';
export { CancellationTokenSource, EventEmitter } from './signals.ts';
export { l10n } from '../translated.ts';

/** `vscode.Disposable`, for joining several. */
export const Disposable = {
  from: (...all: readonly { dispose(): unknown }[]) => ({
    dispose: () => void all.map((each) => each.dispose()),
  }),
};

export class Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };

  constructor(line: number, character: number, endLine: number, endCharacter: number) {
    this.start = { line, character };
    this.end = { line: endLine, character: endCharacter };
  }
}

export class Diagnostic {
  readonly range: Range;
  readonly message: string;
  source: string | undefined;

  constructor(range: Range, message: string) {
    this.range = range;
    this.message = message;
  }
}

export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 };

export const languages = {
  createLanguageStatusItem: (): { text: string; dispose(): void } => {
    const item = { text: '', dispose: () => void theEditor.languageStatus.delete(item) };
    theEditor.languageStatus.add(item);
    return item;
  },
  createDiagnosticCollection: () => ({
    set: (uri: Uri, diagnostics: readonly Diagnostic[]): void => {
      const lines = diagnostics.map(({ range, message }) => ({ line: range.start.line, message }));
      theEditor.underlined.set(uri.toString(), lines);
    },
    clear: () => theEditor.underlined.clear(),
    dispose() {},
  }),
};

export class RelativePattern {
  readonly baseUri: Uri;
  readonly pattern: string;

  constructor(baseUri: Uri, pattern: string) {
    this.baseUri = baseUri;
    this.pattern = pattern;
  }
}

export class FileSystemError extends Error {}

export const CommentMode = { Editing: 0, Preview: 1 } as const;
export const CommentThreadState = { Unresolved: 0, Resolved: 1 } as const;

export const QuickPickItemKind = { Default: 0, Separator: -1 } as const;

export const FileType = { File: 1, Directory: 2 } as const;

/** The text of a file in memory, else of the disk. */
function textAt(uri: Uri): string {
  try {
    return theEditor.files.get(uri.toString()) ?? readFileSync(uri.fsPath, 'utf8');
  } catch {
    throw new FileSystemError(`There is no file ${uri.toString()}.`);
  }
}

export const workspace = {
  get workspaceFolders(): readonly { readonly uri: Uri }[] | undefined {
    return theEditor.folders.length === 0 ? undefined : theEditor.folders.map((uri) => ({ uri }));
  },
  get isTrusted(): boolean {
    return theEditor.isTrusted;
  },
  /** As it is where no folder is open. */
  asRelativePath: (uri: Uri): string => uri.path,
  /** Texts that are open, without a line of their own that anybody asks for. */
  get textDocuments(): readonly object[] {
    return theEditor.openTexts.map(({ uri, text }) => ({ uri, getText: () => text, lineCount: 0 }));
  },
  getWorkspaceFolder: () => undefined,
  fs: {
    isWritableFileSystem: (scheme: string): boolean | undefined => (scheme === 'file' ? true : undefined),
    stat: async (uri: Uri): Promise<{ readonly size: number; readonly mtime: number }> => ({
      size: theEditor.made.includes(uri.toString()) ? 0 : Buffer.byteLength(textAt(uri)),
      mtime: 0,
    }),
    readDirectory: async (folder: Uri): Promise<readonly (readonly [string, number])[]> => {
      const start = `${folder.toString()}/`;
      const names = [...theEditor.files.keys()]
        .filter((address) => address.startsWith(start))
        .map((address) => Uri.parse(address).path.slice(folder.path.length + 1));
      if (names.length === 0) throw new FileSystemError(`There is no folder ${folder.toString()}.`);
      return names.filter((name) => !name.includes('/')).map((name) => [name, FileType.File]);
    },
    createDirectory: async (folder: Uri): Promise<void> => {
      if (theEditor.isReadOnly) throw new FileSystemError('This disk is read-only.');
      theEditor.made.push(folder.toString());
    },
    readFile: async (uri: Uri): Promise<Uint8Array> => {
      theEditor.filesRead.push(uri.toString());
      return Buffer.from(textAt(uri));
    },
  },
  /** Every file below the pattern's folder; what is left out by name is left to the real one. */
  findFiles: async (pattern: RelativePattern, _excluded: string, most: number): Promise<readonly Uri[]> => {
    return [...theEditor.files.keys()]
      .filter((address) => address.startsWith(`${pattern.baseUri.toString()}/`))
      .slice(0, most)
      .map((address) => Uri.parse(address));
  },
  decode: async (bytes: Uint8Array): Promise<string> => Buffer.from(bytes).toString(),
  getConfiguration: (section?: string) => ({
    get: (id: string, fallback?: unknown): unknown =>
      theEditor.settings.get(section === undefined ? id : `${section}.${id}`) ?? fallback,
    inspect: (id: string): object => ({
      globalValue: theEditor.settings.get(section === undefined ? id : `${section}.${id}`),
    }),
  }),
  onDidChangeConfiguration: theEditor.settingsChanged.event,
  onDidChangeWorkspaceFolders: theEditor.foldersChanged.event,
  onDidGrantWorkspaceTrust: theEditor.trustGranted.event,
  openTextDocument: async ({ content }: { readonly content: string }): Promise<void> =>
    void theEditor.documents.push(content),
  onDidSaveTextDocument: theEditor.documentSaved.event,
  onDidOpenTextDocument: theEditor.documentOpened.event,
  onDidChangeTextDocument: theEditor.documentChanged.event,
  createFileSystemWatcher: () => ({
    onDidCreate: theEditor.fileChanged.event,
    onDidChange: () => ({ dispose() {} }),
    onDidDelete: () => ({ dispose() {} }),
    dispose() {},
  }),
};

const say = async (sentence: string, ...buttons: readonly unknown[]): Promise<string | undefined> => {
  const names = buttons.filter((button) => typeof button === 'string');
  theEditor.said.push(sentence);
  theEditor.buttons.push(names);
  return names.length > 0 ? theEditor.pressed.shift() : undefined;
};

export const window = {
  get state(): { readonly focused: boolean } {
    return { focused: theEditor.isFocused };
  },
  onDidChangeWindowState: theEditor.windowStateChanged.event,
  get activeTextEditor(): { readonly document: object } | undefined {
    return theEditor.active && { document: theEditor.active };
  },
  onDidChangeActiveTextEditor: theEditor.activeChanged.event,
  createTreeView: () => ({ message: '', dispose() {} }),
  createStatusBarItem: (): StatusBarItem => {
    const item = new StatusBarItem();
    theEditor.statusItems.push(item);
    return item;
  },
  showInputBox: async ({ value = '' }: { readonly value?: string }): Promise<string | undefined> => {
    theEditor.offered.push(value);
    return theEditor.typed.shift();
  },
  showQuickPick: async <
    Item extends { readonly label: string; readonly description?: string; readonly detail?: string },
  >(
    items: readonly Item[],
    { placeHolder = '' }: { readonly placeHolder?: string } = {},
  ): Promise<Item | undefined> => {
    const labels = items.map(({ label }) => label.replace(/^\$\([\w-]+\) /, ''));
    const rows = items.map(({ label, description = '', detail = '' }) => `${label}|${description}|${detail}`);
    theEditor.lists.push({ labels, rows, placeHolder });
    const wanted = theEditor.taken.shift();
    return wanted === undefined ? undefined : items[labels.indexOf(wanted)];
  },
  setStatusBarMessage: () => undefined,
  showTextDocument: async () => undefined,
  showInformationMessage: say,
  showWarningMessage: say,
};

export const env = {
  language: 'en',
  clipboard: {
    writeText: async (text: string): Promise<void> => {
      theEditor.clipboard = text;
    },
  },
};

export const extensions = {
  getExtension: (id: string): object | undefined => {
    const exports = theEditor.extensions.get(id);
    return exports === undefined ? undefined : { isActive: true, exports, activate: async () => exports };
  },
};

export const commands = {
  getCommands: async (): Promise<readonly string[]> => [],
  executeCommand: async (id: string, ...args: readonly object[]): Promise<void> => {
    theEditor.ran.push([id, ...args.map(String)].join(' '));
    theEditor.commands.get(id)?.(...args);
  },
};

export const authentication = {
  getSession: (provider: string, scopes: readonly string[], how: object): Promise<unknown> =>
    theEditor.signIn(provider, scopes, how),
};
