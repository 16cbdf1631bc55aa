import { certainty } from './certainty.ts';
import type { Expressions } from './expressions.ts';
import { hostility } from './hostility.ts';
import { insults } from './insults.ts';
import { swearing } from './swearing.ts';
import { workingWords } from './workingWords.ts';

/** The English pack: all expressions, at most 600 of them. A test counts. */
export const english: readonly Expressions[] = [
  ...swearing,
  ...insults,
  ...hostility,
  ...certainty,
  ...workingWords,
];
