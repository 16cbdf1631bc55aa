import type { LocalDay } from '../dates.ts';

/** What is remembered about the prompts of one set, so that none comes again before the others were seen. */
export interface PromptMemory {
  /** The day that `standing` was chosen for; undefined before the first. */
  readonly day: LocalDay | undefined;
  /** Ids of the prompts that stand before the person on that day. */
  readonly standing: readonly string[];
  /** Ids of all prompts that were ever asked, each once, the latest last. */
  readonly asked: readonly string[];
  /** Ids asked in the present round; a round ends when every prompt was. */
  readonly round: readonly string[];
}

export const noPromptMemory: PromptMemory = { day: undefined, standing: [], asked: [], round: [] };
