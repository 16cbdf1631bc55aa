import type { LocalDay } from '../../core/dates.ts';
import type { Clock, Failure, Log, State } from '../../core/ports.ts';
import type { Principle } from '../../core/principle.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import type { JournalOverview } from '../../core/reflection/overview.ts';
import type { PromptSet } from '../../core/reflection/promptSet.ts';
import type { PlaceAction, ReflectTexts, ShownNotice } from '../../protocol/reflect.ts';
import type { SaveWords } from './saveOutcomes.ts';

/** Every sentence of the page, in the person's language. */
export interface ReflectWords extends SaveWords {
  readonly texts: ReflectTexts;
  /** What is promised about the disk that the journal is on. */
  readonly promise: string;
  title(day: LocalDay): string;
  practice(principle: Principle): string;
  setTitle(set: PromptSet): string;
  setAbout(set: PromptSet): string;
  refused(prompt: string): string;
  welcome(fileName: string, location: string): string;
  kept(fileName: string): string;
  unreadable(failure: Failure): string;
}

/** What a session needs from outside. */
export interface ReflectSessionDoors {
  readonly journal: Journal;
  readonly overview: JournalOverview;
  readonly state: State;
  readonly clock: Clock;
  readonly log: Log;
  readonly words: ReflectWords;
  /** Every set there is now, ours first; `load` looks at the files of the person and of the team. */
  readonly prompts: { readonly sets: readonly PromptSet[]; load(): Promise<void> };
  readonly openEntry: () => void;
  readonly revealFolder: () => void;
  /** What is to be said about the journal's place; null for nothing. */
  readonly notice: () => ShownNotice | null;
  readonly actOnNotice: (action: PlaceAction) => void;
}
