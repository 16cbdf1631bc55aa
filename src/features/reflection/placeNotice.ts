import * as vscode from 'vscode';
import type { Disposable, JournalFolder, Log, Result, State } from '../../core/ports.ts';
import { ignoreVerdict, withIgnoreLine, type IgnoreVerdict } from '../../core/reflection/ignoreRule.ts';
import type { RunGit } from '../../host/gitBranches.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { journalRepository } from '../../host/journalRepository.ts';
import { folderLine, repositoryScene } from '../../host/repositoryScene.ts';
import { Setting } from '../../names.ts';
import type { PlaceAction, ShownNotice } from '../../protocol/reflect.ts';
import { patternText } from './patternText.ts';
import { repositoryNotice } from './repositoryNotice.ts';
import type { UnsavedEditor } from './unsavedEditor.ts';

const acceptedKey = 'journal.sharedFolders';

/** What a notice about the journal's place needs from outside. */
export interface PlaceNoticeDoors {
  readonly place: JournalPlace;
  /** For all workspaces: which folders are meant to be in their repository. */
  readonly state: State;
  readonly runGit: RunGit | undefined;
  /** Opens any folder of the disk, to write one line into its `.gitignore` as safely as an entry. */
  readonly openFolder: (path: string) => JournalFolder & Disposable;
  readonly log: Log;
}

/**
 * The one thing to say about where the journal is: that an editor holds other changes of today's file, that the pattern is not
 * used, or that the folder would be committed. It
 * stands quietly in the view until something was done about it.
 */
export class PlaceNotice implements Disposable {
  readonly #doors: PlaceNoticeDoors;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #registered: vscode.Disposable;
  readonly #editor: UnsavedEditor;
  #repository: { readonly root: string; readonly verdict: IgnoreVerdict } | undefined;

  constructor(doors: PlaceNoticeDoors, editor: UnsavedEditor) {
    this.#doors = doors;
    this.#editor = editor;
    this.#registered = vscode.Disposable.from(
      this.#changed,
      editor.onDidChange(() => this.#changed.fire()),
      doors.place.onDidMove(() => void this.refresh()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.refresh()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.refresh()),
    );
  }

  /** What stands in the view now; null when there is nothing to say. */
  get current(): ShownNotice | null {
    const { sentence } = this.#editor;
    if (sentence !== undefined) return { sentence, actions: [] };
    const { refusedPattern } = this.#doors.place;
    if (refusedPattern) {
      const label = vscode.l10n.t('Open the setting');
      return { sentence: patternText(refusedPattern), actions: [{ action: 'openPattern', label }] };
    }
    if (!this.#repository) return null;
    const { root, verdict } = this.#repository;
    return repositoryNotice(root, verdict, vscode.workspace.isTrusted, vscode.l10n);
  }

  /** Asks git again. */
  async refresh(): Promise<void> {
    const { place, runGit, log } = this.#doors;
    try {
      const { uri } = place;
      const isLocal = runGit && uri?.scheme === 'file';
      const found = isLocal ? await journalRepository(runGit, folderLine(uri), repositoryScene()) : undefined;
      if (uri?.toString() !== place.uri?.toString()) return;
      const accepted = this.#accepted().includes(place.folder.location);
      this.#repository = found && {
        root: found.root,
        verdict: ignoreVerdict({ ...found.facts, accepted }),
      };
      this.#changed.fire();
    } catch (error) {
      // Not knowing is no reason to say anything.
      log.error('The repository around the journal could not be asked', error);
    }
  }

  async act(action: PlaceAction): Promise<Result<unknown> | void> {
    switch (action) {
      case 'openPattern':
        await vscode.commands.executeCommand('workbench.action.openSettings', Setting.journalFileName);
        return undefined;
      case 'chooseFolder':
        await vscode.commands.executeCommand('workbench.action.openSettings', Setting.journalFolder);
        return undefined;
      case 'startAnew':
        return this.#doors.place.startAnew();
      case 'accept':
        await this.#doors.state.set(acceptedKey, [...this.#accepted(), this.#doors.place.folder.location]);
        await this.refresh();
        return undefined;
      case 'addToIgnore':
        return this.#addToIgnore();
    }
  }

  async #addToIgnore(): Promise<Result<unknown> | void> {
    const found = this.#repository;
    if (!found || found.verdict.kind !== 'warn') return undefined;
    const { line } = found.verdict;
    const folder = this.#doors.openFolder(found.root);
    try {
      const written = await folder.update('.gitignore', (current) => withIgnoreLine(current, line));
      await this.refresh();
      return written;
    } finally {
      folder.dispose();
    }
  }

  #accepted(): readonly string[] {
    const stored = this.#doors.state.get(acceptedKey);
    return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
