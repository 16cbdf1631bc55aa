import { daysBetween, parseLocalDay, type LocalDay } from '../dates.ts';
import type { Principle } from '../principle.ts';
import { dailyPrompts } from './prompts.ts';
import type { Prompt } from './prompts/prompt.ts';

const firstDay = parseLocalDay('2000-01-01') as LocalDay;

/**
 * The prompt of a principle for a day. The prompts stand in one endless line; each day moves one place on, and so
 * does each prompt that was passed over ("another prompt"). So nothing comes twice before the whole set was seen,
 * and a prompt that was passed over is not brought back the next day.
 *
 * @param passedOver how many prompts of this principle the person has passed over so far, on any day; 0 or more
 */
export function promptFor(day: LocalDay, principle: Principle, passedOver: number): Prompt {
  const set = dailyPrompts[principle];
  const place = daysBetween(firstDay, day) + passedOver;
  const cycle = Math.floor(place / set.length);
  const prompt = cycleOrder(set, `${principle} ${cycle}`)[place - cycle * set.length];
  if (!prompt) throw new Error(`no prompt for ${principle}`);
  return prompt;
}

/**
 * The order of one cycle. Each half of the set is shuffled in itself, so that at least half a set lies between two
 * appearances of a prompt, also where one cycle follows another.
 */
function cycleOrder(set: readonly Prompt[], seed: string): readonly Prompt[] {
  const next = randomFrom(seed);
  const middle = Math.ceil(set.length / 2);
  return [...shuffled(set.slice(0, middle), next), ...shuffled(set.slice(middle), next)];
}

/** Fisher and Yates' shuffle on a copy. */
function shuffled(items: readonly Prompt[], next: () => number): readonly Prompt[] {
  const left = [...items];
  const order: Prompt[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(next() * left.length), 1));
  return order;
}

/** A small generator (FNV-1a for the seed, then a xorshift): chance is an argument, and the same everywhere. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  state ||= 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
