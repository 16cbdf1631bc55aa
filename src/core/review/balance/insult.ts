import { closesClause, directionOf, isJest, isNegated, isOrderNotToBe, isReported } from './direction.ts';
import type { Direction } from './direction.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { hitOn } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

/** Words that are insults or belittle by themselves, minus negations and other people's words. */
function hurtful(reading: Reading): readonly PhraseMatch[] {
  const found = (['insult', 'demeaning', 'mild-contempt'] as const).flatMap(
    (sense) => reading.bySense.get(sense) ?? [],
  );
  return found.filter(
    (match) => !isNegated(reading, match) && !isReported(reading, match) && !isExcuse(reading, match),
  );
}

/** "Sorry for my ignorance", "excuse a noob": asks for patience. */
function isExcuse(reading: Reading, match: PhraseMatch): boolean {
  if (!isCourtesy(match)) return false;
  const start = reading.words[match.firstWord]?.start ?? 0;
  return /\b(?:sorry|excuse|pardon|forgive|apolog)/.test(reading.prose.slice(Math.max(0, start - 40), start));
}

/** Words that are names for people only when a person is near: the loser of a race is a thread. */
const namesForThings = new Set(['loser', 'losers', 'liar', 'liars', 'clown', 'clowns', 'jerk']);

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

/** "Sorry, stupid question", "kind of dumb question": the asker speaks about the own question. */
function isOwnQuestion(reading: Reading, match: PhraseMatch): boolean {
  if (!/^(?:stupid|dumb|lame|foolish|ignorant)$/.test(match.expression)) return false;
  const behind = reading.words[match.endWord]?.text;
  const first = reading.words[match.firstWord];
  if (!first) return false;
  const before = reading.prose.slice(Math.max(0, first.start - 40), first.start);
  if (behind === 'question' || behind === 'questions') {
    return /(?:^|[.!?\n]\s{0,12}|\b(?:sorry|maybe|perhaps|probably|possibly|excuse|slightly|kind of|kinda|might|likely)\b[^.!?\n]{0,30})$/.test(
      before,
    );
  }
  return /\b(?:i'm|i am|am i|i|me)\b[^.!?\n]{0,20}\b(?:sound|sounding|missing|saying|asking|doing|say|ask) (?:something |really |so |anything )?$/.test(
    before,
  );
}

/** Asking for patience with what one does not know is courtesy. */
function isCourtesy(match: PhraseMatch): boolean {
  return match.expression === 'ignorance' || match.expression === 'noob' || match.expression === 'ignorant';
}

function aimOf(reading: Reading, match: PhraseMatch): Direction {
  return isOwnQuestion(reading, match) ? 'self' : directionOf(reading, match);
}

/** "My stupid mistake" owns up to something; it asks nobody to do anything. */
function ownsUp(reading: Reading, match: PhraseMatch): boolean {
  const before = reading.words[match.firstWord - 1]?.text;
  const behind = reading.words[match.endWord]?.text ?? '';
  return (
    (before === 'my' || before === 'own') &&
    /^(?:mistakes?|typos?|errors?|faults?|bugs?|oversights?|slips?)$/.test(behind)
  );
}

export const insult: Rule = {
  code: 'insult',
  topic: 'disrespect',
  principle: 'genuine-humility',
  severity: 'warning',
  reason: 'person-is-not-the-code',
  flagged: [
    'You idiot, this deletes the table.',
    'Are you really that stupid?',
    'Your pathetic patch breaks the build again.',
    'Only morons write loops like this, and you are one of those morons.',
    "Don't be such a jerk about naming.",
  ],
  notFlagged: [
    'You are not stupid, the interface is confusing.',
    'My stupid mistake, fixed in the next push.',
    'Kill the child process before you abort the run.',
    'Please make this idiot-proof, users will paste anything.',
  ],
  find(reading): readonly Hit[] {
    return hurtful(reading)
      .filter((match) => isPersonal(reading, match))
      .map((match) => hitOn(reading, match));
  },
};

function isPersonal(reading: Reading, match: PhraseMatch): boolean {
  const direction = aimOf(reading, match);
  if (direction === 'person') return true;
  if (direction === 'self') return false;
  return isAddress(reading, match) || isOrderNotToBe(reading, match);
}

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
    return [...words, ...verdicts.filter((match) => isContempt(reading, match))].map((match) =>
      hitOn(reading, match),
    );
  },
};

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
    return [...scorn, ...verdicts].map((match) => hitOn(reading, match));
  },
};

const stressed =
  /\b(?:complete(?:ly)?|total(?:ly)?|utter(?:ly)?|absolute(?:ly)?|pure|sheer|fucking|freaking|beyond|your)\s(?:an? )?$/;
const judged =
  /\b(?:this|that|thing|code|patch|change|approach|design|function|class|test|tests|commit|idea|logic|naming|implementation|solution|file|pr|stuff|api|documentation|docs|module|method|loop|parser|script|library|framework|tool|language|compiler)(?:'s| is| are| was| looks like| looks| smells like| reads like) (?:just |really |such |so |all |still |very |quite |more |simply |plain |mostly |real |some |awful |horrible |kind of |a |an |bit of ){0,3}$|\bwhat an? $|\b(?:load|heap|pile|piece|bag) of (?:[a-z]+ )?$/;
/** "Remove this garbage": said of somebody's work, not of what is in a buffer. */
const pointedAt =
  /\b(?:remove|delete|kill|hate|fix|merge|ship|approve|review|rewrite|clean up|wrote|pushed|committed|rid of|all)(?: all)?(?: of)? (?:this|that|your|such) $/;
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

export const harshOnSelf: Rule = {
  code: 'harsh-on-self',
  topic: 'tone',
  principle: 'self-reflection',
  severity: 'hint',
  reason: 'be-fair-to-yourself',
  flagged: [
    "Sorry, I'm an idiot, it was in the config.",
    'Maybe I am dumb, but where is this set?',
    'I feel stupid for asking.',
    'Sorry, stupid question: where is this set?',
  ],
  notFlagged: [
    'My stupid mistake, sorry.',
    'Sorry, I misread the config.',
    'Pardon my ignorance, what does the flag do?',
    "I don't think this is a good idea.",
  ],
  find(reading): readonly Hit[] {
    return hurtful(reading)
      .filter((match) => aimOf(reading, match) === 'self' && !ownsUp(reading, match) && !isCourtesy(match))
      .map((match) => hitOn(reading, match));
  },
};
