import type { MarkerScan } from '../../core/waiting/markers.ts';
import type { BranchSignal, LedgerSignal, Since } from '../../core/waiting/signal.ts';

/** Something that was found out at a moment (epoch ms). */
export interface Known<Value> {
  readonly at: number;
  readonly value: Value;
}

/**
 * The cursor of the poll loop: what earlier looks found, so that the next does not do it again and a source that
 * fails shows its last known state. Keys are roots of repositories or folders.
 */
export interface WaitingMemory {
  readonly branches: Map<string, Known<readonly BranchSignal[]>>;
  /** With the commit that was checked out when it was scanned. */
  readonly markers: Map<string, Known<{ readonly head: string | undefined; readonly scan: MarkerScan }>>;
  /** Since when a marker's line stands there; keys hold the commit, so a new one forgets all. */
  readonly ages: Map<string, Since>;
  ledger: Known<readonly LedgerSignal[]> | undefined;
}

export function emptyMemory(): WaitingMemory {
  return { branches: new Map(), markers: new Map(), ages: new Map(), ledger: undefined };
}
