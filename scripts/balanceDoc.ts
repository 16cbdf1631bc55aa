/**
 * Writes docs/balance-check.md from the rules themselves, so that the page cannot say anything else
 * than what the check does.
 *
 *   node scripts/balanceDoc.ts
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { principleHeadings, principles } from '../src/core/principle.ts';
import { reviewRules } from '../src/core/review/balance/review.ts';
import type { ReasonCode, Rule } from '../src/core/review/balance/rule.ts';
import { rules } from '../src/core/review/balance/rules.ts';
import { english } from '../src/core/review/lexicon/english.ts';

const reasons: Readonly<Record<ReasonCode, string>> = {
  'person-is-not-the-code':
    'A review is about the code. Words about the person make the person defend themselves, and the point is lost.',
  'anger-drowns-the-point':
    'Anger is heard first and alone. Written, with no voice to soften it, it is heard louder than it was meant.',
  'be-fair-to-yourself':
    'Hard words about oneself set the tone for everybody else. A slip can be named without them.',
  'nobody-is-below-me':
    'What sounds small or silly to one person was work for another. Nobody is below anybody in a review.',
  'say-why':
    'A request with its reason can be weighed, answered and learned from; one without can only be obeyed or refused.',
  'say-what-must-change':
    'Whoever reads it wants to act. Without a way forward the comment only says that something is disliked.',
  'say-how-much-it-matters':
    'The author cannot see whether this blocks the change. Saying so decides it, for both sides.',
  'ask-before-judging':
    'The author may know something the reviewer does not. An honest question finds out; a verdict does not.',
  'intent-is-a-guess':
    'What somebody wanted, knew or cared about does not stand in the code. A guess about it is usually wrong and always hurts.',
  'know-what-i-know':
    'Say what was seen and how sure it is: neither more certain than the facts, nor hidden behind “maybe”.',
  'exceptions-exist': 'One exception refutes an absolute sentence, and then the talk is about the exception.',
  'all-sides':
    'A review that only lists faults shows one side. What works and what is not understood belong to it too.',
  'see-who-did-the-work':
    'Somebody did this work. Saying what was good about it costs a line; only you can know what it was.',
};

const topics =
  'disrespect, reason, importance, certainty, hedging, way-forward, question, intent, person, perspective, tone, credit';

function shorten(example: string): string {
  const line = example.replaceAll('\n', ' ');
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
}

function section(rule: Rule): string {
  const { code, topic, severity, reason, flagged, notFlagged } = rule;
  return [
    `### ${code}`,
    `Topic ${topic}, ${severity}. ${reasons[reason]}`,
    `Found in:\n\n${flagged.map((example) => `- ${shorten(example)}`).join('\n')}`,
    `Not found in:\n\n${notFlagged.map((example) => `- ${shorten(example)}`).join('\n')}`,
  ].join('\n\n');
}

function byPrinciple(): string[] {
  return principles.flatMap((principle) => [
    `## ${principleHeadings[principle]}`,
    ...rules.filter((rule) => rule.principle === principle).map(section),
  ]);
}

function wholeReview(): string[] {
  const list = (reviews: readonly (readonly string[])[]): string =>
    reviews.map((review) => `- ${review.map((comment) => `“${comment}”`).join(' ')}`).join('\n');
  return [
    '## Over a whole review',
    'These look at all comments of one review together. They are hints, at most one of each.',
    ...reviewRules.map(({ code, topic, principle, reason, flagged, notFlagged }) =>
      [
        `### ${code}`,
        `Topic ${topic}, ${principleHeadings[principle]}. ${reasons[reason]}`,
        `Found in:\n\n${list(flagged)}`,
        `Not found in:\n\n${list(notFlagged)}`,
      ].join('\n\n'),
    ),
  ];
}

/** The page as it should stand in `docs/balance-check.md`. */
export function balanceDoc(): string {
  const count = english.reduce((sum, { expressions }) => sum + expressions.length, 0);
  return `${[
    '# The balance check',
    'Written by `node scripts/balanceDoc.ts` from the rules in `src/core/review/balance/`; change it there.',
    'The check reads a review comment as a message: is there a reason, a way forward, a question; does it speak of the code or of the person; ' +
      'does it say what must change. It asks, it gives no score, and nothing leaves the machine.',
    [
      `- ${rules.length} rules for one comment and ${reviewRules.length} for a whole review, over ${count} hand-chosen expressions (\`src/core/review/lexicon/\`), each group with its reason. Beside them some rules read the shape of a sentence (“the … should be …”), which is no list of words; such a shape, and the common words in it (“this”, “should”, “you”), are not counted.`,
      `- A **warning** is rare and certain: an attack on a person. Everything else is a quiet **hint**, at most three in a text under 200 characters.`,
      `- Topics: ${topics}. The topic _disrespect_ holds every rule about wording that hurts.`,
      '- Code, quotations, suggestion blocks, links, file names and identifiers are not read. Negations, reported words and words about oneself are told apart.',
      '- English only: a comment that is mostly in another language is left alone. Of a very long text the first 65,536 characters are read, and a finding `checked-partly` says so.',
      '- The same text always gives the same findings.',
    ].join('\n'),
    ...byPrinciple(),
    ...wholeReview(),
  ].join('\n\n')}\n`;
}

if (import.meta.main) {
  const file = path.join(path.dirname(import.meta.dirname), 'docs', 'balance-check.md');
  writeFileSync(file, balanceDoc());
  console.log(`Wrote ${path.basename(file)}: ${rules.length} rules.`);
}
