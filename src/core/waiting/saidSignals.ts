import type { PromptSignalKind } from './promptSignals.ts';

/** A signal that a prompt may come from, in words. */
export interface SaidSignal {
  readonly kind: PromptSignalKind;
  /** The same for the same wait from one look to the next; says nothing about what it is. */
  readonly id: string;
  /** What it is about, on one line. */
  readonly subject: string;
  /** Whom it is on, as they are written; empty when it is on me. */
  readonly names: readonly string[];
  /** Why it is a wait, and how old it is. */
  readonly reason: string;
  readonly age: string;
  /** Its address, as commitments keep it. */
  readonly link: string;
}

/** The door through which a prompt may come from a signal: the best first; undefined before the first look. */
export type LastSignals = () => readonly SaidSignal[] | undefined;
