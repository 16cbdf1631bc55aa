import type { Fix } from './finding.ts';
import { hurtful, isPersonal } from './hurt.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { beginsSentence, hitOn, rangeOf, withoutOpening } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

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
      .map((match) => hitOn(reading, match, withoutAddress(reading, match)));
  },
};

/** "You idiot, this deletes the table." says the same about the table without its first words. */
export function withoutAddress(reading: Reading, match: PhraseMatch): Fix | undefined {
  const { start, end } = rangeOf(reading, match);
  const before = reading.words[match.firstWord - 1];
  const isCalled = before !== undefined && /^(?:you|u)$/.test(before.text) && start - before.end === 1;
  const firstWord = isCalled ? match.firstWord - 1 : match.firstWord;
  return beginsSentence(reading, firstWord)
    ? withoutOpening(reading, { start: isCalled ? before.start : start, end }, firstWord)
    : undefined;
}
