import { withoutAddress } from './insult.ts';
import { hitOn } from './rule.ts';
import type { Hit, Rule } from './rule.ts';
import { isAtPerson, swearing } from './swearing.ts';

export const profanityAtPerson: Rule = {
  code: 'profanity-at-person',
  topic: 'disrespect',
  principle: 'genuine-humility',
  severity: 'warning',
  reason: 'person-is-not-the-code',
  flagged: [
    'What the fuck are you doing here?',
    'Fuck off with these renames.',
    "You're such an asshole.",
    'You bastard, you broke my branch.',
  ],
  notFlagged: [
    'What the hell is this?',
    'Your fix is damn good.',
    'You are fucking brilliant!',
    'This code sucks.',
  ],
  find(reading): readonly Hit[] {
    return swearing(reading)
      .filter((match) => isAtPerson(reading, match))
      .map((match) => hitOn(reading, match, withoutAddress(reading, match)));
  },
};
