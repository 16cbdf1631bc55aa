import { asks, givesReason, praises, showsEvidence } from './cues.ts';
import type { Fix } from './finding.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { because, beginsSentence, hitOn, hitsOf, rangeOf, removal, withoutOpening } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

const unsupportedCertainty: Rule = {
  code: 'unsupported-certainty',
  topic: 'certainty',
  principle: 'true-self-confidence',
  severity: 'hint',
  reason: 'know-what-i-know',
  flagged: [
    'Obviously this leaks.',
    'This is clearly slower.',
    'Of course this has to be a set.',
    'Everyone knows that regexes are slow.',
  ],
  notFlagged: [
    'This leaks: the handle is never closed.',
    'The name should say more clearly what it holds.',
    'Could the reason be written down more clearly?',
  ],
  find(reading): readonly Hit[] {
    return (reading.bySense.get('certainty') ?? [])
      .filter((match) => isClaim(reading.words[match.firstWord - 1]?.text, match))
      .filter(
        (match) =>
          !/^(?:distinguish\w*|visible|defined|named|separated?|documented|states?|stated|marked|show\w*|written|communicat\w*|indicat\w*|express\w*|describ\w*|my|done|sure|fixed|will|yes)$/.test(
            reading.words[match.endWord]?.text ?? '',
          ),
      )
      .map((match) => {
        const isWord =
          /^(?:obviously|clearly|of course|needless to say|surely|certainly|undeniably|undoubtedly|evidently|unquestionably)$/.test(
            match.expression,
          );
        return hitOn(reading, match, isWord ? removal(reading, rangeOf(reading, match)) : undefined);
      });
  },
};

/** "More clearly", "not obviously", "reads clearly" say how something is written, not how sure I am. */
function isClaim(before: string | undefined, { expression }: PhraseMatch): boolean {
  if (before === undefined) return true;
  // "As a matter of course", "I will definitely add a test".
  if (expression === 'of course' && before === 'matter') return false;
  if (expression === 'will definitely' && /^(?:i|we)$/.test(before)) return false;
  if (/^(?:certainly|surely)$/.test(expression))
    return !/^(?:i|i'd|we|you|can|could|would|i'll|almost|but|most)$/.test(before);
  if (
    /^(?:more|less|not|as|be|isn't|very|reads?|named?|states?|stated|documented?|defined|visible|too|show|shows|and|how|speaks?|says?|separated?)$/.test(
      before,
    )
  ) {
    return !/^(?:clearly|obviously|evidently|common sense|no doubt)$/.test(expression);
  }
  return true;
}

const belittling: Rule = {
  code: 'belittling',
  topic: 'certainty',
  principle: 'true-self-confidence',
  severity: 'hint',
  reason: 'nobody-is-below-me',
  flagged: [
    "It's trivial to add a test for this.",
    'All you have to do is call flush.',
    'Is it that hard to add a comment?',
    'Just use a map.',
    'Simply move it up.',
  ],
  notFlagged: [
    'A test for this would fit into the table above.',
    'This just returns the input.',
    'Not hard-coded any more, thanks.',
  ],
  find(reading): readonly Hit[] {
    const phrases = (reading.bySense.get('belittling') ?? [])
      .filter((match) => !isKind(reading, match))
      .map((match) => hitOn(reading, match));
    const orders = hitsOf(
      reading,
      /(?<=^|[.!] )(?:just|simply) (?=(?:use|do|call|make|add|remove|delete|move|write|read|look|put|return|pass|rewrite|fix|change|replace|check)\b)/g,
    );
    return [...phrases, ...orders.map((hit) => withRemoval(hit, removal(reading, hit.range)))];
  },
};

/** "It's easy to miss this" excuses, and "I like it, it's simple" praises. */
function isKind(reading: Reading, match: PhraseMatch): boolean {
  const { end } = rangeOf(reading, match);
  return (
    /^ to (?:miss|forget|overlook|get wrong|misread|break|misuse|confuse|shoot|trip)\b/.test(
      reading.prose.slice(end, end + 14),
    ) ||
    (/^(?:it|this|that) is (?:simple|trivial|easy)$/.test(match.expression) &&
      (praises(reading.prose) || /\bi like\b/.test(reading.prose)))
  );
}

function withRemoval(hit: Hit, fix: Hit['fix']): Hit {
  return fix ? { ...hit, fix } : hit;
}

const stackedHedges: Rule = {
  code: 'stacked-hedges',
  topic: 'hedging',
  principle: 'true-self-confidence',
  severity: 'hint',
  reason: 'know-what-i-know',
  flagged: [
    'I think maybe this could possibly be a bit slow.',
    'Perhaps we might sort of cache this, not sure.',
  ],
  notFlagged: ['I think this could be a set.', 'Maybe extract this? Not sure about the name.'],
  find(reading): readonly Hit[] {
    const hits: Hit[] = [];
    let group: PhraseMatch[] = [];
    let sentence = -1;
    const close = (): void => {
      const first = group[0];
      const last = group[group.length - 1];
      if (first && last && new Set(group.map(({ expression }) => expression)).size >= 3) {
        const range = { start: rangeOf(reading, first).start, end: rangeOf(reading, last).end };
        const fix = oneHedgeLess(reading, group);
        hits.push({ range, data: { count: group.length }, ...(fix ? { fix } : {}) });
      }
      group = [];
    };
    for (const match of reading.bySense.get('hedge') ?? []) {
      const before = reading.words[match.firstWord - 1]?.text ?? '';
      // "Some kind of enum" names a thing.
      if (
        /^(?:kind|sort) of$/.test(match.expression) &&
        /^(?:some|this|that|what|any|which|same|each|a|the)$/.test(before)
      )
        continue;
      const here = reading.words[match.firstWord]?.sentence ?? 0;
      if (here !== sentence) close();
      sentence = here;
      group.push(match);
    }
    close();
    return hits;
  },
};

const leftOut = /^(?:maybe|perhaps|possibly|probably|somewhat|potentially|kind of|sort of|kinda|sorta)$/;

/** Takes the last hedge out without which the sentence still stands. */
function oneHedgeLess(reading: Reading, group: readonly PhraseMatch[]): Fix | undefined {
  const last = group.findLast(({ expression }) => leftOut.test(expression));
  return last && removal(reading, rangeOf(reading, last));
}

const selfDiscount: Rule = {
  code: 'self-discount',
  topic: 'hedging',
  principle: 'true-self-confidence',
  severity: 'hint',
  reason: 'know-what-i-know',
  flagged: [
    'Feel free to ignore, but this query runs once per row.',
    "I'm no expert, but this looks like a race.",
  ],
  notFlagged: [
    'I have not worked with locks much: is this a race?',
    "I don't know this module. Who could look at the query?",
  ],
  find(reading): readonly Hit[] {
    return (reading.bySense.get('self-discount') ?? []).slice(0, 1).map((match) => {
      const range = rangeOf(reading, match);
      const fix = beginsSentence(reading, match.firstWord)
        ? withoutOpening(reading, range, match.firstWord)
        : undefined;
      return hitOn(reading, match, fix);
    });
  },
};

const authorityAlone: Rule = {
  code: 'authority-alone',
  topic: 'reason',
  principle: 'true-self-confidence',
  severity: 'hint',
  reason: 'say-why',
  flagged: ['This is an anti-pattern.', 'Not best practice.', 'The right way is a factory.'],
  notFlagged: [
    'This is an anti-pattern because each caller has to know the order of the calls.',
    'Is this still best practice?',
    'Our guide asks for the opposite, see https://example.org/guide.',
  ],
  find(reading): readonly Hit[] {
    if (reading.words.length > 30 || asks(reading) || givesReason(reading) || showsEvidence(reading))
      return [];
    // Said in agreement it asks nothing of anybody.
    if (praises(reading.prose) || /\b(?:agree|agreed|yes)\b/.test(reading.prose)) return [];
    return (reading.bySense.get('authority') ?? []).slice(0, 1).map((match) => {
      return hitOn(reading, match, because(reading, rangeOf(reading, match).end));
    });
  },
};

const claim =
  /\b(?:this|it|that|which) (?:is|will be|looks|seems)(?: going to be)? (?:very |too |really |super |extremely |way too |so )?(?:slow|inefficient|insecure|unsafe|not thread[- ]safe|not performant|not scalable|a security (?:risk|hole|issue|problem)|a performance (?:issue|problem|hit)|racy)\b|\b(?:this|that|it) (?:doesn't|does not|won't|will not|can't|cannot) (?:work|scale|perform|compile)(?=\s*[.!]|\s*$)/g;

const claimWithoutEvidence: Rule = {
  code: 'claim-without-evidence',
  topic: 'reason',
  principle: 'true-self-confidence',
  severity: 'hint',
  reason: 'know-what-i-know',
  flagged: ['This is too slow.', "This doesn't work.", 'It is not thread-safe.'],
  notFlagged: [
    'This is slow for lists with 10000 rows.',
    "This doesn't work when the list is empty.",
    'Is this thread-safe?',
  ],
  find(reading): readonly Hit[] {
    if (reading.words.length > 16 || asks(reading) || givesReason(reading) || showsEvidence(reading))
      return [];
    return hitsOf(reading, claim, (found) => {
      const end = found.index + found[0].length;
      return { code: 'insert', range: { start: end, end }, text: ' (seen when …)', isPreferred: false };
    }).slice(0, 1);
  },
};

/** Know what I know, admit what I don't: neither bluff nor hide. */
export const trueSelfConfidence: readonly Rule[] = [
  unsupportedCertainty,
  belittling,
  authorityAlone,
  claimWithoutEvidence,
  stackedHedges,
  selfDiscount,
];
