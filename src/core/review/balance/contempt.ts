import { praises } from './cues.ts';
import { closesClause, isJest, isNegated, isReported } from './direction.ts';
import type { Fix } from './finding.ts';
import { aimOf, hurtful, isPersonal } from './hurt.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { askAtEnd, hitOn, rangeOf, removal } from './rule.ts';
import type { Hit, Rule } from './rule.ts';
import { isWholeSentence } from './verdict.ts';

/** Words that are names for people only when a person is near: the loser of a race is a thread. */
const namesForThings = new Set(['loser', 'liar', 'clown', 'jerk']);

/** "A bunch of clowns" is about people, whoever they are. */
function isName(reading: Reading, match: PhraseMatch): boolean {
  if (!namesForThings.has(match.expression)) return false;
  const start = reading.words[match.firstWord]?.start ?? 0;
  return !/\b(?:(?:bunch|pack|lot) of (?:[a-z]+ )?|those )$/.test(
    reading.prose.slice(Math.max(0, start - 40), start),
  );
}

/** "Lame." and "that's lame" are the whole verdict; "a lame name" is a hint of another rule. */
const scornfulVerdicts = new Set(['lame', 'laughable', 'foolish']);

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
    'Well, that is lame.',
    'Rubbish.',
    'The vendor ships a pile of junk.',
    'The designers are a bunch of clowns.',
  ],
  notFlagged: [
    'The buffer holds garbage after the call.',
    'A pile of junk data is left in the table.',
    'The return value is garbage.',
    'Keep it stupid simple.',
    'The loser of the race retries.',
    'There are no stupid questions here.',
    'The garbage collector frees this later.',
    'This is a crazy amount of memory, can we stream it?',
    'A dumb terminal does not support colours.',
    'It is a dumb container that passes its children on.',
    'This is dead code, the dummy value is never read.',
    'This view is dumb on purpose, and the client should stay dumb.',
    'This may be a stupid question, but where is this set?',
    'Sorry to be a grammar nazi, but it is spelled "its".',
  ],
  find(reading): readonly Hit[] {
    const words = hurtful(reading).filter(
      (match) =>
        (match.sense !== 'mild-contempt' || isScorn(reading, match)) &&
        match.expression !== 'ignorance' &&
        !isName(reading, match) &&
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
    'A foolish default.',
  ],
  notFlagged: [
    'This is a crazy amount of memory, can we stream it?',
    'The LAME encoder is linked here.',
    'The sanity check fails for an empty list.',
    'This is a foolproof way to do it.',
  ],
  find(reading): readonly Hit[] {
    if (praises(reading.prose)) return [];
    const scorn = hurtful(reading).filter(
      (match) =>
        match.sense === 'mild-contempt' &&
        !isScorn(reading, match) &&
        aimOf(reading, match) === 'thing' &&
        !isPersonal(reading, match),
    );
    const verdicts = (reading.bySense.get('sanity-verdict') ?? []).filter((match) =>
      isContempt(reading, match),
    );
    const ask = askAtEnd(reading, 'What I would change, and why: …');
    return [...scorn, ...verdicts].map((match) => hitOn(reading, match, ask));
  },
};

function isScorn(reading: Reading, match: PhraseMatch): boolean {
  if (!scornfulVerdicts.has(match.expression)) return false;
  const { start, end } = rangeOf(reading, match);
  if (
    match.expression === 'lame' &&
    /^ (?:excuse|attempt|joke|(?:fix|patch|commit|comment)[.!]?$)/.test(reading.prose.slice(end, end + 10))
  )
    return true;
  const before = reading.prose.slice(Math.max(0, start - 60), start);
  return closesClause(reading, match) && (isWholeSentence(reading, match) || judged.test(before));
}

const stressed =
  /\b(?:complete(?:ly)?|total(?:ly)?|utter(?:ly)?|absolute(?:ly)?|pure|sheer|nonsensical|so-called|fucking|freaking|beyond|your)\s(?:an? )?$/;
const judged =
  /\b(?:this|that|thing|code|patch|change|approach|design|function|class|test|tests|commit|idea|logic|naming|implementation|solution|file|pr|stuff|api|documentation|docs|module|method|loop|parser|script|library|framework|tool|language|compiler|guy|team|vendor)(?:'s| is| are| was| looks like| looks| smells like| reads like) (?:just |really |such |so |all |still |very |quite |more |simply |plain |mostly |real |some |awful |horrible |kind of |a |an |bit of |supposed to be ){0,3}$|\bwhat an? $/;
/** "The spec is junk": whatever is called so, but for what a machine holds or prints. */
const work =
  /\b(?:the|your|their|his|her|its|whole|entire|[a-z]+'s) (?:[a-z-]+ )?(?!(?:value|data|memory|buffer|byte|bit|output|input|content|result|rest|pointer|string|stack|register|field|heap|pixel|address|line|text|tail|padding|number|answer|character|state|index|file|packet|frame|header|log|sample|remainder|variable|argument)s? )[a-z]+ (?:is|are|was|were) (?:just |really |such |all |still |complete |total |pure |utter |mostly |plain |a |an ){0,3}$/;
const pile = /\b(?:load|heap|pile|piece|bag|kloc|lines) of (?:[a-z]+ )?$/;
const leftovers = /^ (?:data|values?|characters?|chars|bytes|bits|files|entries|rows|collect)/;
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
    const behind = reading.prose.slice(end, end + 16);
    if (workThatIs.test(behind)) return true;
    if (pile.test(before) && !leftovers.test(behind)) return true;
    if (closesClause(reading, match) && (isWholeSentence(reading, match) || work.test(before))) return true;
    if (pointedAt.test(before) && closesClause(reading, match)) return true;
  }
  if (match.expression === 'amateurish' && isWholeSentence(reading, match)) return true;
  return (isStressed || judged.test(before)) && closesClause(reading, match);
}
