/** What a rule for one person is and what it answers; the rules are in `viewerRules.ts`. */
import type { Confidence, HolderCode, NextStep, TurnData, TurnEvent } from './turnRule.ts';
import type { View } from './view.ts';

/** Whose move it is, told to one person. */
export interface Turn {
  /** `shared`: any one of a team. */
  readonly turn: 'me' | 'others' | 'nobody' | 'shared' | 'cannot-tell';
  /** Who is on turn: logins or teams; the person's own login for `me`; may be empty for `others`. */
  readonly people: readonly string[];
  /** The rule that decided: one for this person (`viewerRules.ts`), else the holder's. */
  readonly code: TurnCode;
  /** The event that gave the turn; undefined when none is known. */
  readonly event: TurnEvent | undefined;
  /** Login of whoever caused it; undefined when a machine did, or nobody can be named. */
  readonly actor: string | undefined;
  /** Epoch milliseconds. */
  readonly since: number | undefined;
  readonly confidence: Confidence;
  /** Whoever is on turn did something within the last 24 hours: shown apart, and no reason to follow up. */
  readonly moving: boolean;
  readonly nextStep: NextStep;
  readonly data: TurnData;
}

/** Rules that speak to one person, besides the holder's. */
export type ViewerCode =
  | 'own-decision'
  | 'pending-review'
  | 'draft-of-another'
  | 'asked-me-again'
  | 'asked-me'
  | 'thread-awaits-me'
  | 'thread-awaits-them'
  | 'changed-since-my-review'
  | 'my-demand-stands'
  | 'moved-since-my-review'
  | 'my-approval'
  | 'team-answered'
  | 'team-asked'
  | 'team-not-readable'
  | 'no-role'
  | 'another-reviewers-turn';

export type TurnCode = HolderCode | ViewerCode;

/** A rule's answer; what it leaves out is taken from the holder or counted from the timeline. */
export interface ViewVerdict {
  readonly turn: Turn['turn'];
  readonly people?: readonly string[];
  readonly event?: TurnEvent | undefined;
  readonly confidence: Confidence;
  /** What the person on turn can do. */
  readonly step: NextStep;
  readonly data?: TurnData;
}

/** One rule for one person. */
export interface ViewerRule {
  readonly code: ViewerCode;
  readonly decide: (view: View) => ViewVerdict | undefined;
}
