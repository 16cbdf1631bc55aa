import type * as vscode from 'vscode';
import type { CancellationToken, JournalFolder, VaultFolder, Result } from '../core/ports.ts';
import type { SeenFolders } from './seenFolders.ts';

/** Where the extension host runs; it decides what can be promised about the journal's place. */
export type Runtime =
  /** Desktop: the person's own machine. */
  | 'desktop'
  /** A browser window with a server behind it: the server's disk. */
  | 'server'
  /** A browser without a server: the browser's storage. */
  | 'browser';

/** Output of one git process. `code` is null when it was killed. */
export interface GitOutput {
  readonly code: number | null;
  readonly stdout: string;
}

/** How copying to another folder ended. */
export type CopyOutcome =
  | { readonly kind: 'copied'; readonly names: readonly string[] }
  /** Other files of these names stand there; nothing was replaced. */
  | { readonly kind: 'conflict'; readonly names: readonly string[] }
  /** The other folder is this one, or lies in it. */
  | { readonly kind: 'nested' };

/** Files of a disk, for moving the journal. Paths are absolute, names are below the folder and have `/`. */
export interface DiskFiles {
  /** Copies without replacing anything; every copy was compared with its file. The folder they come from stays as it is. */
  copy(from: string, to: string, names: readonly string[]): Promise<Result<CopyOutcome>>;
  /** Which of these files are missing in the other folder, and which stand there with other bytes. */
  compare(
    from: string,
    to: string,
    names: readonly string[],
  ): Promise<{ readonly missing: readonly string[]; readonly different: readonly string[] }>;
  /** Every file below the folder that is neither hidden nor in a hidden sub-folder. */
  visible(folder: string): Promise<readonly string[]>;
}

/** What differs between the Node host and the web worker host. */
export interface Platform {
  readonly runtime: Runtime;
  /** Opens the journal folder of the setting's value (empty: the default). No I/O yet; nothing is created. */
  openJournalFolder(
    context: vscode.ExtensionContext,
    folder: string,
    /** Where it is remembered that the folder held files; without it a missing folder counts as a new one. */
    seen?: SeenFolders,
  ): JournalFolder & vscode.Disposable;
  /** Opens the folder of the drafts that can be brought back. No I/O yet; nothing is created. */
  openVaultFolder(context: vscode.ExtensionContext): VaultFolder;
  /** Undefined where there is no disk: the journal is in the browser's storage and cannot be elsewhere. */
  readonly disk: DiskFiles | undefined;
  /**
   * Runs git in a local folder, bounded in time (ms) and output (bytes); undefined where nothing can be
   * spawned. Callers never pass a folder that is not of scheme `file`.
   */
  readonly runGit:
    | ((
        cwd: string,
        args: readonly string[],
        bounds: {
          readonly timeoutMs: number;
          readonly maxBytes: number;
          readonly cancel?: CancellationToken;
        },
      ) => Promise<GitOutput | undefined>)
    | undefined;
  /**
   * Does beside the host's thread what the first question to git or about the time zone would wait for; undefined where
   * there is no other thread. Never rejects.
   */
  readonly prepare?: () => Promise<void>;
}
