import * as v from 'valibot';
import { parseLocalDay, type LocalDay } from '../../core/dates.ts';
import type { State } from '../../core/ports.ts';
import type { Principle } from '../../core/principle.ts';
import { answeredIn } from '../../core/reflection/answeredLately.ts';
import {
  promptsAfter,
  promptsForDay,
  withPrompt,
  type AnsweredLately,
  type PromptQuestion,
} from '../../core/reflection/promptChoice.ts';
import { noPromptMemory, type PromptMemory } from '../../core/reflection/promptMemory.ts';
import type { Prompt } from '../../core/reflection/prompts/prompt.ts';
import type { PromptSet } from '../../core/reflection/promptSet.ts';
import { dailySet } from '../../core/reflection/promptSets.ts';

const keys = {
  chosen: 'reflection.set',
  memory: 'reflection.prompts',
  refused: 'reflection.refused',
} as const;

const noneAnswered = answeredIn([]);

const day = v.pipe(
  v.string(),
  v.transform((text) => parseLocalDay(text)),
);
const ids = v.array(v.string());
const chosenSchema = v.object({ day, id: v.string() });
const memorySchema = v.record(
  v.string(),
  v.object({ day: v.optional(day), standing: ids, asked: ids, round: ids }),
);

/** What the person chose about prompts, remembered on this machine: the set of the day, what was asked, what is not for them. */
export class StandingPrompts {
  readonly #state: State;
  readonly #sets: () => readonly PromptSet[];

  /** @param sets every set there is now, ours first; files come and go */
  constructor(state: State, sets: () => readonly PromptSet[]) {
    this.#state = state;
    this.#sets = sets;
  }

  get sets(): readonly PromptSet[] {
    return this.#sets();
  }

  /** The set of a day: the one that was chosen on it, as long as it is there; else the daily one. */
  setOf(today: LocalDay): PromptSet {
    const stored = v.safeParse(chosenSchema, this.#state.get(keys.chosen));
    if (!stored.success || stored.output.day !== today) return dailySet;
    const { id } = stored.output;
    return this.sets.find((set) => set.id === id) ?? dailySet;
  }

  /** Whether a set was chosen for this day that is not there, or not yet. */
  isMissing(today: LocalDay): boolean {
    const stored = v.safeParse(chosenSchema, this.#state.get(keys.chosen));
    return (
      stored.success && stored.output.day === today && !this.sets.some(({ id }) => id === stored.output.id)
    );
  }

  /** Answers false for a set that is not there. */
  async chooseSet(today: LocalDay, id: string): Promise<boolean> {
    if (!this.sets.some((set) => set.id === id)) return false;
    await this.#state.set(keys.chosen, { day: today, id });
    return true;
  }

  /** The prompts that stand on a day; what was asked is remembered. None of the set stands for `displaced`. */
  async on(today: LocalDay, answered: AnsweredLately, displaced?: Principle): Promise<readonly Prompt[]> {
    const question = this.#question(today, answered, displaced);
    const { prompts, memory } = promptsForDay(question);
    await this.#remember(question, memory);
    return prompts;
  }

  async passOver(
    today: LocalDay,
    id: string,
    answered: AnsweredLately,
    displaced: Principle | undefined,
  ): Promise<void> {
    const question = this.#question(today, answered, displaced);
    const { memory } = promptsAfter(id, question);
    await this.#remember(question, memory);
  }

  /** Ids of the prompts that are not for this person, the latest last. */
  get refused(): readonly string[] {
    const stored = v.safeParse(ids, this.#state.get(keys.refused));
    return stored.success ? stored.output : [];
  }

  async refuse(id: string): Promise<void> {
    await this.#state.set(keys.refused, [...this.refused.filter((each) => each !== id), id]);
  }

  /** A prompt that was refused may come again; where it stood today it stands again. */
  async takeBack(today: LocalDay, id: string): Promise<void> {
    await this.#state.set(
      keys.refused,
      this.refused.filter((each) => each !== id),
    );
    const question = this.#question(today, noneAnswered);
    await this.#remember(question, withPrompt(id, question));
  }

  /** Every prompt of the day's set may come again, and every one from a signal. */
  async takeAllBack(today: LocalDay): Promise<void> {
    const own = new Set(this.setOf(today).prompts.map(({ id }) => id));
    await this.#state.set(
      keys.refused,
      this.refused.filter((id) => !own.has(id) && !id.startsWith('signal/')),
    );
  }

  #question(today: LocalDay, answered: AnsweredLately, displaced?: Principle): PromptQuestion {
    const set = this.setOf(today);
    const memory = this.#memories()[memoryKey(set)] ?? noPromptMemory;
    return { set, day: today, memory, refused: new Set(this.refused), answered, displaced };
  }

  #memories(): Readonly<Record<string, PromptMemory>> {
    const stored = v.safeParse(memorySchema, this.#state.get(keys.memory));
    if (!stored.success) return {};
    return Object.fromEntries(
      Object.entries(stored.output).map(([key, memory]) => [key, { ...memory, day: memory.day }]),
    );
  }

  async #remember({ set, memory: before }: PromptQuestion, memory: PromptMemory): Promise<void> {
    if (JSON.stringify(before) === JSON.stringify(memory)) return;
    // A file that is gone needs no memory; one that comes back starts anew.
    const kept = Object.entries(this.#memories()).filter(([key]) => this.sets.some(({ id }) => id === key));
    await this.#state.set(keys.memory, { ...Object.fromEntries(kept), [memoryKey(set)]: memory });
  }
}

/** "One question" asks what the daily set asks, so both go through the same round. */
function memoryKey({ sitting, id }: PromptSet): string {
  return sitting === 'least-answered' ? dailySet.id : id;
}
