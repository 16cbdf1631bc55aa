import { principles } from '../principle.ts';
import type { PromptSet, Sitting } from './promptSet.ts';
import { dailyPrompts } from './prompts.ts';
import { disagreementPrompts } from './prompts/disagreementPrompts.ts';
import { hardReviewPrompts } from './prompts/hardReviewPrompts.ts';
import { newcomerPrompts } from './prompts/newcomerPrompts.ts';
import { nightlyPrompts } from './prompts/nightlyPrompts.ts';
import type { Prompt } from './prompts/prompt.ts';
import { weeklyPrompts } from './prompts/weeklyPrompts.ts';

/** The sets that we bring, in the order in which they are offered. */
export const ourSetIds = [
  'daily',
  'one',
  'nightly',
  'weekly',
  'hard-review',
  'newcomer',
  'disagreement',
] as const;

export type OurSetId = (typeof ourSetIds)[number];

export function isOurSet(id: string): id is OurSetId {
  return ourSetIds.some((each) => each === id);
}

const daily = principles.flatMap((principle) => dailyPrompts[principle]);

function ours(id: OurSetId, sitting: Sitting, prompts: readonly Prompt[]): PromptSet {
  return { id, origin: 'ours', title: undefined, sitting, prompts };
}

/** The set that is there without choosing: one prompt of each principle. */
export const dailySet: PromptSet = ours('daily', 'one-of-each', daily);

/** Our sets, by id. `one` asks the daily prompt of the principle that was answered least: for a day without time. */
const sets: Readonly<Record<OurSetId, PromptSet>> = {
  daily: dailySet,
  one: ours('one', 'least-answered', daily),
  nightly: ours('nightly', 'all', nightlyPrompts),
  weekly: ours('weekly', 'all', weeklyPrompts),
  'hard-review': ours('hard-review', 'all', hardReviewPrompts),
  newcomer: ours('newcomer', 'all', newcomerPrompts),
  disagreement: ours('disagreement', 'all', disagreementPrompts),
};

export const ourSets: readonly PromptSet[] = ourSetIds.map((id) => sets[id]);
