import type * as vscode from 'vscode';
import type { BlamedLine } from '../../core/waiting/blame.ts';
import type { MarkerScan } from '../../core/waiting/markers.ts';
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

/**
 * The cursor of the poll loop: what earlier looks found, so that the next does not do it again and a source that
 * fails shows its last known state. Keys are roots of repositories or folders.
 */
export class WaitingMemory {
  readonly branches = new Map<string, Known<readonly BranchSignal[]>>();
  readonly markers = new Map<string, Known<ScannedMarkers>>();
  /** What blame said; keys hold the file's blob, so a new content forgets it. */
  readonly blame = new Map<string, BlamedLine>();
  ledger: Known<readonly LedgerSignal[]> | undefined;
  readonly #saved = new Set<string>();

  /** A file was saved in this window; git's own status may not know it yet. */
  saved(file: vscode.Uri): void {
    this.#saved.add(file.toString());
  }

  /** Saved files below a root, as paths. */
  savedIn(root: vscode.Uri): readonly string[] {
    const start = `${root.toString().replace(/\/$/, '')}/`;
    return [...this.#saved]
      .filter((file) => file.startsWith(start))
      .map((file) => decodeURIComponent(file.slice(start.length)));
  }

  /** These have been searched. */
  forgetSaved(root: vscode.Uri, paths: readonly string[]): void {
    const searched = new Set(paths);
    const start = `${root.toString().replace(/\/$/, '')}/`;
    for (const file of this.#saved)
      if (file.startsWith(start) && searched.has(decodeURIComponent(file.slice(start.length))))
        this.#saved.delete(file);
  }
}
