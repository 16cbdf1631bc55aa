import type { Principle } from '../principle.ts';
import { balancedPerspectivePrompts } from './prompts/balancedPerspectivePrompts.ts';
import { genuineHumilityPrompts } from './prompts/genuineHumilityPrompts.ts';
import type { Prompt } from './prompts/prompt.ts';
import { selfReflectionPrompts } from './prompts/selfReflectionPrompts.ts';
import { trueSelfConfidencePrompts } from './prompts/trueSelfConfidencePrompts.ts';

/** The daily set: for each principle the prompts that take turns, one a day. */
export const dailyPrompts: Readonly<Record<Principle, readonly Prompt[]>> = {
  'self-reflection': selfReflectionPrompts,
  'balanced-perspective': balancedPerspectivePrompts,
  'true-self-confidence': trueSelfConfidencePrompts,
  'genuine-humility': genuineHumilityPrompts,
};
