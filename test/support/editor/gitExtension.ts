import type * as vscode from 'vscode';
import type { GitApi, GitChange, GitExtension, GitHead, GitRepository } from '../../../src/host/gitApi.ts';
import { Uri } from './place.ts';
import { EventEmitter } from './signals.ts';

/** A repository as the built-in git extension knows it; a test says what happens to it. */
export class KnownRepository {
  readonly #changed = new EventEmitter<void>();
  readonly #root: Uri;
  head: GitHead | undefined;
  changes: readonly GitChange[] = [];

  constructor(folder: string, head: GitHead | undefined) {
    this.#root = Uri.file(folder);
    this.head = head;
  }

  /** How many follow its state. */
  get listeners(): number {
    return this.#changed.listeners;
  }

  readonly api: GitRepository = (() => {
    const at = (): KnownRepository => this;
    return {
      get rootUri() {
        return at().#root as unknown as vscode.Uri;
      },
      state: {
        get HEAD() {
          return at().head;
        },
        get workingTreeChanges() {
          return at().changes;
        },
        indexChanges: [],
        mergeChanges: [],
        onDidChange: this.#changed.event as vscode.Event<void>,
      },
      getCommit: async () => ({}),
    };
  })();

  /** The extension asked git for the status, as it does after each save. */
  statusRead(): void {
    this.#changed.fire();
  }

  /** These files below the root differ from the commit that is checked out. */
  change(...files: readonly string[]): void {
    const modified = 5;
    this.changes = files.map((file) => {
      const uri = Uri.joinPath(this.#root, file) as unknown as vscode.Uri;
      return { uri, originalUri: uri, status: modified };
    });
  }
}

/** The built-in git extension in memory. */
export class KnownGit {
  readonly #enablement = new EventEmitter<boolean>();
  readonly #state = new EventEmitter<'uninitialized' | 'initialized'>();
  readonly #opened = new EventEmitter<GitRepository>();
  readonly #closed = new EventEmitter<GitRepository>();
  readonly repositories: KnownRepository[] = [];

  /** How many listen to anything of it. */
  get listeners(): number {
    const own = [this.#enablement, this.#state, this.#opened, this.#closed];
    return [...own, ...this.repositories].reduce((sum, each) => sum + each.listeners, 0);
  }

  open(repository: KnownRepository): void {
    this.repositories.push(repository);
    this.#opened.fire(repository.api);
  }

  close(repository: KnownRepository): void {
    this.repositories.splice(this.repositories.indexOf(repository), 1);
    this.#closed.fire(repository.api);
  }

  get exports(): GitExtension {
    const { repositories } = this;
    const api: GitApi = {
      state: 'initialized',
      get repositories() {
        return repositories.map((each) => each.api);
      },
      onDidChangeState: this.#state.event as GitApi['onDidChangeState'],
      onDidOpenRepository: this.#opened.event as GitApi['onDidOpenRepository'],
      onDidCloseRepository: this.#closed.event as GitApi['onDidCloseRepository'],
    };
    return {
      enabled: true,
      onDidChangeEnablement: this.#enablement.event as vscode.Event<boolean>,
      getAPI: () => api,
    };
  }
}
