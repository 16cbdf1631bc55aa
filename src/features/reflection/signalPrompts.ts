import * as v from 'valibot';
import { parseLocalDay, type LocalDay } from '../../core/dates.ts';
import type { State } from '../../core/ports.ts';
import { principles, type Principle } from '../../core/principle.ts';
import type { AnsweredLately } from '../../core/reflection/promptChoice.ts';
import { withLink } from '../../core/reflection/promptLink.ts';
import type { Prompt } from '../../core/reflection/prompts/prompt.ts';
import {
  noSignalMemory,
  signalForDay,
  signalPassed,
  signalPromptId,
  type SignalMemory,
} from '../../core/reflection/signalChoice.ts';
import type { LastSignals, SaidSignal } from '../../core/waiting/saidSignals.ts';

const key = 'reflection.signals';

const day = v.pipe(
  v.string(),
  v.transform((text) => parseLocalDay(text)),
  v.check((parsed) => parsed !== undefined),
  v.transform((parsed) => parsed as LocalDay),
);
const memorySchema = v.object({
  day: v.optional(day),
  standing: v.optional(v.object({ signal: v.string(), principle: v.picklist(principles) })),
  asked: v.array(v.object({ signal: v.string(), day })),
});

/** What is said about a signal. */
export interface SignalWords {
  signalQuestion(signal: SaidSignal, principle: Principle): string;
  signalReason(signal: SaidSignal): string;
}

/** A prompt that came from a signal. */
export interface PromptFromSignal extends Prompt {
  readonly why: string;
}

/** The prompt that today's signals bring, and what is remembered on this machine about those before: never what they say. */
export class SignalPrompts {
  readonly #state: State;
  readonly #signals: LastSignals;
  readonly #words: SignalWords;

  constructor(state: State, signals: LastSignals, words: SignalWords) {
    this.#state = state;
    this.#signals = signals;
    this.#words = words;
  }

  /** @param free the principles whose card may still change */
  async on(
    today: LocalDay,
    refused: ReadonlySet<string>,
    answered: AnsweredLately,
    free: ReadonlySet<Principle>,
  ): Promise<PromptFromSignal | undefined> {
    const signals = this.#signals() ?? [];
    const before = this.#memory;
    const { chosen, memory } = signalForDay({ day: today, signals, memory: before, refused, answered, free });
    if (memory !== before) await this.#state.set(key, memory);
    const signal = signals.find(({ id }) => id === chosen?.signal);
    if (!chosen || !signal) return undefined;
    const { principle } = chosen;
    return {
      id: signalPromptId(signal.kind, principle),
      principle,
      kind: undefined,
      text: withLink(this.#words.signalQuestion(signal, principle), signal.link),
      why: this.#words.signalReason(signal),
    };
  }

  /** Another prompt was wanted in the place of the one that stands. */
  async passOver(): Promise<void> {
    await this.#state.set(key, signalPassed(this.#memory));
  }

  get #memory(): SignalMemory {
    const stored = v.safeParse(memorySchema, this.#state.get(key));
    if (!stored.success) return noSignalMemory;
    const { day: chosenFor, standing, asked } = stored.output;
    return { day: chosenFor, standing, asked };
  }
}
