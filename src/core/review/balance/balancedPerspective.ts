import { asks, givesReason, isMinor, showsEvidence } from './cues.ts';
import type { Reading } from './reading.ts';
import type { TextRange } from './finding.ts';
import { askAtEnd, because, hitsOf, removal } from './rule.ts';
import type { Hit, Rule } from './rule.ts';
import { verdictBeforeQuestion } from './verdict.ts';

/** Longer comments explain themselves in ways no pattern sees. */
const explainsItself = 22;

function isBare(reading: Reading): boolean {
  return (
    reading.words.length <= explainsItself &&
    !givesReason(reading) &&
    !asks(reading) &&
    !isMinor(reading) &&
    !showsEvidence(reading)
  );
}

const request =
  /(?:^|[.!\n]\s{0,12})(?:please |pls |let's |also |i'd |and |you should (?:also |rather |really )?){0,2}(?:remove|delete|drop|kill|rewrite|refactor|revert|replace|rework|redo|undo|split|merge|inline|extract|move|change|avoid|get rid of|use|put|make|turn|convert|pass|return|wrap|hide|expose|close) (?:(?:this|that|it|the|these|those|all|a|an|every|your)\b|\ufffc)|(?:^|[.!\n]\s{0,12})(?:(?:this|it|that|these|those)(?: [a-z]+)?|the [a-z]+) (?:should|needs to|need to|has to|have to|must) (?:not )?be [a-z]+|(?:^|[.!\n]\s{0,12})needs to be [a-z]+/g;

const requestWithoutReason: Rule = {
  code: 'request-without-reason',
  topic: 'reason',
  principle: 'balanced-perspective',
  severity: 'hint',
  reason: 'say-why',
  flagged: [
    'Please move this to the controller.',
    'Remove the second parameter.',
    'Split this class into two.',
  ],
  notFlagged: [
    'Please move this to the controller, because the view must not know the database.',
    'nit: rename this to `count`.',
    'Could this move to the controller?',
    'Remove the trailing space.',
    'LGTM',
  ],
  find(reading): readonly Hit[] {
    if (!isBare(reading)) return [];
    return trimmed(hitsOf(reading, request), reading)
      .filter(({ range }) => !/^let's (?:merge|close)\b/.test(reading.prose.slice(range.start, range.end)))
      .slice(0, 1)
      .map((hit) => ({ ...hit, fix: because(reading, hit.range.end) }));
  },
};

/** Leaves out the end of the sentence before, which the pattern had to look at. */
function trimmed(hits: readonly Hit[], { text }: Reading): readonly Hit[] {
  return hits.map((hit) => {
    let { start } = hit.range;
    while (start < hit.range.end && /[\s.!]/.test(text.charAt(start))) start += 1;
    return {
      ...hit,
      range: { start, end: hit.range.end },
      data: { found: text.slice(start, hit.range.end) },
    };
  });
}

const command =
  /(?:^|[.!,\n]\s{0,12})(?:(?:don't|do not|never|stop) (?!be |forget|worry|think|know|see|get|like|have|want|mean|mind|feel|need|understand|love|care|believe|really|recall|remember)[a-z]+|(?:you|this|it) (?:must|have to|has to|need to)(?: not)? (?!be |have )[a-z]+|i (?:want|expect|demand) (?:you|this))\b/g;

const commandWithoutReason: Rule = {
  code: 'command-without-reason',
  topic: 'reason',
  principle: 'balanced-perspective',
  severity: 'hint',
  reason: 'say-why',
  flagged: ["Don't do this.", 'You must use a factory.', 'Never catch all exceptions.'],
  notFlagged: [
    "Don't call this in the loop, otherwise each row opens a connection.",
    "Don't worry about the old test.",
    'Do we have to use a factory?',
  ],
  find(reading): readonly Hit[] {
    if (!isBare(reading)) return [];
    return trimmed(hitsOf(reading, command), reading)
      .slice(0, 1)
      .map((hit) => ({ ...hit, fix: because(reading, hit.range.end) }));
  },
};

const accusing =
  /\bwhy (?:would you|on earth|in the world|wouldn't you|didn't you|did you not|haven't you|are you even|do you keep|do you insist|would (?:anyone|anybody|someone|one))\b|\bwhat(?:'s| is) (?:even )?(?:the point of|this supposed to)\b/g;

const accusingQuestion: Rule = {
  code: 'accusing-question',
  topic: 'question',
  principle: 'balanced-perspective',
  severity: 'hint',
  reason: 'ask-before-judging',
  flagged: ['Why would you use a list here?', "Why didn't you write a test?", 'Why on earth is this static?'],
  notFlagged: ['What speaks for a list here?', 'Why is this static?', 'Why was this changed?'],
  find(reading): readonly Hit[] {
    return hitsOf(reading, accusing, (found) => {
      if (found[0] !== 'why would you') return undefined;
      const behind = reading.prose.slice(found.index + found[0].length, found.index + found[0].length + 12);
      // Only before a verb of doing: "what made you have to copy it" is no English.
      if (
        /^ (?:have|be|ever|then|even|need|want|not|also|still|always|just|only|like|prefer|expect|really)\b/.test(
          behind,
        )
      )
        return undefined;
      const range = { start: found.index, end: found.index + found[0].length };
      const isCapital = reading.text.charAt(range.start) === 'W';
      return {
        code: 'reword',
        range,
        text: isCapital ? 'What made you' : 'what made you',
        isPreferred: true,
      };
    });
  },
};

const intent =
  /\b(?:apparently|i guess|looks like|seems like|it seems|i assume|i bet|i suspect|presumably),? (?:that )?you (?:just |simply |only )?(?:didn't|did not|copied|copy-pasted|forgot|wanted|never|rushed|gave up)\b|\byou want to (?:make it look|look)\b|\byou (?:just |obviously |clearly |apparently |evidently |simply |probably |really )?(?:didn't (?:even )?(?:bother|care|think|try|look|read|run|test|check|understand)|did not (?:even )?(?:bother|care|think|try|read|understand)|don't (?:even )?(?:care|understand|get it|want to understand)|do not (?:care|understand)|couldn't be bothered|can't be bothered|were too lazy|are too lazy|are (?:just )?trying to (?:avoid|hide|impress|show)|wanted to (?:hide|show off|impress|avoid)|want to show off|copy[- ]?pasted|must have (?:copied|rushed|guessed|misunderstood)|rushed (?:this|it|through)|ignored (?:my|the|our|all)|chose to ignore|refuse to|never (?:bothered|intended)|had no idea|have no idea|don't know how)\b/g;

const assumedIntent: Rule = {
  code: 'assumed-intent',
  topic: 'intent',
  principle: 'balanced-perspective',
  severity: 'hint',
  reason: 'intent-is-a-guess',
  flagged: [
    "You obviously didn't read the spec.",
    "You just don't care about the callers.",
    'You ignored my last comment.',
  ],
  notFlagged: [
    'Did the spec change? Section 4 asks for the opposite.',
    'I may have missed it: where are the callers handled?',
  ],
  find(reading): readonly Hit[] {
    const ask = askAtEnd(reading, 'What I see in the code: …');
    return hitsOf(reading, intent, () => ask).filter(
      ({ range }) =>
        !/\b(?:if|when|where|unless|case|that)\s+$/.test(
          reading.prose.slice(Math.max(0, range.start - 8), range.start),
        ),
    );
  },
};

const absolute =
  /\b(?:(?:nobody|no one|everyone|everybody) (?:does|uses|writes|understands|reads|wants|needs|cares|will|would|agrees|hates|likes|can (?:read|understand))|never ever|under no circumstances|in no (?:way|universe|world)|there is (?:absolutely )?no (?:excuse|reason|way)|always (?:wrong|bad|a bad idea|a mistake)|never (?:a good idea|works|acceptable|ok|okay)|every single (?:time|line|comment|commit)|(?:all of this|all this|everything|everything here|every [a-z]+(?: here)?) is (?:just )?(?:wrong|broken|bad|a mess|useless|terrible)|never (?:correct|right|useful)|(?:completely|totally|utterly|absolutely) (?:wrong|broken|useless|pointless|unacceptable|unreadable))\b/g;

const absolutes: Rule = {
  code: 'absolute',
  topic: 'perspective',
  principle: 'balanced-perspective',
  severity: 'hint',
  reason: 'exceptions-exist',
  flagged: [
    'Nobody uses this pattern any more.',
    'Globals are always a bad idea.',
    'This is completely wrong.',
  ],
  notFlagged: [
    'This always returns null for an empty list.',
    'The flag is never set.',
    'Everyone with this role sees the page.',
  ],
  find(reading): readonly Hit[] {
    return hitsOf(reading, absolute, (found) => {
      const stress = /^(?:completely|totally|utterly|absolutely)(?= )/.exec(found[0]);
      if (!stress) return undefined;
      return removal(reading, { start: found.index, end: found.index + stress[0].length });
    }).filter(({ range }) => !isFact(reading, range));
  },
};

/** "There is no way to configure this" and "this never works on Windows" say what is so, "I may be completely wrong" what is mine. */
function isFact({ prose }: Reading, { start, end }: TextRange): boolean {
  const found = prose.slice(start, end);
  const behind = prose.slice(end, end + 12);
  if (/\bno way$/.test(found)) return /^ (?:to|of|for|in|from|around)\b/.test(behind);
  if (/^never works$/.test(found)) return /^ (?:on|in|with|for|if|when|under|outside|without)\b/.test(behind);
  if (/^every single/.test(found)) return /^ (?:the|a|an|we|you|it|i|this|that|in|of)\b/.test(behind);
  return /\bi(?:'m| am| was| may be| might be| could be| may have been) $/.test(
    prose.slice(Math.max(0, start - 20), start),
  );
}

/** Understand all sides before holding a view: ask, give reasons, guess no motives. */
export const balancedPerspective: readonly Rule[] = [
  accusingQuestion,
  assumedIntent,
  verdictBeforeQuestion,
  absolutes,
  commandWithoutReason,
  requestWithoutReason,
];
