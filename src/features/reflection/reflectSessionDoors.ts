import type { LocalDay } from '../../core/dates.ts';
import type { Clock, Failure, Log, State } from '../../core/ports.ts';
import type { Principle } from '../../core/principle.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import type { JournalOverview } from '../../core/reflection/overview.ts';
import type { PromptSet } from '../../core/reflection/promptSet.ts';
import type { CommitmentId } from '../../core/reflection/commitmentId.ts';
import type { LastSignals } from '../../core/waiting/saidSignals.ts';
import type { PlaceAction, ReflectTexts, ShownNotice } from '../../protocol/reflect.ts';
import type { CommitmentSaveWords } from './commitmentSaves.ts';
import type { SaveWords } from './saveOutcomes.ts';
import type { SignalWords } from './signalPrompts.ts';

/** Every sentence of the page, in the person's language. */
export interface ReflectWords extends SaveWords, SignalWords {
  readonly commitments: CommitmentSaveWords;
  readonly texts: ReflectTexts;
  /** What is promised about the disk that the journal is on. */
  readonly promise: string;
  /** Beside the card of the principle that was answered less than all others. */
  readonly answeredLeast: string;
  /** The button that opens what a prompt or a commitment is about. */
  readonly openLink: string;
  /** Something unexpected keeps the page from being made. */
  readonly failed: string;
  title(day: LocalDay): string;
  practice(principle: Principle): string;
  setTitle(set: PromptSet): string;
  setAbout(set: PromptSet): string;
  refused(prompt: string): string;
  welcome(fileName: string, location: string): string;
  /** No prompt is left: of a principle or two, or none at all. */
  emptied(isAll: boolean): string;
  /** Since when a commitment asks, and when it was said. */
  askedSince(id: CommitmentId, today: LocalDay): string;
  /** Entries whose commitments could not be looked at. */
  unreadDays(fileNames: readonly string[]): string;
  kept(fileName: string): string;
  /** Why the journal cannot be read, with what can be done about it. */
  unreadable(failure: Failure, fileName: string, location: string): ShownNotice;
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
  readonly signals: LastSignals;
  /** Without a day: today's, which is made where there is none. */
  readonly openEntry: (day?: LocalDay) => void;
  /** Opens an address of an entry or a signal, if it is one that may be opened. */
  readonly openLink: (address: string) => void;
  readonly revealFolder: () => void;
  /** What is to be said about the journal's place; null for nothing. */
  readonly notice: () => ShownNotice | null;
  readonly actOnNotice: (action: PlaceAction) => void;
}
