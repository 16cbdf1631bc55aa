/**
 * What the module `vscode` is in the unit tier: the members that the tested adapters use, on the editor in memory. A
 * member that is missing here is undefined there, so a test that needs it fails at once and says which.
 */
import { readFileSync } from 'node:fs';
import { theEditor } from './theEditor.ts';
import { Uri } from './place.ts';

export { Uri };
export { CancellationTokenSource, EventEmitter } from './signals.ts';
export { l10n } from '../translated.ts';

export class RelativePattern {
  readonly baseUri: Uri;
  readonly pattern: string;

  constructor(baseUri: Uri, pattern: string) {
    this.baseUri = baseUri;
    this.pattern = pattern;
  }
}

/** The text of a file in memory, else of the disk. */
function textAt(uri: Uri): string {
  return theEditor.files.get(uri.toString()) ?? readFileSync(uri.fsPath, 'utf8');
}

export const workspace = {
  get workspaceFolders(): readonly { readonly uri: Uri }[] | undefined {
    return theEditor.folders.length === 0 ? undefined : theEditor.folders.map((uri) => ({ uri }));
  },
  get isTrusted(): boolean {
    return theEditor.isTrusted;
  },
  fs: {
    stat: async (uri: Uri): Promise<{ readonly size: number }> => ({
      size: Buffer.byteLength(textAt(uri)),
    }),
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
  getConfiguration: () => ({ get: (id: string): unknown => theEditor.settings.get(id) }),
  onDidChangeConfiguration: theEditor.settingsChanged.event,
  onDidChangeWorkspaceFolders: theEditor.foldersChanged.event,
  onDidGrantWorkspaceTrust: theEditor.trustGranted.event,
};

const say = async (sentence: string): Promise<undefined> => void theEditor.said.push(sentence);

export const window = {
  get state(): { readonly focused: boolean } {
    return { focused: theEditor.isFocused };
  },
  onDidChangeWindowState: theEditor.windowStateChanged.event,
  showInputBox: async ({ value = '' }: { readonly value?: string }): Promise<string | undefined> => {
    theEditor.offered.push(value);
    return theEditor.typed.shift();
  },
  showInformationMessage: say,
  showWarningMessage: say,
};

export const extensions = {
  getExtension: (id: string): object | undefined => {
    const exports = theEditor.extensions.get(id);
    return exports === undefined ? undefined : { isActive: true, exports, activate: async () => exports };
  },
};

export const commands = { getCommands: async (): Promise<readonly string[]> => [] };

export const env = { language: 'en' };

export class MarkdownString {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }
}

export class ThemeIcon {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

export class TreeItem {
  readonly label: string;

  constructor(label: string) {
    this.label = label;
  }
}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
