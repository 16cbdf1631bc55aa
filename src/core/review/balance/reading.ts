import { english } from '../lexicon/english.ts';
import type { Sense } from '../lexicon/expressions.ts';
import { maskProse } from './mask.ts';
import { findPhrases, indexPhrases } from './phrases.ts';
import type { PhraseIndex, PhraseMatch } from './phrases.ts';
import { uncensor } from './uncensor.ts';
import { splitWords } from './words.ts';
import type { Sentence, Word } from './words.ts';

/** A comment as the rules see it. All offsets are offsets of `text`. */
export interface Reading {
  /** As it was written. */
  readonly text: string;
  /** Same length, in its own case; code, quotes, links and identifiers are blanked out or marked. */
  readonly masked: string;
  /** `masked` in lower case with straight apostrophes. */
  readonly prose: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  /** Expressions of the lexicon, in order of their place. */
  readonly matches: readonly PhraseMatch[];
  /** The same by sense; an absent sense was not found. */
  readonly bySense: ReadonlyMap<Sense, readonly PhraseMatch[]>;
}

/** `toLowerCase` changes the length of a few letters; those texts keep all but their ASCII letters. */
function lower(text: string): string {
  const low = text.toLowerCase();
  const same = low.length === text.length ? low : text.replace(/[A-Z]+/g, (found) => found.toLowerCase());
  return same.includes('\u2019') ? same.replaceAll('\u2019', "'") : same;
}

let index: PhraseIndex | undefined;

/** Prepares a comment for the rules; linear in its length. */
export function readComment(text: string): Reading {
  index ??= indexPhrases(english);
  const masked = maskProse(uncensor(text));
  const prose = lower(masked);
  const { words, sentences } = splitWords(prose);
  const matches = findPhrases(index, words);
  const bySense = new Map<Sense, PhraseMatch[]>();
  for (const match of matches) {
    const known = bySense.get(match.sense);
    if (known) known.push(match);
    else bySense.set(match.sense, [match]);
  }
  return { text, masked, prose, words, sentences, matches, bySense };
}
