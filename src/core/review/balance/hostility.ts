import { closesClause, spoken } from './direction.ts';
import type { Fix } from './finding.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { hitOn, removal } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

/** Hostile as an order only: "updates get lost", "this will bite me" and "git learns to read it" are not. */
const imperatives = new Set(['get lost', 'bite me', 'learn to code', 'learn to program', 'learn to read']);

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
  if (match.expression === 'grow up' || match.expression === 'man up')
    return !isFirst && !/^(?:just|please|and|to)$/.test(previous.text);
  if (match.expression === 'drop dead') return !isFirst;
  // "Here you cannot read the file" is about the file.
  if (match.expression === 'you cannot read')
    return (
      !(isFirst || previous?.text === 'obviously' || previous?.text === 'clearly') ||
      !closesClause(reading, match)
    );
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
  // "I'd like to slap whoever wrote this", "slap the guy"; a label is slapped on, too.
  if (match.expression === 'strangle' || match.expression === 'slap') {
    const whom = reading.words
      .slice(match.endWord, match.endWord + 2)
      .map(({ text }) => text)
      .join(' ');
    return !/^(?:you|whoever|the (?:guy|person|one|developer|engineer|author|people|idiot|moron))\b/.test(
      whom,
    );
  }
  if (/^(?:hit|hurt|beat) you$/.test(match.expression)) {
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
      .map((match) => hitOn(reading, match, withoutSentence(reading, match)));
  },
};

/** "Are you blind? The guard is right above.": a sentence that is nothing but the attack can go. */
function withoutSentence(reading: Reading, match: PhraseMatch): Fix | undefined {
  const sentence = reading.sentences[reading.words[match.firstWord]?.sentence ?? -1];
  if (!sentence || sentence.firstWord !== match.firstWord || sentence.endWord !== match.endWord)
    return undefined;
  return removal(reading, { start: sentence.start, end: sentence.end });
}

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
