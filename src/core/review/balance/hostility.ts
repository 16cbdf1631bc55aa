import { isReported } from './direction.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { hitOn } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

function spoken(reading: Reading, sense: PhraseMatch['sense']): readonly PhraseMatch[] {
  return (reading.bySense.get(sense) ?? []).filter((match) => !isReported(reading, match));
}

/** Hostile as an order only: "updates get lost", "this will bite me" and "git learns to read it" are not. */
const imperatives = new Set([
  'get lost',
  'bite me',
  'learn to code',
  'learn to program',
  'learn to read',
  'learn how to code',
  'learn how to program',
  'learn how to read',
]);

/** What stands before an expression, near enough to change what it says. */
function before(reading: Reading, match: PhraseMatch): string {
  const start = reading.words[match.firstWord]?.start ?? 0;
  return reading.prose.slice(Math.max(0, start - 20), start);
}

/** "Shut up the warning", "strangle the old service", "hit you with a prompt" are about things. */
function isAboutThings(reading: Reading, match: PhraseMatch): boolean {
  const next = reading.words[match.endWord];
  if (match.expression === 'shut up') {
    const before = reading.words[match.firstWord - 1]?.text ?? '';
    const before2 = reading.words[match.firstWord - 2]?.text ?? '';
    if (
      /^(?:to|will|would|makes?|should|github|gcc|compiler|linter)$/.test(before) ||
      /^(?:makes?|let)$/.test(before2)
    )
      return true;
    if (!next || next.sentence !== reading.words[match.firstWord]?.sentence) return false;
    const gap = reading.prose.slice(reading.words[match.endWord - 1]?.end ?? 0, next.start);
    return gap === ' ' && !/^(?:and|already|please|now|you|about|with)$/.test(next.text);
  }
  if (match.expression === 'shut the') return next?.text !== 'fuck' && next?.text !== 'hell';
  const previous = reading.words[match.firstWord - 1];
  const isFirst = !previous || previous.sentence !== reading.words[match.firstWord]?.sentence;
  if (imperatives.has(match.expression))
    return !isFirst && !/^(?:just|please|and|go|you|better)$/.test(previous.text);
  if (match.expression === 'kill you')
    return !/\b(?:i'll|i will|i'd|i could|gonna|want to|going to|it won't|wouldn't) $/.test(
      before(reading, match),
    );
  // "Are you blind-copying the list?"
  if (/^are you (?:blind|high|mad)$/.test(match.expression) && next)
    return reading.prose[reading.words[match.endWord - 1]?.end ?? 0] === '-';
  // "Shut it down" is what one does to a server.
  if (match.expression === 'shut it')
    return (
      !isFirst ||
      /^[ -][a-z]/.test(reading.prose.slice(reading.words[match.endWord - 1]?.end ?? 0).slice(0, 2))
    );
  if (match.expression === 'grow up') return !isFirst && !/^(?:just|please|and|to)$/.test(previous.text);
  if (match.expression === 'drop dead') return !isFirst;
  if (match.expression === "can't you read") return !isFirst && previous.text === 'why';
  // "This should stop being a singleton" is about the code, "Stop being so lazy" is not.
  if (match.expression === 'stop being')
    return (
      (!isFirst && !/^(?:just|please|you)$/.test(previous.text)) ||
      !/^(?:so|such|a|an|lazy|silly|ridiculous|difficult)$/.test(next?.text ?? '')
    );
  // "Shoot yourself in the foot", "enough rope to hang yourself" warn of a trap.
  if (/^shoot (?:your|my)self$/.test(match.expression)) return next?.text === 'in';
  if (match.expression === 'hang yourself') return previous?.text === 'to';
  if (match.expression === 'hate you') return previous?.text !== 'i';
  if (match.expression === 'rather die') return isFirst;
  if (match.expression === 'fire you')
    return !/^(?:should|would|i'd|i'll|will|to)$/.test(previous?.text ?? '');
  if (/^(?:no (?:idea|clue) what you|have no clue)$/.test(match.expression)) {
    const before = reading.words
      .slice(Math.max(0, match.firstWord - 4), match.firstWord)
      .map(({ text }) => text);
    return !before.includes('you') || before.includes('i');
  }
  if (match.expression === 'strangle') return next?.text !== 'you' && next?.text !== 'whoever';
  if (/^(?:hit|hurt|beat|slap) you$/.test(match.expression)) {
    const before = reading.words[match.firstWord - 1]?.text ?? '';
    return (
      !/^(?:to|i'll|will|gonna|should|i)$/.test(before) || next?.text === 'with' || next?.text === 'later'
    );
  }
  return (
    match.expression === 'kiss my' && next?.text !== 'ass' && next?.text !== 'arse' && next?.text !== 'butt'
  );
}

export const hostileRemark: Rule = {
  code: 'hostile-remark',
  topic: 'disrespect',
  principle: 'genuine-humility',
  severity: 'warning',
  reason: 'person-is-not-the-code',
  flagged: [
    'Are you blind? The guard is right above.',
    'Just shut up and rebase.',
    'Go back to school before you touch threads again.',
    'You have no clue how locks work.',
  ],
  notFlagged: [
    'This is only here to shut up the linter.',
    'Did you see the guard right above?',
    'With this API it is easy to shoot yourself in the foot.',
    'The script will kill your session after an hour.',
    'Is the colour scheme fine for people who are colour blind?',
    'Updates get lost when the socket closes, and that will bite me later.',
    'The watchdog will kill you here, so this class should stop being a singleton.',
  ],
  find(reading): readonly Hit[] {
    return spoken(reading, 'hostility')
      .filter((match) => !isAboutThings(reading, match))
      .map((match) => hitOn(reading, match));
  },
};

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
    return spoken(reading, 'exasperation')
      .filter((match) => isAngry(reading, match))
      .map((match) => hitOn(reading, match));
  },
};

function isFirstWord(reading: Reading, match: PhraseMatch): boolean {
  return reading.words[match.firstWord - 1]?.sentence !== reading.words[match.firstWord]?.sentence;
}

/** "Called for the last time" and "stop wasting memory" are about the code. */
function isAngry(reading: Reading, match: PhraseMatch): boolean {
  if (match.expression === 'for the last time') return isFirstWord(reading, match);
  if (match.expression === 'stop wasting')
    return /^(?:my|our|your|people's|everyone's|everybody's|time)$/.test(
      reading.words[match.endWord]?.text ?? '',
    );
  if (match.expression !== 'how many times') return true;
  const behind = reading.words
    .slice(match.endWord, match.endWord + 3)
    .map(({ text }) => text)
    .join(' ');
  return /^(?:do i|must i|do we|have i|have we|should i|will i|did i)/.test(behind);
}

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
    return spoken(reading, 'superiority').map((match) => hitOn(reading, match));
  },
};
