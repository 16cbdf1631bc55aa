import { spoken } from './direction.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { hitOn } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

export const mockingQuestion: Rule = {
  code: 'mocking-question',
  topic: 'disrespect',
  principle: 'genuine-humility',
  severity: 'hint',
  reason: 'ask-before-judging',
  flagged: [
    'Did you even test this?',
    'Are you kidding me?',
    'What were you thinking when you wrote this?',
    'Ever heard of unit tests?',
  ],
  notFlagged: [
    'Did you test this with an empty list?',
    'What was the idea behind the second loop?',
    'Are you seeing this locally too?',
    'Do you even need the second map?',
    'Do you know who wrote this?',
    'What were you thinking of using here?',
  ],
  find(reading): readonly Hit[] {
    return spoken(reading, 'mocking')
      .filter((match) => isMocking(reading, match))
      .map((match) => {
        const range = hitOn(reading, match).range;
        const word = reading.prose.slice(range.start, range.end);
        if (!/^(?:did|have) you even$/.test(word)) return hitOn(reading, match);
        // "Did you even test this?" without "even" is an honest question.
        const even = { start: range.end - ' even'.length, end: range.end };
        return hitOn(reading, match, { code: 'remove', range: even, text: '', isPreferred: true });
      });
  },
};

/** "Do you even need this?" asks about the code; "ever heard of" mocks only as a question of its own. */
function isMocking(reading: Reading, match: PhraseMatch): boolean {
  const next = reading.words[match.endWord]?.text ?? '';
  if (match.expression === 'do you even')
    return /^(?:know|read|test|understand|think|run|look|compile|code|lift)$/.test(next);
  if (match.expression === 'what were you thinking') return !/^(?:of|about|for)$/.test(next);
  if (match.expression !== 'ever heard of' && match.expression !== 'who wrote this') return true;
  const sentence = reading.sentences[reading.words[match.firstWord]?.sentence ?? -1];
  if (!sentence?.isQuestion) return false;
  if (match.firstWord === sentence.firstWord) return true;
  // "Do you know who wrote this?" wants to know.
  return (
    match.expression === 'ever heard of' &&
    /^(?:you|anyone)$/.test(reading.words[match.firstWord - 1]?.text ?? '')
  );
}
