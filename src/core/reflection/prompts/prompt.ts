import type { Principle } from '../../principle.ts';

/** What a prompt asks for: something that happened, something seen from nearer, or a step of one's own. */
export type PromptKind = 'look-back' | 'look-closer' | 'step';

/** A question that belongs to a principle. */
export interface Prompt {
  /** Stable for ever: what is remembered about a prompt is remembered under it. */
  readonly id: string;
  readonly principle: Principle;
  /** Undefined for prompts from files, which do not say. */
  readonly kind: PromptKind | undefined;
  /** One question of at most 120 characters that cannot be answered with yes or no. */
  readonly text: string;
}

/** Short form in which a set lists prompts of several principles, in the order in which they are asked. */
export type SetRow = readonly [principle: Principle, name: string, kind: PromptKind, text: string];

/** The rows of one named set as prompts. */
export function promptsOfSet(set: string, rows: readonly SetRow[]): readonly Prompt[] {
  return rows.map(([principle, name, kind, text]) => ({ id: `${set}/${name}`, principle, kind, text }));
}

/** Short form in which the files of this folder list their prompts: name within the principle, kind, text. */
export type PromptRow = readonly [name: string, kind: PromptKind, text: string];

/** The rows of one principle as prompts. */
export function promptsOf(principle: Principle, rows: readonly PromptRow[]): readonly Prompt[] {
  return rows.map(([name, kind, text]) => ({ id: `${principle}/${name}`, principle, kind, text }));
}
