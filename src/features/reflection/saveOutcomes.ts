import type { Clock, Failure, Log } from '../../core/ports.ts';
import { normaliseAnswer } from '../../core/reflection/answerText.ts';
import type { Journal, SavedAnswer } from '../../core/reflection/journal.ts';
import type { RefusedSave, SaveOutcome } from '../../protocol/reflect.ts';
import type { CheckedSave } from './answerSaves.ts';
import type { WriteEnd } from './gatheredSaves.ts';

const mostOutcomes = 32;

/** What is said about a save. */
export interface SaveWords {
  /** Somebody else had changed the answer; `isEmptied`: the person here had taken theirs away. */
  merged(isEmptied: boolean): string;
  saved(now: number, fileName: string): string;
  /** Why it was not saved and what to do; without a failure: something unexpected. */
  notSaved(failure: Failure | undefined): string;
  /** It is longer than an answer that is saved from the page may be. */
  readonly notSavedTooLong: string;
}

/** How the latest save of each answer ended, in this life of the host and since the page came. */
export class SaveOutcomes {
  readonly #journal: Pick<Journal, 'fileName'>;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #words: SaveWords;
  readonly #outcomes = new Map<string, SaveOutcome>();

  constructor(journal: Pick<Journal, 'fileName'>, clock: Clock, log: Log, words: SaveWords) {
    this.#journal = journal;
    this.#clock = clock;
    this.#log = log;
    this.#words = words;
  }

  get all(): SaveOutcome[] {
    return [...this.#outcomes.values()];
  }

  clear(): void {
    this.#outcomes.clear();
  }

  add(save: CheckedSave, result: WriteEnd<SavedAnswer>): void {
    const { day, principle, prompt, sequence } = save;
    const about = { day, principle, prompt, sequence };
    if ('ok' in result && result.ok) {
      const { answer, merged } = result.value;
      const sentence = this.#words.saved(this.#clock.now(), this.#journal.fileName(day));
      const typed = normaliseAnswer(save.text);
      this.#keep({
        ...about,
        sentence,
        state: 'saved',
        answer,
        isAsTyped: answer === typed,
        merged: merged ? this.#words.merged(typed === '') : null,
      });
      return;
    }
    if ('thrown' in result) this.#log.error('Reflect: an answer could not be saved', result.thrown);
    const sentence = this.#words.notSaved('ok' in result ? result.failure : undefined);
    this.#keep({ ...about, sentence, state: 'not-saved', answer: null, isAsTyped: true, merged: null });
  }

  /** A save that was not even tried: its text is too long. */
  refuse({ day, principle, prompt, sequence }: RefusedSave): void {
    const sentence = this.#words.notSavedTooLong;
    this.#keep({
      day,
      principle,
      prompt,
      sequence,
      sentence,
      state: 'not-saved',
      answer: null,
      isAsTyped: true,
      merged: null,
    });
  }

  #keep(outcome: SaveOutcome): void {
    const key = `${outcome.day} ${outcome.principle} ${outcome.prompt}`;
    this.#outcomes.delete(key);
    this.#outcomes.set(key, outcome);
    for (const oldest of this.#outcomes.keys()) {
      if (this.#outcomes.size <= mostOutcomes) break;
      this.#outcomes.delete(oldest);
    }
  }
}
