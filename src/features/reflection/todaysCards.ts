import type { LocalDay } from '../../core/dates.ts';
import { principleHeadings, principles, type Principle } from '../../core/principle.ts';
import { findAnswer, type Entry } from '../../core/reflection/entry.ts';
import { promptFor } from '../../core/reflection/promptChoice.ts';
import type { ReflectCard } from '../../protocol/reflect.ts';

/** What decides which prompt stands on a card. */
export interface CardChoice {
  readonly day: LocalDay;
  /** Undefined when the day has no file, or when it cannot be read. */
  readonly entry: Entry | undefined;
  /** How many prompts of the principle were passed over so far. */
  readonly passedOver: (principle: Principle) => number;
  /** The prompt that the person is writing under; it stays while they do. */
  readonly held: (principle: Principle) => string | undefined;
}

/** A card without the words that only the host has. */
export type BareCard = Omit<ReflectCard, 'practice' | 'mark'>;

/**
 * The four cards of a day. A prompt that has an answer in the entry stays on its card, also when it was written by
 * hand; else it is the prompt of the day.
 */
export function todaysCards({ day, entry, passedOver, held }: CardChoice): readonly BareCard[] {
  return principles.map((principle) => {
    const chosen = promptFor(day, principle, passedOver(principle)).text;
    const prompt = held(principle) ?? answeredPrompt(entry, principle, chosen) ?? chosen;
    const answer = (entry && findAnswer(entry, principle, prompt)?.text) ?? '';
    return { principle, heading: principleHeadings[principle], prompt, answer };
  });
}

function answeredPrompt(entry: Entry | undefined, principle: Principle, chosen: string): string | undefined {
  if (!entry || findAnswer(entry, principle, chosen)?.text) return undefined;
  return entry.answers.find((each) => each.principle === principle && each.prompt !== '' && each.text !== '')
    ?.prompt;
}
