import type { GroupName } from './overview.ts';

/** A wait in words, for texts outside of the Waiting surface. */
export interface SaidWait {
  readonly group: GroupName;
  /** Who, and what. */
  readonly title: string;
  readonly age: string;
  /** Why it is a wait. */
  readonly reason: string;
  /** Whom it is on, as they are written; empty when it is on me or on nobody. */
  readonly names: readonly string[];
}

/** What the last look found: possibly some minutes old, and nothing is looked up for whoever asks. */
export interface SaidWaits {
  /** Epoch milliseconds of the look. */
  readonly at: number;
  readonly waits: readonly SaidWait[];
}

/** The door through which other surfaces see the waits; undefined before the first look. */
export type LastWaits = () => SaidWaits | undefined;
