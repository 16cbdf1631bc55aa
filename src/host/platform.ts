import type * as vscode from 'vscode';
import type { CancellationToken, JournalFolder, VaultFolder } from '../core/ports.ts';

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

/** What differs between the Node host and the web worker host. */
export interface Platform {
  readonly runtime: Runtime;
  /** Opens the journal folder of the setting's value (empty: the default). No I/O yet; nothing is created. */
  openJournalFolder(context: vscode.ExtensionContext, folder: string): JournalFolder & vscode.Disposable;
  /** Opens the folder of the drafts that can be brought back. No I/O yet; nothing is created. */
  openVaultFolder(context: vscode.ExtensionContext): VaultFolder;
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
}
