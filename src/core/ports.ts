/**
 * Every door from the core to the outside, written from the core's point of view. Adapters in
 * `host/` implement these; doubles in `test/support/` implement them for tests.
 */

/** Ends what it stands for. Calling it twice does nothing the second time. */
export interface Disposable {
  dispose(): void;
}

/** Same shape as VS Code's token, so that the host passes its own through. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): Disposable;
}

/** For what nobody waits for longer than it takes. */
export const uncancelled: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

export interface Clock {
  /** Epoch milliseconds. May jump backwards when the person sets the clock. */
  now(): number;
  /** IANA name of the person's time zone at this moment; it changes when they travel. */
  timeZone(): string;
  /** Runs `run` once after `ms` milliseconds, unless disposed first. */
  after(ms: number, run: () => void): Disposable;
}

/**
 * What may go wrong in everyday use, as values (design decision 9). Everything else throws and is
 * turned into words at one place, the error border of commands and messages.
 */
export type Failure =
  | { readonly kind: 'cancelled' }
  /** The folder or file is not there (any more) and could not be made. */
  | { readonly kind: 'not-found'; readonly path: string }
  /** The journal folder held files before and is not there now; nothing is made in its place. */
  | { readonly kind: 'folder-gone'; readonly path: string }
  /** The operating system or the host refuses to write there. */
  | { readonly kind: 'read-only'; readonly path: string }
  /** The operating system or the host refuses to read there. */
  | { readonly kind: 'not-readable'; readonly path: string }
  /** This process or the machine may not open any more files at the moment. */
  | { readonly kind: 'no-handles'; readonly path: string }
  /** No room left on the device or in the browser's quota. */
  | { readonly kind: 'no-space'; readonly path: string }
  /** Another window or program holds the file longer than we are willing to wait. */
  | { readonly kind: 'busy'; readonly path: string }
  /** The bytes are not UTF-8 text, so that an edit by range could destroy them. */
  | { readonly kind: 'not-text'; readonly path: string }
  /** This window cannot do it at all, for instance blame in a browser without a server. */
  | { readonly kind: 'unavailable'; readonly what: string }
  | ForgeFailure;

/** What may go wrong between this machine and a forge. `host` is the forge's, as in its address. */
export type ForgeFailure =
  /** Nobody is signed in there, or the forge does not accept the session any more (401). */
  | { readonly kind: 'signed-out'; readonly host: string }
  /** No answer: no network, no such name, refused, or too slow. */
  | { readonly kind: 'offline'; readonly host: string }
  /** Nothing may be asked before `until` (epoch ms), as the forge said itself. */
  | { readonly kind: 'rate-limited'; readonly host: string; readonly until: number }
  /** The account or its scopes do not suffice (403); `missing` in the forge's terms, such as `read:org`; may be empty. */
  | { readonly kind: 'forbidden'; readonly host: string; readonly missing: readonly string[] }
  /** Not there, or hidden from this account (404): forges do not say which. */
  | { readonly kind: 'hidden'; readonly host: string }
  /** The forge itself is in trouble (5xx), or cannot do anything with the question (4xx). */
  | { readonly kind: 'failing'; readonly host: string; readonly status: number }
  /** The answer broke off or is not what the forge's own description promises. */
  | { readonly kind: 'unreadable'; readonly host: string };

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

export interface FileStat {
  /** Name inside the folder, with forward slashes where it is below a sub-folder. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Epoch milliseconds of the last change. */
  readonly modifiedAt: number;
}

/** The folder of Markdown files that is the journal. Owned by the person, never by us. */
export interface JournalFolder {
  /** Where it is, in words for the person: a path, or "this browser's storage". */
  readonly location: string;
  /**
   * Every file in it that is not hidden, and in those sub-folders that `enters` lets in (none by default); it is asked for
   * a folder only after it let in the one above. An empty list when the folder does not exist yet; `folder-gone` when it
   * held files before, also from the other members.
   */
  list(enters?: (folder: string) => boolean): Promise<Result<readonly FileStat[]>>;
  /**
   * The text with its byte order mark and line ends as they are; undefined when there is no such file. `many` says that a
   * whole listing is being read, so that the host may choose a way that is cheaper in all.
   */
  read(name: string, among?: 'many'): Promise<Result<string | undefined>>;
  /**
   * Read, change and write as one step against other windows and processes. `change` gets the text
   * as it is at that moment (undefined: no such file) and answers the new text, or the same text for
   * "write nothing". It may be called more than once and must be pure. Creates the folder at the
   * first write. Answers the text that is now in the file.
   */
  update(name: string, change: (current: string | undefined) => string): Promise<Result<string>>;
  /** Reports the names of files that were changed by anybody, ourselves included; may report too often, never too seldom. */
  onDidChange(listener: (name: string) => void): Disposable;
}

/** The folder of drafts that can be brought back. Ours, and readable by its owner alone where the host has such rights. */
export interface VaultFolder extends Pick<JournalFolder, 'location' | 'list' | 'read' | 'update'> {
  /** Deletes a file; one that is not there counts as deleted. */
  remove(name: string): Promise<Result<void>>;
}

/** Small values that survive a reload. Not synced, never journal text. */
export interface State {
  /** The stored value as it was written, unchecked: the reader validates. Undefined when absent. */
  get(key: string): unknown;
  set(key: string, value: unknown): Promise<void>;
}

/** Never receives journal text, comment bodies or tokens. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}
