import { spoken } from './direction.ts';
import type { Fix } from './finding.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { askAtEnd, beginsSentence, hitOn, rangeOf, withoutOpening } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

export const talkingDown: Rule = {
  code: 'talking-down',
  topic: 'person',
  principle: 'genuine-humility',
  severity: 'hint',
  reason: 'nobody-is-below-me',
  flagged: [
    'As I already said, this belongs in the model.',
    'Even a junior would see the race here.',
    'You should know that maps are not ordered.',
    'Just google it.',
  ],
  notFlagged: [
    'Maps are not ordered, so the test may fail at times.',
    'I wrote about this in the other thread, is that comment still open?',
    'Junior and senior roles have the same rights here.',
  ],
  find(reading): readonly Hit[] {
    const ask = askAtEnd(reading, 'What helps to see it: …');
    return spoken(reading, 'superiority')
      .filter((match) => !isOwnDoing(reading, match))
      .map((match) => hitOn(reading, match, withoutReminder(reading, match) ?? ask));
  },
};

/** "I had to google it" and "I read the manual again" tell of oneself. */
function isOwnDoing(reading: Reading, match: PhraseMatch): boolean {
  if (!/^(?:google it|read the manual)$/.test(match.expression)) return false;
  const { start } = rangeOf(reading, match);
  return /\b(?:i|i'll|i've|we|let me) (?:[a-z]+ ){0,2}$/.test(
    reading.prose.slice(Math.max(0, start - 24), start),
  );
}

/** "As I already said, this belongs in the model." without what was said already. */
function withoutReminder(reading: Reading, match: PhraseMatch): Fix | undefined {
  return /^(?:as i |let me spell)/.test(match.expression) && beginsSentence(reading, match.firstWord)
    ? withoutOpening(reading, rangeOf(reading, match), match.firstWord)
    : undefined;
}
