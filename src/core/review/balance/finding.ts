import type { Principle } from '../../principle.ts';

/**
 * What a finding is about. `disrespect` holds every rule about wording that hurts: insults, contempt
 * for the work, swearing, hostile anger. All other topics ask for something that is missing.
 */
export type Topic =
  | 'disrespect'
  | 'reason'
  | 'importance'
  | 'certainty'
  | 'hedging'
  | 'way-forward'
  | 'question'
  | 'intent'
  | 'person'
  | 'perspective'
  | 'tone'
  | 'credit'
  | 'limit';

/** A warning is rare and certain; everything else is a quiet hint. */
export type Severity = 'warning' | 'hint';

/** UTF-16 offsets into the text that was checked; `end` is the first offset behind it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One edit that answers a finding. */
export interface Fix {
  /** `reword` and `remove` leave a finished sentence; `insert` leaves a placeholder to be filled in. */
  readonly code: 'reword' | 'remove' | 'insert';
  /** What is replaced; empty (start = end) for an insertion. */
  readonly range: TextRange;
  /** The replacement. A placeholder ends in `…` and is part of the comment, so it is in the comment's language. */
  readonly text: string;
  /** True where the edit gives a right sentence for certain, so that an editor may offer it first. */
  readonly isPreferred: boolean;
}

/** Values a sentence about the finding may want to show. Never more of the text than the range holds. */
export type FindingData = Readonly<Record<string, string | number>>;

/** One hit of one rule. Sentences are made from the code where the finding is shown. */
export interface Finding {
  readonly code: string;
  readonly topic: Topic;
  readonly principle: Principle;
  readonly severity: Severity;
  readonly range: TextRange;
  readonly data: FindingData;
  readonly fix?: Fix;
}
