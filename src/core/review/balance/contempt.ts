import { closesClause, isJest, isNegated, isReported } from './direction.ts';
import type { Fix } from './finding.ts';
import { aimOf, hurtful, isPersonal } from './hurt.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { askAtEnd, hitOn, rangeOf, removal } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

/** Words that are names for people only when a person is near: the loser of a race is a thread. */
const namesForThings = new Set(['loser', 'losers', 'liar', 'liars', 'clown', 'clowns', 'jerk']);

export const contempt: Rule = {
  code: 'contempt',
  topic: 'disrespect',
  principle: 'genuine-humility',
  severity: 'hint',
  reason: 'nobody-is-below-me',
  flagged: [
    'What a stupid idea to cache this.',
    'This whole class is garbage.',
    'This is a joke, right.',
    'Any idiot can see that this leaks.',
    'The naming here is pathetic.',
    "I don't like this stupid flag.",
    'This is a steaming pile of callbacks.',
  ],
  notFlagged: [
    'The buffer holds garbage after the call.',
    'Keep it stupid simple.',
    'The loser of the race retries.',
    'There are no stupid questions here.',
    'The garbage collector frees this later.',
    'This is a crazy amount of memory, can we stream it?',
    'A dumb terminal does not support colours.',
    'It is a dumb container that passes its children on.',
    'This is dead code, the dummy value is never read.',
  ],
  find(reading): readonly Hit[] {
    const words = hurtful(reading).filter(
      (match) =>
        match.sense !== 'mild-contempt' &&
        !namesForThings.has(match.expression) &&
        !isDescription(reading, match) &&
        aimOf(reading, match) === 'thing' &&
        !isPersonal(reading, match),
    );
    const verdicts = reading.bySense.get('strong-verdict') ?? [];
    const ask = askAtEnd(reading, 'What goes wrong here: …');
    return [...words, ...verdicts.filter((match) => isContempt(reading, match))].map((match) =>
      hitOn(reading, match, withoutScorn(reading, match) ?? ask),
    );
  },
};

/** "I don't like this stupid flag." says which flag without the word; behind "a" the article might not fit any more. */
function withoutScorn(reading: Reading, match: PhraseMatch): Fix | undefined {
  const before = reading.words[match.firstWord - 1];
  const range = rangeOf(reading, match);
  const next = reading.words[match.endWord];
  const isBeforeNoun =
    match.sense === 'demeaning' &&
    /^(?:stupid|dumb|idiotic\*|moronic|asinine|pathetic|disgusting|brain ?dead|brainless)$/.test(
      match.expression,
    ) &&
    next?.start === range.end + 1 &&
    !/^(?:and|or|but|enough|that|because|to|for|as|in|here)$/.test(next.text);
  return isBeforeNoun && before && /^(?:this|that|these|those|the|your|our|its)$/.test(before.text)
    ? removal(reading, range)
    : undefined;
}

/** Parts that do no more than they have to. Everything else that is called dumb is judged. */
const dumbParts =
  /^(?:wrappers?|containers?|components?|views?|clients?|terminals?|pipes?|proxy|proxies|objects?|data|structs?|structures?|stores?|storage|layers?|servers?|devices?|elements?|widgets?|pointers?|lists?|arrays?|strings?|types?|records?|bags?|buffers?|holders?|nodes?|services?|cop(?:y|ies)|caches?|values?|models?|displays?|switch|switche[sd]|forwarders?|adapters?|interfaces?|translations?|mode|aggregates?|enums?|dtos?|pass[- ]?through)$/;

/** "A dumb wrapper", "a dumb container": of a part that does no more than it has to, the word is a term. */
function isDescription(reading: Reading, match: PhraseMatch): boolean {
  if (match.expression !== 'dumb') return false;
  const next = reading.words[match.endWord];
  if (!next || next.sentence !== reading.words[match.firstWord]?.sentence) return false;
  const isAdjacent = reading.prose.slice(reading.words[match.endWord - 1]?.end ?? 0, next.start) === ' ';
  return isAdjacent && dumbParts.test(next.text);
}

export const harshVerdict: Rule = {
  code: 'harsh-verdict',
  topic: 'tone',
  principle: 'genuine-humility',
  severity: 'hint',
  reason: 'nobody-is-below-me',
  flagged: [
    'That is completely insane.',
    'This is a lame name.',
    'The performance of this loop is abysmal.',
    'This is laughable.',
  ],
  notFlagged: [
    'This is a crazy amount of memory, can we stream it?',
    'The LAME encoder is linked here.',
    'The sanity check fails for an empty list.',
    'This is a foolproof way to do it.',
  ],
  find(reading): readonly Hit[] {
    const scorn = hurtful(reading).filter(
      (match) =>
        match.sense === 'mild-contempt' && aimOf(reading, match) === 'thing' && !isPersonal(reading, match),
    );
    const verdicts = (reading.bySense.get('sanity-verdict') ?? []).filter((match) =>
      isContempt(reading, match),
    );
    const ask = askAtEnd(reading, 'What I would change, and why: …');
    return [...scorn, ...verdicts].map((match) => hitOn(reading, match, ask));
  },
};

const stressed =
  /\b(?:complete(?:ly)?|total(?:ly)?|utter(?:ly)?|absolute(?:ly)?|pure|sheer|fucking|freaking|beyond|your)\s(?:an? )?$/;
const judged =
  /\b(?:this|that|thing|code|patch|change|approach|design|function|class|test|tests|commit|idea|logic|naming|implementation|solution|file|pr|stuff|api|documentation|docs|module|method|loop|parser|script|library|framework|tool|language|compiler)(?:'s| is| are| was| looks like| looks| smells like| reads like) (?:just |really |such |so |all |still |very |quite |more |simply |plain |mostly |real |some |awful |horrible |kind of |a |an |bit of ){0,3}$|\bwhat an? $|\b(?:load|heap|pile|piece|bag) of (?:[a-z]+ )?$/;
/** "Remove this garbage": said of somebody's work, not of what is in a buffer. */
const pointedAt =
  /\b(?:remove|delete|kill|hate|fix|merge|ship|approve|review|rewrite|clean up|wrote|pushed|committed|rid of|all)(?: all)?(?: of)? (?:this|that|your|such) $|\bsuch (?:an? )?$/;
const workThatIs =
  /^ (?:code|naming|design|implementation|hack|logic|commit|patch|workaround|abstraction|language)\b/;
const rubbish = /^(?:garbage|trash|rubbish|junk)$/;

/** A verdict word counts as contempt where it is the verdict on the work and nothing follows that it could describe. */
function isContempt(reading: Reading, match: PhraseMatch): boolean {
  if (isNegated(reading, match) || isReported(reading, match)) return false;
  const first = reading.words[match.firstWord];
  if (!first || isJest(reading, match)) return false;
  const before = reading.prose.slice(Math.max(0, first.start - 60), first.start);
  const isStressed = stressed.test(before);
  if (match.sense === 'sanity-verdict') return isStressed;
  if (rubbish.test(match.expression)) {
    const end = reading.words[match.endWord - 1]?.end ?? 0;
    // "Garbage code" has its verdict before the noun; "garbage values" are what is left in memory.
    if (workThatIs.test(reading.prose.slice(end, end + 16))) return true;
    if (pointedAt.test(before) && closesClause(reading, match)) return true;
  }
  return (isStressed || judged.test(before)) && closesClause(reading, match);
}
