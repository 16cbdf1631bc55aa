import { closesClause, directionOf, isNegated, isOrderNotToBe, isReported } from './direction.ts';
import type { Direction } from './direction.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';

/** Words that are insults or belittle by themselves, minus negations and other people's words. */
export function hurtful(reading: Reading): readonly PhraseMatch[] {
  const found = (['insult', 'demeaning', 'mild-contempt'] as const).flatMap(
    (sense) => reading.bySense.get(sense) ?? [],
  );
  return found.filter(
    (match) =>
      !isNegated(reading, match) &&
      !isReported(reading, match) &&
      !isExcuse(reading, match) &&
      !isDescription(reading, match),
  );
}

/** Parts that do no more than they have to. Everything else that is called dumb is judged. */
const dumbParts =
  /^(?:wrappers?|containers?|components?|views?|clients?|terminals?|pipes?|proxy|proxies|objects?|data|structs?|structures?|stores?|storage|layers?|servers?|devices?|elements?|widgets?|pointers?|lists?|arrays?|strings?|types?|records?|bags?|buffers?|holders?|nodes?|services?|cop(?:y|ies)|caches?|values?|models?|displays?|switch|switche[sd]|forwarders?|adapters?|interfaces?|translations?|mode|aggregates?|enums?|dtos?|pass[- ]?through)$/;

/** "A dumb wrapper", "a dumb container": of a part that does no more than it has to, the word is a term. */
function isDescription(reading: Reading, match: PhraseMatch): boolean {
  if (match.expression !== 'dumb') return false;
  const { start, end } = {
    start: reading.words[match.firstWord]?.start ?? 0,
    end: reading.words[match.endWord - 1]?.end ?? 0,
  };
  if (
    /\b(?:stay|stays|keep|kept|remain|remains|be|them|it) $/.test(
      reading.prose.slice(Math.max(0, start - 10), start),
    ) &&
    closesClause(reading, match)
  )
    return true;
  if (/^ (?:by design|on purpose|intentionally)\b/.test(reading.prose.slice(end, end + 20))) return true;
  const next = reading.words[match.endWord];
  if (!next || next.sentence !== reading.words[match.firstWord]?.sentence) return false;
  const isAdjacent = reading.prose.slice(reading.words[match.endWord - 1]?.end ?? 0, next.start) === ' ';
  return isAdjacent && dumbParts.test(next.text);
}

/** "Sorry for my ignorance", "excuse a noob": asks for patience. */
function isExcuse(reading: Reading, match: PhraseMatch): boolean {
  if (!isCourtesy(match)) return false;
  const start = reading.words[match.firstWord]?.start ?? 0;
  return /\b(?:sorry|excuse|pardon|forgive|apolog)/.test(reading.prose.slice(Math.max(0, start - 40), start));
}

/** "You idiot", "idiots!", "…, moron." address somebody although no "you" is near. */
function isAddress(reading: Reading, match: PhraseMatch): boolean {
  if (match.sense !== 'insult') return false;
  const first = reading.words[match.firstWord];
  const last = reading.words[match.endWord - 1];
  if (!first || !last) return false;
  const before = reading.prose.slice(0, first.start).trimEnd();
  return (
    /^\s*(?:[!.,]|$)/.test(reading.prose.slice(last.end, last.end + 8)) &&
    (before === '' || before.endsWith(','))
  );
}

/** "Dumb typo on my side", "a stupid idea of mine": owned up to behind the word. */
export function isOwnedBehind(reading: Reading, match: PhraseMatch): boolean {
  const end = reading.words[match.endWord - 1]?.end ?? 0;
  return /^[^.!?\n]{1,40}\b(?:of mine|on my (?:side|part|end)|from me|by me|my (?:bad|fault))\b/.test(
    reading.prose.slice(end, end + 60),
  );
}

/** "Sorry, stupid question", "kind of dumb question": the asker speaks about the own question. */
function isOwnQuestion(reading: Reading, match: PhraseMatch): boolean {
  if (!/^(?:stupid\*?|dumb|lame|foolish|ignorant|noob)$/.test(match.expression)) return false;
  const behind = reading.words[match.endWord]?.text;
  if (isOwnedBehind(reading, match)) return true;
  const first = reading.words[match.firstWord];
  if (!first) return false;
  const before = reading.prose.slice(Math.max(0, first.start - 40), first.start);
  // Who calls a question stupid asks it, unless it is said to be somebody's.
  if (behind === 'question' || behind === 'questions')
    return !/\b(?:your|his|her|their|such|another|what|that's|that is|these|those) (?:an? )?$/.test(before);
  return /\b(?:i'm|i am|am i|i|me)\b[^.!?\n]{0,20}\b(?:sound|sounding|missing|saying|asking|doing|say|ask) (?:something |really |so |anything )?$/.test(
    before,
  );
}

/** Asking for patience with what one does not know is courtesy. */
export function isCourtesy(match: PhraseMatch): boolean {
  return match.expression === 'ignorance' || match.expression === 'noob' || match.expression === 'ignorant';
}

/** Whom a hurting word is aimed at; a question of one's own is about oneself. */
export function aimOf(reading: Reading, match: PhraseMatch): Direction {
  return isOwnQuestion(reading, match) ? 'self' : directionOf(reading, match);
}

/** True for a word that calls the reader, or somebody, by it. */
export function isPersonal(reading: Reading, match: PhraseMatch): boolean {
  const direction = aimOf(reading, match);
  if (direction === 'person') return true;
  if (direction === 'self') return false;
  return isAddress(reading, match) || isOrderNotToBe(reading, match);
}
