import { principleHeadings, principles, type Principle } from '../../core/principle.ts';
import { findAnswer, type Entry } from '../../core/reflection/entry.ts';
import type { Prompt } from '../../core/reflection/prompts/prompt.ts';
import type { PromptSet } from '../../core/reflection/promptSet.ts';
import type { ReflectCard } from '../../protocol/reflect.ts';

/** What decides which prompts stand on the cards. */
export interface CardChoice {
  readonly set: PromptSet;
  /** The prompts of the set that stand today. */
  readonly prompts: readonly Prompt[];
  /** Every set there is. */
  readonly sets: readonly PromptSet[];
  /** Undefined when the day has no file, or when it cannot be read. */
  readonly entry: Entry | undefined;
  /** The prompt that the person is writing under; it stays while they do. */
  readonly held: (principle: Principle) => string | undefined;
}

/** A card without the words that only the host has. */
export type BareCard = Omit<ReflectCard, 'practice' | 'mark' | 'question' | 'why' | 'link'>;

/**
 * The cards of a day. In the daily set there is one for each principle, and a prompt that has an answer in the entry
 * stays on it, also when it was written by hand. Every other set shows its own prompts in their order.
 */
export function todaysCards(choice: CardChoice): readonly BareCard[] {
  const { set, prompts } = choice;
  if (set.sitting !== 'one-of-each') {
    return prompts.map(({ principle, text }, at) => cardOf(choice, `prompt-${at + 1}`, principle, text));
  }
  return principles.flatMap((principle) => {
    const chosen = prompts.find((prompt) => prompt.principle === principle)?.text;
    const prompt = chosen !== undefined && isAnswered(choice, principle, chosen) ? chosen : undefined;
    const shown = prompt ?? heldPrompt(choice, principle) ?? answeredPrompt(choice, principle) ?? chosen;
    return shown === undefined ? [] : [cardOf(choice, principle, principle, shown)];
  });
}

function cardOf(
  { set, prompts, entry }: CardChoice,
  id: string,
  principle: Principle,
  prompt: string,
): BareCard {
  const isStanding = prompts.some(({ text }) => text === prompt);
  const others = set.prompts.filter((each) => each.principle === principle).length > 1;
  return {
    id,
    principle,
    heading: principleHeadings[principle],
    prompt,
    canPass: isStanding && others && set.sitting !== 'all',
    canRefuse: isStanding,
    answer: (entry && findAnswer(entry, principle, prompt)?.text) ?? '',
  };
}

/** Whether a principle has any answer in the entry, under whatever prompt. */
export function isAnsweredToday(entry: Entry | undefined, principle: Principle): boolean {
  return entry?.answers.some((each) => each.principle === principle && each.text !== '') === true;
}

function isAnswered({ entry }: CardChoice, principle: Principle, prompt: string): boolean {
  return entry !== undefined && (findAnswer(entry, principle, prompt)?.text ?? '') !== '';
}

function heldPrompt(choice: CardChoice, principle: Principle): string | undefined {
  const held = choice.held(principle);
  return held === undefined || isOfAnotherSet(choice, held) ? undefined : held;
}

function answeredPrompt(choice: CardChoice, principle: Principle): string | undefined {
  return choice.entry?.answers.find(
    (each) =>
      each.principle === principle &&
      each.prompt !== '' &&
      each.text !== '' &&
      !isOfAnotherSet(choice, each.prompt),
  )?.prompt;
}

/** An answer of tonight's set is no answer to this morning's prompt. */
function isOfAnotherSet({ set, sets }: CardChoice, prompt: string): boolean {
  if (set.prompts.some(({ text }) => text === prompt)) return false;
  return sets.some(({ prompts }) => prompts.some(({ text }) => text === prompt));
}
