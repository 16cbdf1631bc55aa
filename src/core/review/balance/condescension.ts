import { spoken } from './direction.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { askAtEnd, beginsSentence, hitOn, hitsOf } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

/** "Congratulations, you broke it again": praise for damage. Thanks for a report of damage is meant. */
const falsePraise =
  /\b(?:congratulations|congrats|bravo|way to go|well done|(?:nice|good|great) (?:job|work|going))[,!. ]{1,4}(?:you(?:'ve| have)? (?:just |now |only |even |managed to |also |really ){0,2}(?:broke|broken|break|ruined|ruin|deleted|wasted)\b|(?:for |on |at |with )?(?:breaking|ruining|wasting)\b)|\bthanks (?:a lot |so much |again )?for (?:breaking|ruining|wasting)\b/g;

export const condescension: Rule = {
  code: 'condescension',
  topic: 'disrespect',
  principle: 'genuine-humility',
  severity: 'hint',
  reason: 'nobody-is-below-me',
  flagged: [
    'Do your homework first.',
    'Even a child would see this.',
    'Congratulations, you broke the nightly again.',
    'Oh great, yet another parser.',
    'Come back when it compiles.',
    'Sure, who needs error handling.',
  ],
  notFlagged: [
    'Great, another test for the parser would help.',
    'I will come back when the build is green.',
    'Who needs this flag?',
    'Thanks for fixing what I broke.',
    'Good job finding what broke the build.',
    'Does it drop people like you and me from the list?',
  ],
  find(reading): readonly Hit[] {
    const ask = askAtEnd(reading, 'What helps to see it: …');
    const said = spoken(reading, 'condescension').filter((match) => looksDown(reading, match));
    return [...said.map((match) => hitOn(reading, match, ask)), ...hitsOf(reading, falsePraise, () => ask)];
  },
};

/** What stands before and behind an expression. */
function looksDown(reading: Reading, match: PhraseMatch): boolean {
  const start = reading.words[match.firstWord]?.start ?? 0;
  const end = reading.words[match.endWord - 1]?.end ?? start;
  const before = reading.prose.slice(Math.max(0, start - 30), start);
  const behind = reading.prose.slice(end, end + 24);
  const begins = beginsSentence(reading, match.firstWord);
  switch (match.expression) {
    // "I'll come back when it is merged" is a plan, "come back when it compiles" sends away.
    case 'come back when':
      return begins || /\b(?:please|and|just|then) $/.test(before);
    // "Oh great, that works" is glad.
    case 'oh great':
    case 'oh wonderful':
      return begins && /^[,.! ]{1,3}(?:yet )?(?:another|more|one more|now)\b/.test(behind);
    // "Who needs this flag?" asks.
    case 'who needs':
      return /\b(?:sure|right|yeah|yes|because|after all|well|course)[, ]{1,2}$/.test(before);
    case 'what the world needed':
    case 'what the world needs':
    case 'just what we needed':
      return !/\b(?:is|was|that's) (?:not |really )?$/.test(before) || /\bexactly $/.test(before);
    case 'people like you':
    case 'someone like you':
      return !/^ (?:and|or) (?:me|i)\b/.test(behind);
    case 'do your homework':
    case 'learn the basics':
      return !/\b(?:to|i) $/.test(before);
    default:
      return true;
  }
}
