import { closesClause, spoken } from './direction.ts';
import type { Fix } from './finding.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { hitOn, removal } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

/** Where an expression stands: what may turn an attack into plain talk about things. */
interface Place {
  /** The prose before and behind it in its sentence, near enough to change what it says. */
  readonly before: string;
  readonly behind: string;
  /** Whether it begins its sentence, and whether its clause ends with it. */
  readonly isFirst: boolean;
  readonly closes: boolean;
}

function placeOf(reading: Reading, match: PhraseMatch): Place {
  const { prose, words, sentences } = reading;
  const first = words[match.firstWord];
  const sentence = sentences[first?.sentence ?? -1];
  const start = first?.start ?? 0;
  const end = words[match.endWord - 1]?.end ?? start;
  return {
    before: prose.slice(Math.max(sentence?.start ?? 0, start - 30), start),
    behind: prose.slice(end, Math.min(sentence?.end ?? end, end + 30)),
    isFirst: sentence?.firstWord === match.firstWord,
    closes: closesClause(reading, match),
  };
}

/** An order to somebody: "updates get lost" and "git learns to read it" are none. */
const isOrder = ({ isFirst, before }: Place): boolean =>
  isFirst || /\b(?:just|please|and|go|you|better|then|(?:you|need|have|should) to) $/.test(before);

/** Said of the reader: "without metrics you are blind" and "if you are lazy" are about a state of things. */
const isOfReader = ({ isFirst, before, behind }: Place): boolean =>
  (isFirst || /\b(?:but|and|because|dude|man|think|really|sure|again|that),? $/.test(before)) &&
  !/^(?:-| (?:to|without|in|until|here|when|if)\b)/.test(behind);

/** A question that asks nothing: "are you high enough to see it?" does. */
const isBareQuestion = ({ closes, behind }: Place): boolean => closes && !/^(?:-| (?:to|in)\b)/.test(behind);

/** A threat has somebody who makes it: "this will hit you in production" warns. */
const isThreat = ({ before, behind }: Place): boolean =>
  /\bi(?:'ll| will|'d| would| could| should|'m going to|'m gonna| am going to| want to|'d like to| swear i will) (?:personally |really |just )?$|\bgonna $/.test(
    before,
  ) && !/^ (?:to|with|up|later|know)\b/.test(behind);

const culprit = /^ (?:whoever|the (?:guy|person|one|developer|engineer|author|people|idiot|moron))\b/;

/** "… what you are doing", "… what you're talking about": of a person, not of a value that one gets. */
const isOfDoing = ({ behind }: Place): boolean => /^ (?:doing|talking|saying)\b/.test(behind);

const trait =
  /^ (?:(?:so|such|a|an|such an?) )?(?:lazy|silly|ridiculous|difficult|stubborn|stupid|dense|childish|rude|dumb|defensive|picky|pedantic|negative|arrogant|idiot|jerk|baby|moron|troll)\b/;

/** When an expression is an attack; one that is not in here always is. */
const attacks: Readonly<Record<string, (place: Place) => boolean>> = {
  'shut up': (place) =>
    !/\b(?:to|will|would|makes?|should|github|gcc|compiler|linter|(?:make|makes|let) \S+) $/.test(
      place.before,
    ) && !/^ (?!and\b|already\b|please\b|now\b|you\b|about\b|with\b)[a-z\ufffc]/.test(place.behind),
  'shut the': ({ behind }) => /^ (?:fuck|hell)\b/.test(behind),
  // "Shut it down" is what one does to a server.
  'shut it': ({ isFirst, behind }) => isFirst && !/^[ -][a-z]/.test(behind),
  'get lost': isOrder,
  'bite me': isOrder,
  'learn to code': isOrder,
  'learn to program': isOrder,
  'learn to read': isOrder,
  // "A life of its own".
  'get a life': ({ behind }) => !/^ of\b/.test(behind),
  'grow up': (place) =>
    isOrder(place) && !/^ (?:to|in|with|around|from)\b/.test(place.behind) && !/\bto $/.test(place.before),
  'man up': (place) => isOrder(place) && !/^ to\b/.test(place.behind),
  'drop dead': ({ isFirst }) => isFirst,
  "can't you read": ({ closes, before }) => closes && !/\bwhy $/.test(before),
  'can you not read': ({ closes, before }) => closes && !/\bwhy $/.test(before),
  // "Here you cannot read the file" is about the file.
  'you cannot read': ({ isFirst, before, closes }) =>
    (isFirst || /\b(?:obviously|clearly) $/.test(before)) && closes,
  'are you blind': isBareQuestion,
  'are you high': isBareQuestion,
  'are you mad': isBareQuestion,
  'are you nuts': isBareQuestion,
  'are you crazy': isBareQuestion,
  'you are blind': isOfReader,
  'you are lazy': isOfReader,
  'you are crazy': isOfReader,
  'you are insane': isOfReader,
  'you are useless': isOfReader,
  'you are dense': isOfReader,
  'you are full of': ({ behind }) => /^ (?:shit|crap|it|yourself|bull)/.test(behind),
  "don't know what you are": (place) =>
    isOfDoing(place) && /\byou (?:clearly |obviously |really |just |guys )?$/.test(place.before),
  'no idea what you are': (place) =>
    isOfDoing(place) && /\byou\b/.test(place.before) && !/\bi\b/.test(place.before),
  'no clue what you are': (place) =>
    isOfDoing(place) && /\byou\b/.test(place.before) && !/\bi\b/.test(place.before),
  // "Without a log line you have no clue" is a want of the code.
  'have no clue': ({ before }) => /^you (?:clearly |obviously |really |guys )?$/.test(before),
  // "This should stop being a singleton" is about the code, "stop being so lazy" is not.
  'stop being': (place) => isOrder(place) && trait.test(place.behind),
  'kill you': isThreat,
  'hit you': isThreat,
  'hurt you': isThreat,
  'beat you': isThreat,
  'fire you': isThreat,
  strangle: (place) => culprit.test(place.behind) || (/^ you\b/.test(place.behind) && isThreat(place)),
  slap: (place) => culprit.test(place.behind) || (/^ you\b(?! with)/.test(place.behind) && isThreat(place)),
  // "Shoot yourself in the foot", "enough rope to hang yourself" warn of a trap.
  'shoot yourself': ({ behind }) => !/^ in\b/.test(behind),
  'shoot myself': ({ behind }) => !/^ in\b/.test(behind),
  'hang yourself': ({ before }) => !/\bto $/.test(before),
  'hate you': ({ before }) => /\bi $/.test(before),
  // "The worker should rather die than go on" is a decision about a process.
  'rather die': ({ before, behind }) =>
    /\b(?:i'd|i would) $/.test(before) &&
    /^ than (?:read|review|use|touch|merge|maintain|work|debug|see|look|have to|support)\b/.test(behind),
  'kiss my': ({ behind }) => /^ (?:ass|arse|butt)\b/.test(behind),
};

export const hostileRemark: Rule = {
  code: 'hostile-remark',
  topic: 'disrespect',
  principle: 'genuine-humility',
  severity: 'warning',
  reason: 'person-is-not-the-code',
  flagged: [
    'Are you blind? The guard is right above.',
    'Just shut up and rebase.',
    'Go back to school before you touch threads again.',
    'You have no clue how locks work.',
    "You clearly don't know what you are doing.",
  ],
  notFlagged: [
    'This is only here to shut up the linter, and to make GitHub shut up.',
    'Did you see the guard right above?',
    'With this API it is easy to shoot yourself in the foot.',
    'The script will kill your session after an hour.',
    'Is the colour scheme fine for people who are colour blind?',
    'Updates get lost when the socket closes, and that will bite me later.',
    'The watchdog will kill you here, so this class should stop being a singleton.',
    "Can't you read this from the config instead?",
    "With `any` you don't know what you're getting back.",
    'Without a log line you have no clue what happened.',
    'Without metrics you are blind in production.',
    'This allows the cache to grow up to 64 MB and to get a life of its own.',
    'This bug is going to hit you when the list is empty.',
    'I think the worker should rather die than continue with bad state.',
    'Are you high enough in the tree here to see the context?',
    'Please stop being so strict in the parser.',
    'If you are lazy you can use the helper.',
  ],
  find(reading): readonly Hit[] {
    return spoken(reading, 'hostility')
      .filter((match) => attacks[match.expression]?.(placeOf(reading, match)) ?? true)
      .map((match) => hitOn(reading, match, withoutSentence(reading, match)));
  },
};

/** "Are you blind? The guard is right above.": a sentence that is nothing but the attack can go. */
function withoutSentence(reading: Reading, match: PhraseMatch): Fix | undefined {
  const sentence = reading.sentences[reading.words[match.firstWord]?.sentence ?? -1];
  if (!sentence || sentence.firstWord !== match.firstWord || sentence.endWord !== match.endWord)
    return undefined;
  return removal(reading, { start: sentence.start, end: sentence.end });
}
