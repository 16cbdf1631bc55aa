import type * as vscode from 'vscode';

/**
 * The part of the built-in git extension's API (version 1) that we use, as its documentation describes it. All of it
 * may be absent: the extension can be off, missing, in another host, or older than a member.
 */
export interface GitExtension {
  /** False while the person has turned git off or no git program was found. `getAPI` throws then. */
  readonly enabled: boolean;
  readonly onDidChangeEnablement: vscode.Event<boolean>;
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  /** `uninitialized` until the first search for repositories is over. */
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
}

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: GitRepositoryState;
  /** Rejects when there is no such commit. */
  getCommit(ref: string): Promise<{ readonly commitDate?: Date }>;
}

export interface GitRepositoryState {
  /** Undefined before the first commit. Without a name: detached. */
  readonly HEAD: GitHead | undefined;
  /** What differs from the commit that is checked out, as of git's last status. */
  readonly workingTreeChanges: readonly GitChange[];
  readonly indexChanges: readonly GitChange[];
  readonly mergeChanges: readonly GitChange[];
  /** Fires after every status of git, so far more often than anything we look at changes. */
  readonly onDidChange: vscode.Event<void>;
}

/** A file that differs; after a renaming `uri` is the new one and `originalUri` the old. */
export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  /** The extension's number for what happened to it; `untracked` and `ignored` are the ones that matter here. */
  readonly status: number;
}

/** Numbers of files that git does not follow. */
export const notTracked: ReadonlySet<number> = new Set([7, 8]);

export interface GitHead {
  readonly name?: string;
  readonly commit?: string;
  readonly upstream?: { readonly remote: string; readonly name: string };
  readonly ahead?: number;
  readonly behind?: number;
}

export interface GitRemote {
  readonly name: string;
  readonly fetchUrl?: string;
}

/** A repository as far as a file's place on a forge is told by it; any member of the API may be missing. */
export interface PlacedRepository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly HEAD?: GitHead; readonly remotes?: readonly GitRemote[] };
  getConfig?(key: string): Promise<string>;
  /** A file of a commit; rejects when there is none. */
  show?(commit: string, path: string): Promise<string>;
  getMergeBase?(one: string, other: string): Promise<string | undefined>;
}

/** Id of the built-in extension. */
export const gitExtensionId = 'vscode.git';
