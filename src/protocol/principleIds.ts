import type { Principle } from '../core/principle.ts';

/** The principles as messages name them; a message with any other is refused. */
export const principleIds = [
  'self-reflection',
  'balanced-perspective',
  'true-self-confidence',
  'genuine-humility',
] as const satisfies readonly Principle[];
