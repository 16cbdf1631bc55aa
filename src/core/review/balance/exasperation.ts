import { spoken } from './direction.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { askAtEnd, beginsSentence, hitOn, rangeOf } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

export const exasperation: Rule = {
  code: 'exasperation',
  topic: 'disrespect',
  principle: 'self-reflection',
  severity: 'hint',
  reason: 'anger-drowns-the-point',
  flagged: [
    'How many times do I have to ask for tests?',
    "I'm sick of these drive-by changes.",
    'For the last time: tabs.',
    'Stop wasting our time.',
  ],
  notFlagged: [
    'How many times is this called per request?',
    'This wastes memory on each call.',
    'The listener is gone when this is called for the last time.',
    'I asked for a test in the earlier round, is it planned?',
  ],
  find(reading): readonly Hit[] {
    const ask = askAtEnd(reading, 'What I need now: …');
    return spoken(reading, 'exasperation')
      .filter((match) => isAngry(reading, match))
      .map((match) => hitOn(reading, match, ask));
  },
};

/** "Called for the last time" and "stop wasting memory" are about the code. */
function isAngry(reading: Reading, match: PhraseMatch): boolean {
  if (match.expression === 'for the last time') return beginsSentence(reading, match.firstWord);
  if (match.expression === 'stop wasting')
    return /^(?:my|our|your|people's|everyone's|everybody's|time)$/.test(
      reading.words[match.endWord]?.text ?? '',
    );
  // A value is fed up to its parent.
  if (match.expression === 'fed up') return reading.words[match.endWord]?.text !== 'to';
  if (match.expression !== 'how many times') return true;
  const { end } = rangeOf(reading, match);
  return /^ (?:do|must|should|will|have|did|shall) (?:i|we) (?:have to |need to |had to |got to )?(?:ask|asked|say|said|tell|told|repeat|repeated|explain|explained|point|pointed|write|written|remind|go through|gone through|discuss|discussed|review)\b/.test(
    reading.prose.slice(end, end + 50),
  );
}
