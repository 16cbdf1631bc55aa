import type { Prompt } from './prompts/prompt.ts';

/** Who brings a set: we, the person in their journal folder, or the team in the workspace. */
export type SetOrigin = 'ours' | 'own' | 'team';

/**
 * How many prompts of a set are put before the person in one day: one of each principle; one of the principle that they
 * answered least; all, in their order; or so many, chosen toward the principles answered least.
 */
export type Sitting = 'one-of-each' | 'least-answered' | 'all' | number;

/** A named list of prompts. */
export interface PromptSet {
  /** `daily` for one of ours; `own:retro.md` or `team:retro.md` for a file. */
  readonly id: string;
  readonly origin: SetOrigin;
  /** The name that a file gives; undefined for ours, which features name. */
  readonly title: string | undefined;
  readonly sitting: Sitting;
  /** In the order in which they are asked; at least one. */
  readonly prompts: readonly Prompt[];
}
