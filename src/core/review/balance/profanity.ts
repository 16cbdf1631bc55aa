import { isReported } from './direction.ts';
import type { Fix } from './finding.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { hitOn, rangeOf, removal } from './rule.ts';
import type { Hit, Rule } from './rule.ts';
import { isAtPerson, swearing } from './swearing.ts';

/** Words that can be left out without changing what the sentence says. */
function fixOf(reading: Reading, match: PhraseMatch): Fix | undefined {
  const range = rangeOf(reading, match);
  const word = reading.prose.slice(range.start, range.end);
  const next = reading.words[match.endWord];
  const isAdjective =
    /^(?:fucking|damn|damned|goddamn|goddamned|frea?kin'?g?|frigging?|fricking?|bloody|effing?|fkn|fking)$/.test(
      word,
    );
  if (
    isAdjective &&
    next &&
    next.start - range.end === 1 &&
    !/^(?:it|you|this|that|the|around|with|up)$/.test(next.text)
  ) {
    return removal(reading, range);
  }
  if (
    (word === 'the hell' || word === 'the heck') &&
    reading.text[range.end] === ' ' &&
    /\b(?:what|why|who|how|where) $/.test(reading.prose.slice(0, range.start).slice(-8))
  )
    return removal(reading, range);
  return undefined;
}

export const mildOath: Rule = {
  code: 'mild-oath',
  topic: 'tone',
  principle: 'self-reflection',
  severity: 'hint',
  reason: 'anger-drowns-the-point',
  flagged: [
    'Why the heck does this run twice?',
    'One heck of a workaround.',
    'For crying out loud, rename it.',
    'The bloody linter is right again.',
  ],
  notFlagged: [
    'Why does this run twice?',
    'The log says "what the heck" in that branch.',
    'This ends in dependency hell.',
    'The result is slow when the cache is cold.',
  ],
  find(reading): readonly Hit[] {
    return (reading.bySense.get('mild-oath') ?? [])
      .filter((match) => !isReported(reading, match))
      .map((match) => hitOn(reading, match, fixOf(reading, match)));
  },
};

export const profanity: Rule = {
  code: 'profanity',
  topic: 'disrespect',
  principle: 'self-reflection',
  severity: 'hint',
  reason: 'anger-drowns-the-point',
  flagged: [
    'What the hell is this loop for?',
    'wtf, why is this public',
    'This API sucks.',
    'It sucks that we have to copy this.',
    'Oh crap, the migration is missing.',
    'The damn test fails again.',
    'Same sh*t as in the other file.',
    'If this lands on Friday we are screwed.',
    'This is a pain in the ass to read.',
  ],
  notFlagged: [
    'Kill the process, then abort the transaction.',
    'The field sucks in all whitespace behind it.',
    'The pump sucks water from the tank.',
    'Assert that the class is passed by assignment.',
    'This ends in dependency hell.',
    'Include wtf/Vector here.',
    'If we screw this up, every invoice has the wrong date.',
    'The stack blows up for lists with 10000 rows.',
    'The log says "what the hell" in that branch.',
    'Rename `crap` to something that says what it holds.',
    'The scraped value is still dirty when the master fails over to the slave.',
  ],
  find(reading): readonly Hit[] {
    return swearing(reading)
      .filter((match) => !isAtPerson(reading, match))
      .map((match) => hitOn(reading, match, fixOf(reading, match)));
  },
};
