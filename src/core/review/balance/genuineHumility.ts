import { asks, givesGuidance, praises } from './cues.ts';
import type { Fix, TextRange } from './finding.ts';
import { hostileRemark } from './hostileRemark.ts';
import { mockingQuestion } from './mockingQuestion.ts';
import { contempt, harshVerdict } from './contempt.ts';
import { condescension } from './condescension.ts';
import { insult } from './insult.ts';
import { profanityAtPerson } from './profanityAtPerson.ts';
import type { Reading } from './reading.ts';
import { askAtEnd, hitsOf } from './rule.ts';
import type { Hit, Rule } from './rule.ts';
import { talkingDown } from './talkingDown.ts';

const habit =
  /\byou (?:always|never|constantly|keep|every time) (?:forget|forgetting|ignore|ignoring|break|breaking|write|writing|test|testing|read|listen|miss|missing|leave|leaving|push|pushing|make|making|over-?engineer|over-?complicate|use|do|doing|add|adding|check|think|learn|run|respond|answer)\b/g;

const personHabit: Rule = {
  code: 'person-habit',
  topic: 'person',
  principle: 'genuine-humility',
  severity: 'hint',
  reason: 'person-is-not-the-code',
  flagged: ['You always forget the tests.', 'You keep breaking the build.', 'You never run the linter.'],
  notFlagged: [
    'The test for the empty list is missing.',
    'This always returns the same value.',
    'Here you never need the lock.',
  ],
  find(reading): readonly Hit[] {
    const ask = askAtEnd(reading, 'What is missing here: …');
    return hitsOf(reading, habit, () => ask).filter(
      // "So that you always run the same version" is a gain.
      ({ range }) =>
        !/\b(?:so|that|if|when|then|here|unless|this|where) $/.test(
          reading.prose.slice(Math.max(0, range.start - 8), range.start),
        ),
    );
  },
};

const personFault =
  /\byou(?:'ve| have)? (?:just )?(?:forgot(?:ten)?|broke|broken|failed to|messed (?:up|this|it)|screwed (?:up|this|it)|neglected|ruined|botched|made (?:a|the same) mistake|made an error|did (?:it|this|that) wrong|missed (?:a|an|the|this|that|one)\b|didn't (?:handle|update|close|release|test|document|check|add|cover)|did not (?:handle|update|close|release|test|document|check|add|cover))(?: to\b)?|\byou(?:'re| are) using the wrong|\byour (?:code|approach|implementation|solution|logic|design|patch|function|class|method|naming|query|architecture|tests?|changes?|commits?|pr|names?|solution) (?:is|are|does|doesn't|has|was|looks|seems|makes|breaks|fails|won't|will)\b/g;

const personNotCode: Rule = {
  code: 'person-not-code',
  topic: 'person',
  principle: 'genuine-humility',
  severity: 'hint',
  reason: 'person-is-not-the-code',
  flagged: [
    'You forgot to close the file.',
    'Your code is hard to follow.',
    'You broke the build.',
    'You forgot the null check.',
  ],
  notFlagged: [
    'Please also close the file.',
    'The function is hard to follow.',
    'Your question is answered above.',
    'Could you close the file?',
  ],
  find: (reading) =>
    hitsOf(reading, personFault, (found) => rewording(reading, found)).filter(
      ({ range }) => !isPraise(reading, range),
    ),
};

/** "Your tests are really thorough": what follows praises. */
function isPraise({ prose }: Reading, { start, end }: TextRange): boolean {
  if (!prose.startsWith('your ', start)) return false;
  const behind = /^[^.!?\n]{0,60}/.exec(prose.slice(end, end + 60))?.[0] ?? '';
  return (
    !/\b(?:not|n't|never|but|except|hardly|isn't|aren't|doesn't)\b/.test(behind) &&
    /^ (?:really |very |much |so |all |pretty |quite |even |already )*(?:nice|great|good|fine|right|correct|thorough|better|cleaner|simpler|excellent|perfect|impressive|elegant|clear|solid|helpful|ok|okay|welcome|brilliant|lovely|awesome)/.test(
      behind,
    )
  );
}

/** The rewrites that give a right sentence for certain; everything else is left to the writer. */
function rewording(reading: Reading, found: RegExpExecArray): Fix | undefined {
  const start = found.index;
  const end = start + found[0].length;
  const isCapital = /\p{Lu}/u.test(reading.text.charAt(start));
  if (found[0].startsWith('your ')) {
    return {
      code: 'reword',
      range: { start, end: start + 'your'.length },
      text: reading.text.startsWith('YO', start) ? 'THE' : isCapital ? 'The' : 'the',
      isPreferred: true,
    };
  }
  if (!isCapital || !/forgot(?:ten)?(?: to)?$/.test(found[0])) return undefined;
  const rest = /^[^.!\n]*(?=[.!\n]|$)/.exec(reading.text.slice(end, end + 120))?.[0] ?? '';
  if (/[?,;:]|\b(?:and|or|but|so|which|again|here|there|in|on|at|of|for|with|when|from)\b/.test(rest))
    return undefined;
  if (found[0].endsWith(' to')) {
    return { code: 'reword', range: { start, end }, text: 'Please also', isPreferred: true };
  }
  // "You forgot the null check." → "Please also add the null check."
  return /^ (?:the|an?) (?:[\w-]+ ?){1,4}$/.test(rest)
    ? { code: 'reword', range: { start, end }, text: 'Please also add', isPreferred: true }
    : undefined;
}

const discouraging =
  /\b(?:(?:we|i) will never (?:accept|merge|approve) (?:this|it)|i don't see the point|not going to happen|close this (?:pr|pull request|mr)|this will never (?:work|be merged|get merged|land|fly)|no way (?:this|i'm|i am|we're|we are|that)|don't bother|not worth (?:it|the effort|your time|merging|reviewing)|(?:a |complete |total )?waste of (?:time|effort)|(?:throw|toss) (?:this|it|that|all of this|everything) (?:away|out)|scrap (?:this|it|that|all)(?! comment)|(?<!will |would |to |can |then )start (?:over|from scratch)|i give up|(?:is|it's|this's|that's) hopeless|i won't (?:review|merge|approve)|i'm not going to (?:review|merge|approve)|not going to be merged|n(?:\.)?ack(?=\s*[.!]|\s*$)|this is going nowhere\b|we don't need this(?=\s*[.!]|\s*$))/g;

const discouragement: Rule = {
  code: 'discouragement',
  topic: 'way-forward',
  principle: 'genuine-humility',
  severity: 'hint',
  reason: 'say-what-must-change',
  flagged: [
    'This will never work.',
    'Scrap this and start over.',
    'This is a waste of time.',
    'I give up on this one.',
  ],
  notFlagged: [
    'This will never work without the index; could you add one?',
    'I would start from the parser and keep the rest.',
  ],
  find(reading): readonly Hit[] {
    if (givesGuidance(reading) || asks(reading)) return [];
    const ask = askAtEnd(reading, 'What would help: …');
    return hitsOf(reading, discouraging, () => ask).slice(0, 1);
  },
};

const critical =
  /\b(?:should|must|need(?:s)? to|has to|have to|wrong|missing|broken|remove|don't|doesn't|fails?|bug|incorrect|not|never|confusing|unclear)\b/;

const creditMissing: Rule = {
  code: 'credit-missing',
  topic: 'credit',
  principle: 'genuine-humility',
  severity: 'hint',
  reason: 'see-who-did-the-work',
  flagged: [
    'The parser must not read files. The cache is never cleared, so it grows with each request. The second test fails on Windows. ' +
      'The error message does not say which file is meant. The lock has to be taken before the check. The index is wrong for an empty list. ' +
      'The new option is missing in the manual. The old option should stay for a release. The log line needs to name the user.',
  ],
  notFlagged: [
    'The second test fails on Windows.',
    'Thanks for splitting the parser, that helps. The cache is never cleared, so it grows with each request. The second test fails on Windows.',
  ],
  find(reading): readonly Hit[] {
    if (reading.words.length < 60 || praises(reading.prose)) return [];
    const faults = reading.sentences.filter(({ start, end }) =>
      critical.test(reading.prose.slice(start, end)),
    );
    const first = faults[0];
    if (!first || faults.length < 6) return [];
    const fix: Fix = {
      code: 'insert',
      range: { start: 0, end: 0 },
      text: 'What works well: …\n\n',
      isPreferred: false,
    };
    return [{ range: { start: first.start, end: first.end }, data: { count: faults.length }, fix }];
  },
};

/** Every single person matters: speak of the code, never down, and see who did the work. */
export const genuineHumility: readonly Rule[] = [
  insult,
  profanityAtPerson,
  hostileRemark,
  contempt,
  harshVerdict,
  mockingQuestion,
  condescension,
  talkingDown,
  personHabit,
  personNotCode,
  discouragement,
  creditMissing,
];
