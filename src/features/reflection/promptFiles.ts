import * as vscode from 'vscode';
import type { Disposable, Log } from '../../core/ports.ts';
import { longestPromptFile, parsePromptFile, type PromptFile } from '../../core/reflection/promptFile.ts';
import type { PromptSet } from '../../core/reflection/promptSet.ts';
import { ourSets } from '../../core/reflection/promptSets.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { readMarkdownFiles, type MarkdownFile } from '../../host/markdownFiles.ts';
import { promptFolders, type PromptFolder } from './promptFolders.ts';
import { promptProblemText } from './promptProblemText.ts';

/** Every set there is: ours, then the person's own, then the team's; read at the first use and whenever a file changes. */
export interface PromptFiles extends Disposable {
  readonly sets: readonly PromptSet[];
  /** Reads the folders; from the first time on they are followed. */
  load(): Promise<void>;
  onDidChange(listener: () => void): Disposable;
}

/** The sets of the journal folder and, in a trusted workspace, of the team. What is faulty in a file is said at its line. */
export function openPromptFiles(place: JournalPlace, log: Log): PromptFiles {
  const changed = new vscode.EventEmitter<void>();
  const diagnostics = vscode.languages.createDiagnosticCollection('those-guys-prompts');
  let sets: readonly PromptSet[] = ourSets;
  let watchers: readonly vscode.Disposable[] = [];
  let loading: Promise<void> | undefined;
  let readAgain = false;

  const foldersNow = (): readonly PromptFolder[] => promptFolders(place);
  const read = async (): Promise<void> => {
    const found: PromptSet[] = [];
    const said: [vscode.Uri, vscode.Diagnostic[]][] = [];
    for (const folder of foldersNow()) {
      for (const file of await readMarkdownFiles(folder.uri, longestPromptFile)) {
        const { set, problems } = parse(file, folder);
        if (set) found.push(set);
        const [first] = problems;
        if (first) said.push([file.uri, [diagnosticOf(first.line, promptProblemText(first.code))]]);
      }
    }
    diagnostics.clear();
    diagnostics.set(said);
    const before = JSON.stringify(sets);
    sets = [...ourSets, ...found];
    if (JSON.stringify(sets) !== before) changed.fire();
  };

  const reload = async (): Promise<void> => {
    if (loading) {
      readAgain = true;
      return loading;
    }
    loading = read().finally(() => (loading = undefined));
    await loading;
    if (!readAgain) return;
    readAgain = false;
    await reload();
  };
  const changedOnDisk = (): void => {
    reload().catch((error: unknown) => log.error('Files of prompts could not be read', error));
  };
  const follow = (): void => {
    for (const watcher of watchers) watcher.dispose();
    watchers = foldersNow().flatMap(({ uri }) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, '*.md'));
      watcher.onDidCreate(changedOnDisk);
      watcher.onDidChange(changedOnDisk);
      watcher.onDidDelete(changedOnDisk);
      return watcher;
    });
  };
  const moved = (): void => {
    if (watchers.length === 0) return;
    follow();
    changedOnDisk();
  };
  const listening: readonly Disposable[] = [
    place.onDidMove(moved),
    vscode.workspace.onDidChangeWorkspaceFolders(moved),
    vscode.workspace.onDidGrantWorkspaceTrust(moved),
    // A watcher outside of the workspace can be late; who edits here sees the change at once.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      const isOurs = foldersNow().some((folder) => uri.toString().startsWith(`${folder.uri.toString()}/`));
      if (watchers.length > 0 && isOurs) changedOnDisk();
    }),
    changed,
    diagnostics,
  ];

  return {
    get sets() {
      return sets;
    },
    async load() {
      if (watchers.length === 0) follow();
      // Also while they are watched: a folder that was made meanwhile is reported late, or not at all.
      await reload();
    },
    onDidChange: (listener) => changed.event(listener),
    dispose() {
      for (const each of [...watchers, ...listening]) each.dispose();
    },
  };
}

function parse({ name, text }: MarkdownFile, { origin, prefix }: PromptFolder): PromptFile {
  if (text === undefined) return { set: undefined, problems: [{ code: 'unreadable', line: 0 }] };
  return parsePromptFile(text, prefix + name, origin);
}

function diagnosticOf(line: number, text: string): vscode.Diagnostic {
  const range = new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER);
  const diagnostic = new vscode.Diagnostic(range, text, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = 'Those Guys';
  return diagnostic;
}
