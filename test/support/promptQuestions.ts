import { parseLocalDay, type LocalDay } from '../../src/core/dates.ts';
import { principles } from '../../src/core/principle.ts';
import type { AnsweredLately, PromptQuestion } from '../../src/core/reflection/promptChoice.ts';
import { noPromptMemory } from '../../src/core/reflection/promptMemory.ts';
import type { PromptSet } from '../../src/core/reflection/promptSet.ts';
import { ourSets } from '../../src/core/reflection/promptSets.ts';

/** The day from which tests count. */
export const start = parseLocalDay('2026-01-01') as LocalDay;
/** No principle was answered. */
export const none: AnsweredLately = {
  'self-reflection': 0,
  'balanced-perspective': 0,
  'true-self-confidence': 0,
  'genuine-humility': 0,
};

/** A question that nothing was remembered for, with what `over` says otherwise. */
export function questionOf(set: PromptSet, over: Partial<PromptQuestion> = {}): PromptQuestion {
  return { set, day: start, memory: noPromptMemory, refused: new Set(), answered: none, ...over };
}

/** One of our sets. */
export function setOf(id: string): PromptSet {
  const set = ourSets.find((each) => each.id === id);
  if (!set) throw new Error(`no set ${id}`);
  return set;
}

/** A set of a person's own with so many prompts per principle, asked `sitting` at a time. */
export function ownSet(counts: readonly number[], sitting: number): PromptSet {
  const prompts = principles.flatMap((principle, at) =>
    Array.from({ length: counts[at] ?? 0 }, (_, n) => ({
      id: `own/${principle}-${n}`,
      principle,
      kind: 'look-back' as const,
      text: `${principle} ${n}?`,
    })),
  );
  return { id: 'own:x.md', origin: 'own', title: 'X', sitting, prompts };
}
