import { checkBalance, type Finding } from './balance/check.ts';
import { ownProse, questionsIn, type AskedQuestion } from './ownWords.ts';

/** A comment that I received, read once more with the assumption that whoever wrote it means well. */
export interface GoodIntentReading {
  /** What they wrote themselves, to the letter. */
  readonly words: string;
  /** What they ask, as they put it. */
  readonly questions: readonly AskedQuestion[];
  /** What stings: findings about persons, intent, tone or disrespect, in the order of their place in `words`. */
  readonly stings: readonly (Finding & { readonly text: string })[];
  /** Some words are about a person and hurt; a good side of those need not be found. */
  readonly isHurtful: boolean;
  /** Questions to oneself, fitting ones first; English, as prompts are. */
  readonly prompts: readonly IntentPrompt[];
}

export interface IntentPrompt {
  readonly code: string;
  readonly question: string;
}

/** Longer comments are read up to here (UTF-16 units). */
const readLength = 20_000;
/** A comment below this length (characters) says little about whoever wrote it. */
const short = 60;

const stinging: ReadonlySet<Finding['topic']> = new Set([
  'disrespect',
  'person',
  'intent',
  'tone',
  'question',
]);

/**
 * Reads a comment with good intent. Nothing is guessed: what they mean stays a question. `check` finds what may sting, so
 * that a person's settings count here too.
 */
export function readWithGoodIntent(
  body: string,
  check: (words: string) => readonly Finding[] = checkBalance,
): GoodIntentReading {
  const words = ownProse(body).slice(0, readLength);
  const questions = questionsIn(words);
  const findings = check(words);
  const stings = findings
    .filter(({ topic }) => stinging.has(topic))
    .map((finding) => ({ ...finding, text: words.slice(finding.range.start, finding.range.end) }));
  const isHurtful = stings.some(({ severity }) => severity === 'warning');
  const lacksReason = findings.some(({ topic }) => topic === 'reason');
  return { words, questions, stings, isHurtful, prompts: promptsFor() };

  function promptsFor(): readonly IntentPrompt[] {
    const prompts: IntentPrompt[] = [];
    const ask = (code: string, question: string): void => void prompts.push({ code, question });
    if (isHurtful)
      ask('what-remains', 'Take the words about a person out. What is left that is about the code?');
    if (questions.length > 0)
      ask(
        'only-a-question',
        'If each question above is only a question, with nothing behind it: what is my answer?',
      );
    if ([...words].length < short)
      ask('hurry', 'It is short. What would they have added with ten minutes more?');
    if (lacksReason)
      ask(
        'their-reason',
        'They ask for something without saying why. What would go wrong, in their eyes, if it stays?',
      );
    ask('protecting', 'Suppose that they want what I want. What are they protecting here?');
    ask('know-more', 'What might they know that I do not: another user, an old incident, a plan?');
    ask('right-part', 'Which part of it is right, even if it is small?');
    ask('ask-back', 'What could I ask that helps me to understand, before I answer?');
    return prompts;
  }
}
