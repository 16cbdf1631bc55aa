import { balancedPerspective } from './balancedPerspective.ts';
import { genuineHumility } from './genuineHumility.ts';
import type { Rule } from './rule.ts';
import { selfReflection } from './selfReflection.ts';
import { trueSelfConfidence } from './trueSelfConfidence.ts';

/** All rules over one comment, in the order of the principles. */
export const rules: readonly Rule[] = [
  ...selfReflection,
  ...balancedPerspective,
  ...trueSelfConfidence,
  ...genuineHumility,
];
