import { addDays, type LocalDay } from '../dates.ts';
import type { Principle } from '../principle.ts';
import type { PromptSignalKind } from '../waiting/promptSignals.ts';
import { byLeastAnswered, type AnsweredLately } from './promptChoice.ts';

/** A prompt that came from a signal: which signal, and for which principle it is asked. */
export interface SignalPrompt {
  readonly signal: string;
  readonly principle: Principle;
}

/** What is remembered about prompts from signals, so that none is asked every day. */
export interface SignalMemory {
  /** The day that `standing` was chosen for; undefined before the first. */
  readonly day: LocalDay | undefined;
  /** Undefined when it was passed over on that day. */
  readonly standing: SignalPrompt | undefined;
  /** Which signal was asked about on which day, the latest last. */
  readonly asked: readonly { readonly signal: string; readonly day: LocalDay }[];
}

export const noSignalMemory: SignalMemory = { day: undefined, standing: undefined, asked: [] };

/** All that decides whether a prompt comes from a signal. */
export interface SignalQuestion {
  readonly day: LocalDay;
  /** The best first. */
  readonly signals: readonly { readonly id: string; readonly kind: PromptSignalKind }[];
  readonly memory: SignalMemory;
  /** Ids of prompts that the person never wants to see again. */
  readonly refused: ReadonlySet<string>;
  readonly answered: AnsweredLately;
  /** The principles whose card may still change: nothing is written on it today. */
  readonly free: ReadonlySet<Principle>;
}

/** Days that pass before the same signal brings a prompt again. */
const restDays = 7;
const mostAsked = 64;

/** The id under which a prompt from a signal is refused: the same words about another wait are the same prompt. */
export function signalPromptId(kind: PromptSignalKind, principle: Principle): string {
  return `signal/${kind}/${principle}`;
}

/**
 * The prompt that comes from a signal on a day, and what is to be remembered. At most one a day, and it stays for the
 * day as long as its signal is there. It goes to the principle that was answered least lately, of those whose card is
 * free. A signal that brought a prompt rests for a week.
 */
export function signalForDay(question: SignalQuestion): {
  readonly chosen: SignalPrompt | undefined;
  readonly memory: SignalMemory;
} {
  const { day, signals, memory, refused } = question;
  if (memory.day === day) {
    const { standing } = memory;
    const kind = signals.find(({ id }) => id === standing?.signal)?.kind;
    const stands = standing && kind && !refused.has(signalPromptId(kind, standing.principle));
    return { chosen: stands ? standing : undefined, memory };
  }
  const rested = addDays(day, -restDays);
  const isResting = (id: string): boolean =>
    memory.asked.some((each) => each.signal === id && each.day > rested && each.day <= day);
  for (const { id, kind } of signals) {
    if (isResting(id)) continue;
    const principle = byLeastAnswered(question.answered, day).find(
      (each) => question.free.has(each) && !refused.has(signalPromptId(kind, each)),
    );
    if (!principle) continue;
    const chosen = { signal: id, principle };
    const asked = [...memory.asked.filter(({ signal }) => signal !== id), { signal: id, day }];
    return { chosen, memory: { day, standing: chosen, asked: asked.slice(-mostAsked) } };
  }
  return { chosen: undefined, memory };
}

/** Another prompt was wanted in its place: no signal brings one again on that day. */
export function signalPassed(memory: SignalMemory): SignalMemory {
  return { ...memory, standing: undefined };
}
