import type { Principle } from '../../principle.ts';
import type { FindingData, Fix, Severity, TextRange, Topic } from './finding.ts';
import { codeMark } from './mask.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';

/** One place where a rule applies. */
export interface Hit {
  readonly range: TextRange;
  readonly data?: FindingData;
  readonly fix?: Fix;
}

/**
 * Why a rule exists, as a code. The sentence for it stands where findings are shown and in the
 * generated page `docs/balance-check.md`.
 */
export type ReasonCode =
  | 'person-is-not-the-code'
  | 'anger-drowns-the-point'
  | 'be-fair-to-yourself'
  | 'nobody-is-below-me'
  | 'say-why'
  | 'say-what-must-change'
  | 'say-how-much-it-matters'
  | 'ask-before-judging'
  | 'intent-is-a-guess'
  | 'know-what-i-know'
  | 'exceptions-exist'
  | 'all-sides'
  | 'see-who-did-the-work';

/** A rule of the balance check: a small function and what there is to say about it. */
export interface Rule {
  /** Stable name; settings and fixes refer to it. */
  readonly code: string;
  readonly topic: Topic;
  readonly principle: Principle;
  readonly severity: Severity;
  readonly reason: ReasonCode;
  /** Comments in which exactly this rule has something to say. Tests and docs page are made from them. */
  readonly flagged: readonly string[];
  /** Comments that look similar and are fine for this rule. */
  readonly notFlagged: readonly string[];
  readonly find: (reading: Reading) => readonly Hit[];
}

/** The stretch of text that an expression covers. */
export function rangeOf(reading: Reading, match: PhraseMatch): TextRange {
  const start = reading.words[match.firstWord]?.start ?? 0;
  return { start, end: reading.words[match.endWord - 1]?.end ?? start };
}

/** A hit on an expression, with the words as written for the sentence that is shown. */
export function hitOn(reading: Reading, match: PhraseMatch, fix?: Fix): Hit {
  const range = rangeOf(reading, match);
  const data = { found: reading.text.slice(range.start, range.end) };
  return fix ? { range, data, fix } : { range, data };
}

/** Hits on every place a pattern (with the `g` flag, on lower-case prose) is found. */
export function hitsOf(
  reading: Reading,
  pattern: RegExp,
  fixOf?: (found: RegExpExecArray) => Fix | undefined,
): Hit[] {
  const hits: Hit[] = [];
  for (const found of reading.prose.matchAll(pattern)) {
    const start = found.index;
    let end = start + found[0].trimEnd().length;
    // A pattern takes one character of a masked name; the name is underlined as a whole.
    if (reading.prose[end - 1] === codeMark) while (reading.prose[end] === codeMark) end += 1;
    const range = { start, end };
    const fix = fixOf?.(found);
    const data = { found: reading.text.slice(range.start, range.end) };
    hits.push(fix ? { range, data, fix } : { range, data });
  }
  return hits;
}

/** Words that belong to what follows them: "pretty obviously a bug" needs what it is pretty. */
const leaning = /\b(?:quite|pretty|rather|so|very|fairly|a matter) $/;

/** Whether "a" or "an" before a gap fits the word behind it, as far as letters tell. */
function isArticleRight(article: string, next: string): boolean {
  const isVowel = /^(?:[aeio]|u(?!s[aeiu]|ni)|hour|honest)/.test(next) && !/^(?:one|eu)/.test(next);
  return (article === 'an') === isVowel;
}

/** Removes a word with the space behind it; the next word takes over a capital at the start. Undefined where no right sentence is left. */
export function removal(reading: Reading, range: TextRange): Fix | undefined {
  const { text, prose } = reading;
  // Between two commas both go: "This is, of course, wrong."
  if (text.slice(range.start - 2, range.start) === ', ' && text[range.end] === ',') {
    return {
      code: 'remove',
      range: { start: range.start - 2, end: range.end + 1 },
      text: '',
      isPreferred: true,
    };
  }
  let end = range.end;
  if (text[end] === ',') end += 1;
  while (text[end] === ' ') end += 1;
  const next = text[end];
  if (next === undefined || !/[\p{L}`]/u.test(next)) return undefined;
  const before = prose.slice(Math.max(0, range.start - 12), range.start);
  const article = /(?:^|[^a-z])(an?) $/.exec(before)?.[1];
  if (leaning.test(before) || (article && !isArticleRight(article, prose.slice(end, end + 8))))
    return undefined;
  const first = text[range.start] ?? '';
  const isCapital = first !== first.toLowerCase();
  if (!isCapital) return { code: 'remove', range: { start: range.start, end }, text: '', isPreferred: true };
  return {
    code: 'remove',
    range: { start: range.start, end: end + next.length },
    text: next.toUpperCase(),
    isPreferred: true,
  };
}

/** Whether a sentence begins with this word, by its number. */
export function beginsSentence({ words }: Reading, word: number): boolean {
  return words[word - 1]?.sentence !== words[word]?.sentence;
}

/**
 * Takes an opening away together with the comma, the colon or the "but" behind it, so that what was said stays: "I'm no
 * expert, but this looks like a race." Undefined where nothing of the kind follows. `firstWord` is the number of the opening's first word.
 */
export function withoutOpening(reading: Reading, range: TextRange, firstWord: number): Fix | undefined {
  const behind = /^(?:,? but|[,:!])(?= )/.exec(reading.prose.slice(range.end, range.end + 6));
  if (!behind) return undefined;
  const fix = removal(reading, { start: range.start, end: range.end + behind[0].length });
  // In the middle of a sentence nothing is written large for it.
  if (!fix || fix.text === '' || beginsSentence(reading, firstWord)) return fix;
  return { ...fix, range: { start: fix.range.start, end: fix.range.end - fix.text.length }, text: '' };
}

/**
 * A placeholder behind the last word of the comment, as a sentence of its own, for the part that is missing. Undefined
 * when it stands there already, not filled in yet. Looks through the whole text: once for a rule, not for each hit.
 */
export function askAtEnd({ text }: Reading, ask: string): Fix | undefined {
  if (text.includes(ask)) return undefined;
  const end = text.trimEnd().length;
  const lastLine = text.slice(text.lastIndexOf('\n', end - 1) + 1, end).slice(0, 80);
  // A block of code and a quotation end with their own line.
  const gap = /^[ \t]*(?:```|~~~|>|[-*+] +>)/.test(lastLine)
    ? '\n\n'
    : /[.!?:;…)]$/u.test(lastLine) || /[.!?:;…)]$/u.test(text.slice(end - 1, end))
      ? ' '
      : '. ';
  return { code: 'insert', range: { start: end, end }, text: `${gap}${ask}`, isPreferred: false };
}

/** A placeholder before the full stop of the sentence that ends at or behind `from`. */
export function because(reading: Reading, from: number): Fix {
  const sentence = reading.sentences.find(({ end }) => end > from);
  let at = sentence ? sentence.end : reading.text.length;
  while (at > from && /[\s.!]/.test(reading.text.charAt(at - 1))) at -= 1;
  return { code: 'insert', range: { start: at, end: at }, text: ' because …', isPreferred: false };
}
