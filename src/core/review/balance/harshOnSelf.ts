import type { Fix } from './finding.ts';
import { aimOf, hurtful, isCourtesy, isOwnedBehind } from './hurt.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { hitOn, rangeOf, withoutOpening } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

/** "My stupid mistake" owns up to something; it asks nobody to do anything. */
function ownsUp(reading: Reading, match: PhraseMatch): boolean {
  const before = reading.words[match.firstWord - 1]?.text;
  const behind = reading.words[match.endWord]?.text ?? '';
  return (
    (before === 'my' || before === 'own' || isOwnedBehind(reading, match)) &&
    /^(?:mistakes?|typos?|errors?|faults?|bugs?|oversights?|slips?|copy)$/.test(behind)
  );
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
      .map((match) => hitOn(reading, match, withoutSelfBlame(reading, match)));
  },
};

/** "Sorry, I'm an idiot, it was in the config." and "Sorry, stupid question: where is this set?" without the word. */
function withoutSelfBlame(reading: Reading, match: PhraseMatch): Fix | undefined {
  const { start, end } = rangeOf(reading, match);
  const before = reading.prose.slice(Math.max(0, start - 40), start);
  const lead =
    /(?:\b(?:maybe |perhaps )?(?:i'm|i am|am i) (?:just |being |such |probably |clearly )?(?:an? )?)$/.exec(
      before,
    );
  if (lead) {
    const from = start - lead[0].length;
    let firstWord = match.firstWord;
    while ((reading.words[firstWord - 1]?.start ?? -1) >= from) firstWord--;
    return withoutOpening(reading, { start: from, end }, firstWord);
  }
  if (!/(?:^|[.!?\n]\s*|\bsorry,? )$/.test(before)) return undefined;
  const question = /^ questions?(?=[:,] )/.exec(reading.prose.slice(end, end + 12));
  return question
    ? withoutOpening(reading, { start, end: end + question[0].length }, match.firstWord)
    : undefined;
}
