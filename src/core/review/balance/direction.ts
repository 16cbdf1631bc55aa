import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';

/** Whom or what a hurting word is aimed at, as far as the words around it tell. */
export type Direction = 'person' | 'self' | 'thing';

const fillers = new Set(
  (
    'a an the such so really just being be been too very all fucking goddamn damn freaking bloody absolute complete total utter ' +
    'absolutely completely totally utterly little bunch of that one those must probably clearly obviously pretty kind sort bit or and still always ' +
    'stupid dumb blind big real quite plain simply rather like feel feeling felt look am are is was were'
  ).split(' '),
);
const persons = new Set(
  "you your you're youre u ur yourself he she he's she's they they're their his her guys people author reviewer who you've you'll".split(
    ' ',
  ),
);
const selves = new Set("i i'm im i've i'd my me mine myself we us our we're".split(' '));
const readers = new Set("you u your you're ya yourself yourselves".split(' '));
const negations = new Set(
  "not no isn't aren't wasn't never nor ain't weren't don't doesn't without neither hardly".split(' '),
);

/** How many words before and behind a word are looked at. */
const span = 6;

/**
 * What may stand behind a verdict that closes its clause. Anything else is a noun it describes:
 * "this is a nasty race" judges nobody's work.
 */
const afterVerdict =
  /^\s*(?:[.,;:!?)\n]|$|(?:and|but|to|that|because|for|here|code|again|right|imo|so|i|you|we|please|as|in|choice)\b)/;

export function closesClause(reading: Reading, match: PhraseMatch): boolean {
  const end = reading.words[match.endWord - 1]?.end ?? 0;
  return afterVerdict.test(reading.prose.slice(end, end + 16));
}

/** "It was a joke", "just a joke": meant well, about the comment itself. */
export function isJest(reading: Reading, match: PhraseMatch): boolean {
  const before = reading.words[match.firstWord - 1]?.text ?? '';
  return match.expression === 'a joke' && (before === 'was' || before === 'just');
}

/** "Don't be an idiot": an order that names the reader. */
export function isOrderNotToBe(reading: Reading, match: PhraseMatch): boolean {
  const start = reading.words[match.firstWord]?.start ?? 0;
  return /\b(?:don't|do not|stop) be(?:ing)? (?:such )?(?:an? )?$/.test(
    reading.prose.slice(Math.max(0, start - 30), start),
  );
}

export function directionOf(reading: Reading, match: PhraseMatch): Direction {
  const { words } = reading;
  const sentence = words[match.firstWord]?.sentence;
  for (let at = match.firstWord - 1; at >= Math.max(0, match.firstWord - span); at -= 1) {
    const word = words[at];
    if (!word || word.sentence !== sentence) break;
    // "Our stupid linter" is about the linter, "their stupid API" about the API; "they are dumb" may be the components.
    if (at === match.firstWord - 1 && word.text === 'our') return 'thing';
    if (match.sense === 'demeaning' && /^(?:they|they're|their|its|theirs)$/.test(word.text)) return 'thing';
    if (selves.has(word.text)) return 'self';
    // "It's me who is the idiot."
    if (/^(?:who|that)$/.test(word.text) && /^(?:me|i)$/.test(words[at - 1]?.text ?? '')) return 'self';
    if (persons.has(word.text)) return 'person';
    if (!fillers.has(word.text)) break;
  }
  const next = words[match.endWord];
  if (next && next.sentence === sentence) {
    const second = words[match.endWord + 1];
    if (readers.has(next.text)) return 'person';
    if (next.text === 'are' && second && readers.has(second.text)) return 'person';
    if (next.text === 'of' && second?.text === 'me') return 'self';
    if (next.text === 'me' && match.sense === 'demeaning') return 'self';
  }
  return 'thing';
}

/** True for "not stupid", "no stupid questions"; "don't be stupid" is no negation but an order. */
export function isNegated(reading: Reading, match: PhraseMatch): boolean {
  const { words } = reading;
  const sentence = words[match.firstWord]?.sentence;
  for (let at = match.firstWord - 1; at >= Math.max(0, match.firstWord - 4); at -= 1) {
    const word = words[at];
    if (!word || word.sentence !== sentence) return false;
    // "I don't like this stupid flag" denies the liking, not the stupid.
    if (at === match.firstWord - 1 && /^(?:this|these|those|your|the|some)$/.test(word.text)) return false;
    if (word.text === 'be' || word.text === 'only' || word.text === 'just') return false;
    if (negations.has(word.text)) return true;
  }
  return false;
}

const reporting =
  /\b(?:said|says|say|saying|called|calls|call|wrote|writes|named|labell?ed|labels?|text|comments?|phrase|prints?|messages?|errors?|reads|the words?|string|titled|heard|grep|rename|complain(?:s|ed)?|report(?:s|ed)?|tells|told)\b[^.!?\n]*$/;

function isOpening(prose: string, at: number): boolean {
  const mark = prose[at];
  return mark === '"' || mark === '\u201c' || (mark === "'" && !/\w/.test(prose.charAt(at - 1)));
}

/** How long a quotation may be, and how far before it the reporting verb may stand. */
const quotation = 120;
const lead = 50;

/** A word alone in quotation marks is spoken about: 'the list has "shit" twice'; behind "your" it is used. */
function isMentioned(reading: Reading, match: PhraseMatch): boolean {
  const { prose, words } = reading;
  const start = words[match.firstWord]?.start ?? 0;
  const end = words[match.endWord - 1]?.end ?? start;
  return (
    /["'\u201c\u2018]/.test(prose.charAt(start - 1)) &&
    /["'\u201d\u2019]/.test(prose.charAt(end)) &&
    !/^(?:your|his|her|their|this|that|such|a|an|these)$/.test(words[match.firstWord - 1]?.text ?? '')
  );
}

/** True inside double quotes that a reporting verb opens, and for a word that is only mentioned: not the writer's own. */
export function isReported(reading: Reading, match: PhraseMatch): boolean {
  const start = reading.words[match.firstWord]?.start ?? 0;
  const { prose } = reading;
  if (isMentioned(reading, match)) return true;
  let opening = start - 1;
  const earliest = Math.max(0, start - quotation);
  // An apostrophe inside a word opens nothing.
  while (opening >= earliest && !isOpening(prose, opening)) opening -= 1;
  if (opening < earliest || !/["\u201d]|'(?![a-z])/.test(prose.slice(start, start + quotation))) return false;
  return reporting.test(prose.slice(Math.max(0, opening - lead), opening));
}

/** The expressions of one sense, without other people's words. */
export function spoken(reading: Reading, sense: PhraseMatch['sense']): readonly PhraseMatch[] {
  return (reading.bySense.get(sense) ?? []).filter((match) => !isReported(reading, match));
}
