import { daysBetween, parseLocalDay, type LocalDay } from '../dates.ts';
import { principles, type Principle } from '../principle.ts';
import type { PromptMemory } from './promptMemory.ts';
import type { PromptSet } from './promptSet.ts';
import type { Prompt } from './prompts/prompt.ts';

const firstDay = parseLocalDay('2000-01-01') as LocalDay;

/** How many prompts of each principle were answered lately; today's own answers are left out, so that a day stays as it began. */
export type AnsweredLately = Readonly<Record<Principle, number>>;

/** All that decides which prompts of a set stand on a day. */
export interface PromptQuestion {
  readonly set: PromptSet;
  readonly day: LocalDay;
  readonly memory: PromptMemory;
  /** Ids of prompts that the person never wants to see again. */
  readonly refused: ReadonlySet<string>;
  readonly answered: AnsweredLately;
  /** On the card of this principle stands a prompt that is none of the set: none of the set is asked there, or counts as seen. */
  readonly displaced?: Principle | undefined;
}

/** The prompts that stand, and what is to be remembered about them. */
export interface PromptChoice {
  readonly prompts: readonly Prompt[];
  readonly memory: PromptMemory;
}

/** The principles, those answered least first; equals begin at another one each day. */
export function byLeastAnswered(answered: AnsweredLately, day: LocalDay): readonly Principle[] {
  return turnedBy(daysBetween(firstDay, day)).toSorted((one, other) => answered[one] - answered[other]);
}

/** The principle that was answered less than each of the others: there a day begins; undefined while there is no such one. */
export function principleBehind(answered: AnsweredLately): Principle | undefined {
  const least = Math.min(...principles.map((principle) => answered[principle]));
  const behind = principles.filter((principle) => answered[principle] === least);
  return behind.length === 1 ? behind[0] : undefined;
}

/**
 * The prompts of a set for a day. The same question has the same answer, and asking again with the memory it gave
 * changes nothing until the day does. Within a round every prompt comes once; across two rounds at least half of the
 * others lie between. A round of the daily set is one of each principle by itself, since every day asks one of each;
 * every other round goes over the whole set. Only what is put before the person counts. Empty when every prompt was refused.
 */
export function promptsForDay(question: PromptQuestion): PromptChoice {
  const { set, day, memory, refused } = question;
  const eligible = set.prompts.filter(({ id }) => !refused.has(id));
  if (set.sitting === 'all') return { prompts: eligible, memory };
  const stood = memory.day === day ? memory.standing : [];
  const standing = stood.flatMap((id) => eligible.find((prompt) => prompt.id === id) ?? []);
  const round = new PromptRound(memory, `${set.id} ${day}`, standing);
  if (set.sitting === 'least-answered') {
    // What stood today in the daily set stands here as well.
    if (round.standing.length === 0) fillByBalance(round, eligible, Math.min(1, eligible.length), question);
    const [prompt] = byLeastAnswered(question.answered, day).flatMap(
      (each) => round.standing.find(({ principle }) => principle === each) ?? [],
    );
    return { prompts: prompt ? [prompt] : [], memory: round.memoryFor(question) };
  }
  if (typeof set.sitting === 'number') {
    fillByBalance(round, eligible, Math.min(set.sitting, eligible.length), question);
    return { prompts: round.standing, memory: round.memoryFor(question) };
  }
  for (const principle of principles) {
    const pool = eligible.filter((prompt) => prompt.principle === principle);
    if (pool.length === 0 || principle === question.displaced) continue;
    if (!round.standing.some((prompt) => prompt.principle === principle)) round.ask(pool);
  }
  const prompts = principles.flatMap((each) =>
    each === question.displaced ? [] : (round.standing.find(({ principle }) => principle === each) ?? []),
  );
  return { prompts, memory: round.memoryFor(question) };
}

/**
 * The choice after one of the standing prompts was passed over: another one of its principle stands in its place. Where one
 * question is asked it is of any principle, as soon as all of its own were seen and others were not.
 */
export function promptsAfter(passed: string, question: PromptQuestion): PromptChoice {
  const before = promptsForDay(question);
  const { set, day, refused } = question;
  const old = set.prompts.find(({ id }) => id === passed);
  if (!old || set.sitting === 'all' || !before.memory.standing.includes(passed)) return before;
  const standing = before.memory.standing.flatMap(
    (id) => set.prompts.find((prompt) => prompt.id === id) ?? [],
  );
  const round = new PromptRound(before.memory, `${set.id} ${day} ${passed}`, standing);
  const eligible = set.prompts.filter(({ id }) => !refused.has(id));
  const own = eligible.filter(({ principle }) => principle === old.principle);
  const isOne = set.sitting === 'least-answered' && standing.length === 1;
  const whole = isOne && !round.hasUnseen(own) ? eligible : own;
  const others = whole.filter(({ id }) => !before.memory.standing.includes(id));
  if (others.length === 0) return before;
  round.ask(others, { instead: old, whole });
  return promptsForDay({ ...question, memory: round.memoryFor(question) });
}

/** The memory with a prompt standing in the place of the one of its principle; unchanged where none stands on that day. */
export function withPrompt(id: string, { set, day, memory }: PromptQuestion): PromptMemory {
  const back = set.prompts.find((prompt) => prompt.id === id);
  if (!back || memory.day !== day || memory.standing.includes(id)) return memory;
  const place = memory.standing.findIndex((each) =>
    set.prompts.some((prompt) => prompt.id === each && prompt.principle === back.principle),
  );
  return { ...memory, standing: memory.standing.map((each, at) => (at === place ? id : each)) };
}

/** Chooses one after the other, each from the principle that has the fewest answers and chosen prompts so far. */
function fillByBalance(
  round: PromptRound,
  eligible: readonly Prompt[],
  count: number,
  { answered, day }: PromptQuestion,
): void {
  const turned = turnedBy(daysBetween(firstDay, day));
  while (round.standing.length < count) {
    const free = eligible.filter((prompt) => !round.standing.includes(prompt));
    const open = round.unseen(free);
    const weight = (principle: Principle): number =>
      answered[principle] + round.standing.filter((prompt) => prompt.principle === principle).length;
    const [least] = turned
      .filter((principle) => open.some((prompt) => prompt.principle === principle))
      .toSorted((one, other) => weight(one) - weight(other));
    round.ask(free, { principle: least });
  }
}

/** The principles in their order, begun at another one each day. */
function turnedBy(days: number): readonly Principle[] {
  const from = ((days % principles.length) + principles.length) % principles.length;
  return [...principles.slice(from), ...principles.slice(0, from)];
}

/** One day's choosing: what stands, and the round as it goes on. */
class PromptRound {
  standing: Prompt[];
  #asked: readonly string[];
  #round: readonly string[];
  readonly #seed: string;

  constructor(memory: PromptMemory, seed: string, standing: readonly Prompt[]) {
    this.standing = [...standing];
    this.#asked = memory.asked;
    this.#round = memory.round;
    this.#seed = seed;
  }

  hasUnseen(pool: readonly Prompt[]): boolean {
    return pool.some(({ id }) => !this.#round.includes(id));
  }

  /** The prompts that the round has not asked yet; all of them when it has come to its end. */
  unseen(pool: readonly Prompt[]): readonly Prompt[] {
    const unseen = pool.filter(({ id }) => !this.#round.includes(id));
    return unseen.length > 0 ? unseen : pool;
  }

  /**
   * Asks one of the pool, in the place of `instead` when given; only of `principle` when given. `whole`: what the round goes
   * over, where that is more than the pool.
   */
  ask(
    pool: readonly Prompt[],
    over: {
      readonly instead?: Prompt;
      readonly principle?: Principle | undefined;
      readonly whole?: readonly Prompt[];
    } = {},
  ): void {
    const { instead, principle, whole = pool } = over;
    const unseen = this.unseen(pool);
    // Where one round follows another, what was asked last comes late.
    const lately = this.#asked
      .filter((id) => pool.some((prompt) => prompt.id === id))
      .slice(-Math.floor(pool.length / 2));
    const wanted = principle ? unseen.filter((prompt) => prompt.principle === principle) : unseen;
    const rested = wanted.filter(({ id }) => !lately.includes(id));
    const from = rested.length > 0 ? rested : wanted;
    const place = Math.floor(chance(`${this.#seed} ${this.standing.length}`) * from.length);
    const prompt = from[place];
    if (!prompt) return;
    if (pool.every(({ id }) => this.#round.includes(id))) {
      this.#round = this.#round.filter((id) => !whole.some((each) => each.id === id));
    }
    this.#round = [...this.#round, prompt.id];
    this.#asked = [...this.#asked.filter((id) => id !== prompt.id), prompt.id];
    this.standing = instead
      ? this.standing.map((each) => (each === instead ? prompt : each))
      : [...this.standing, prompt];
  }

  /** Prompts that a file no longer has are forgotten with it. */
  memoryFor({ set, day }: PromptQuestion): PromptMemory {
    const ids = new Set(set.prompts.map(({ id }) => id));
    return {
      day,
      standing: this.standing.map(({ id }) => id),
      asked: this.#asked.filter((id) => ids.has(id)),
      round: this.#round.filter((id) => ids.has(id)),
    };
  }
}

/** A number from 0 to below 1 that a text decides (FNV-1a, then a xorshift): the same on every machine. */
function chance(seed: string): number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  state ||= 1;
  for (let step = 0; step < 3; step++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
  }
  return (state >>> 0) / 2 ** 32;
}
