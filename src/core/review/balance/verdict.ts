import { asks, givesGuidance, givesReason } from './cues.ts';
import { closesClause, isJest, isNegated } from './direction.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { askAtEnd } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

const verdictBefore =
  /(?:^|[.!,;\n] ?|\b(?:think|but|and|sorry)\s)(?:(?:this|that|it|these|they|the (?:[a-z]+ )?[a-z\ufffc]+|your [a-z\ufffc]+|this [a-z\ufffc]+)(?:'s| is| are| was| looks| feels| seems)|what(?: an?)?|such(?: an?)?|i find (?:this|it|that)) (?:just |really |so |very |simply |all |a |an |plain |pretty |too |quite ){0,3}$/;

/** "Horrible.", "Really bad idea.": a sentence that is nothing but the verdict. */
export function isWholeSentence(reading: Reading, match: PhraseMatch): boolean {
  const sentence = reading.sentences[reading.words[match.firstWord]?.sentence ?? -1];
  if (!sentence || sentence.endWord - sentence.firstWord > 3) return false;
  const lead = reading.words.slice(sentence.firstWord, match.firstWord);
  const rest = reading.words.slice(match.endWord, sentence.endWord);
  return (
    lead.every(({ text }) =>
      /^(?:really|very|so|just|simply|such|a|pretty|looks|sounds|that|this|it)$/.test(text),
    ) && rest.every(({ text }) => /^(?:idea|name|naming|code|design|style|choice|here)$/.test(text))
  );
}

function isAboutThing(reading: Reading, match: PhraseMatch): boolean {
  const start = reading.words[match.firstWord]?.start ?? 0;
  return /\bthe (?:[a-z]+ )?(?:links?|urls?|build|tests?|page|badge|import|image|script|pipeline|job|ci|nightly|anchor|redirect|feature|button|download) (?:is|are|was|were) (?:still |now |again )?$/.test(
    reading.prose.slice(Math.max(0, start - 50), start),
  );
}

function isVerdict(reading: Reading, match: PhraseMatch): boolean {
  if (match.expression === 'makes no sense') return closesClause(reading, match);
  const isNotGood = match.expression === 'a good idea';
  if (isJest(reading, match) || isNegated(reading, match) !== isNotGood) return false;
  if (isNotGood) return closesClause(reading, match);
  if (isWholeSentence(reading, match)) return true;
  // "The link is broken" says what is so.
  if (match.expression === 'broken' && isAboutThing(reading, match)) return false;
  const start = reading.words[match.firstWord]?.start ?? 0;
  return (
    closesClause(reading, match) && verdictBefore.test(reading.prose.slice(Math.max(0, start - 70), start))
  );
}

/** A judgement where an honest question would find out more. */
export const verdictBeforeQuestion: Rule = {
  code: 'verdict-before-question',
  topic: 'question',
  principle: 'balanced-perspective',
  severity: 'hint',
  reason: 'ask-before-judging',
  flagged: ['This is wrong.', 'This class is a mess.', 'That is just horrible.', 'The naming is really bad.'],
  notFlagged: [
    'This is wrong for negative numbers, since the index then points behind the end.',
    'Is this wrong for negative numbers?',
    'This looks good.',
    'There is nothing wrong with this form.',
  ],
  find(reading): readonly Hit[] {
    if (reading.words.length > 40 || asks(reading) || givesReason(reading) || givesGuidance(reading))
      return [];
    const fix = askAtEnd(reading, 'What was the idea behind …?');
    const hits: Hit[] = [];
    for (const sense of ['verdict', 'sanity-verdict', 'strong-verdict'] as const) {
      for (const match of reading.bySense.get(sense) ?? []) {
        const first = reading.words[match.firstWord];
        const last = reading.words[match.endWord - 1];
        if (!first || !last || !isVerdict(reading, match)) continue;
        const range = { start: first.start, end: last.end };
        hits.push({
          range,
          data: { found: reading.text.slice(range.start, range.end) },
          ...(fix ? { fix } : {}),
        });
      }
    }
    return hits.slice(0, 1);
  },
};
