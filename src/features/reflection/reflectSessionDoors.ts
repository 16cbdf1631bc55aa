import type { LocalDay } from '../../core/dates.ts';
import type { Clock, Failure, Log, State } from '../../core/ports.ts';
import type { Principle } from '../../core/principle.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import type { PlaceAction, ReflectTexts, ShownNotice } from '../../protocol/reflect.ts';

/** Every sentence of the page, in the person's language. */
export interface ReflectWords {
  readonly texts: ReflectTexts;
  /** What is promised about the disk that the journal is on. */
  readonly promise: string;
  title(day: LocalDay): string;
  practice(principle: Principle): string;
  welcome(fileName: string, location: string): string;
  saved(now: number, fileName: string): string;
  kept(fileName: string): string;
  /** Why it was not saved and what to do; without a failure: something unexpected. */
  notSaved(failure: Failure | undefined): string;
  unreadable(failure: Failure): string;
}

/** What a session needs from outside. */
export interface ReflectSessionDoors {
  readonly journal: Journal;
  readonly state: State;
  readonly clock: Clock;
  readonly log: Log;
  readonly words: ReflectWords;
  readonly openEntry: () => void;
  readonly revealFolder: () => void;
  /** What is to be said about the journal's place; null for nothing. */
  readonly notice: () => ShownNotice | null;
  readonly actOnNotice: (action: PlaceAction) => void;
}
