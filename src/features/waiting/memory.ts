import type { BlamedLine } from '../../core/waiting/blame.ts';
import type { ForgeBranch } from '../../core/waiting/branchPullRequests.ts';
import type { Forge, ForgeLook, ForgeWithin } from '../../core/forge.ts';
import type { Result } from '../../core/ports.ts';
import type { ForgeGap } from '../../core/waiting/overview.ts';
import type { LastKnown } from '../../core/waiting/lastKnown.ts';
import type { MarkerScan } from '../../core/waiting/markers.ts';
import type { MergedPullRequest } from '../../core/waiting/pace.ts';
import type { BranchSignal, LedgerSignal } from '../../core/waiting/signal.ts';

/** Something that was found out at a moment (epoch ms). */
export interface Known<Value> {
  readonly at: number;
  readonly value: Value;
}

/** A scan and what was the case when it was made. */
interface ScannedMarkers {
  /** Commit that was checked out. */
  readonly head: string | undefined;
  /** Files that differed from it; undefined when nobody could say. */
  readonly dirty: readonly string[] | undefined;
  /** The settings it was made with. */
  readonly key: string;
  /** When all files were searched (epoch ms). */
  readonly wholeAt: number;
  readonly scan: MarkerScan;
}

/** What a forge showed; another session is another forge. */
interface SeenForge {
  readonly forge: Forge;
  readonly look: ForgeLook;
  readonly gaps: readonly ForgeGap[];
  /** What it said, in short: the same when nothing happened. */
  readonly mark: string;
  /** Since when every look showed the same (epoch ms). */
  readonly sameSince: number;
}

/** A look at a forge that is under way. */
export interface AskedForge {
  readonly forge: Forge;
  readonly answer: Promise<Result<ForgeLook>>;
}

/**
 * The cursor of the poll loop: what earlier looks found, so that the next does not do it again and a source that
 * fails shows its last known state. Keys are roots of repositories or folders.
 */
export class WaitingMemory {
  readonly branches = new Map<string, Known<readonly BranchSignal[]>>();
  readonly markers = new Map<string, Known<ScannedMarkers>>();
  /** What blame said; keys hold the file's blob, so a new content forgets it. */
  readonly blame = new Map<string, BlamedLine>();
  /** Blobs of files in the commit that was looked at last, by root. */
  readonly blobs = new Map<
    string,
    { readonly commit: string; readonly blobs: ReadonlyMap<string, string> }
  >();
  /** Repositories whose history is too long to find the age of all lines in one go. */
  readonly longHistories = new Set<string>();
  ledger: Known<readonly LedgerSignal[]> | undefined;
  /** By `host/owner/name`: merged pull requests, for the pace of reviews; undefined: never answered so far. */
  readonly merged = new Map<string, Known<readonly MergedPullRequest[] | undefined>>();
  /** By `host/owner/name` of a repository that is open here: what a look into it found beside the searches. */
  readonly within = new Map<string, Known<ForgeWithin & { readonly forge: Forge }>>();
  /** By branch on a forge with its commit: what the forge knows of it; undefined: it could not say. */
  readonly heads = new Map<string, Known<ForgeBranch | undefined>>();
  /**
   * By host: the forge that may be asked, as the newest look found it: connected, allowed from this window, and not
   * failing. Nothing is asked of any other, whatever is known of it.
   */
  readonly askable = new Map<string, Forge>();
  /** By host: what is being asked at this moment. */
  readonly asked = new Map<string, AskedForge>();
  /** By host: what was seen last. */
  readonly forges = new Map<string, Known<SeenForge>>();
  /** By host: what was kept of it before this window and was not seen since; undefined until it was read. */
  lastKnown: Map<string, LastKnown> | undefined;
}
