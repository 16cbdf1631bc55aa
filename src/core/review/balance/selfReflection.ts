import { praises, saysImportance } from './cues.ts';
import { exasperation } from './exasperation.ts';
import { harshOnSelf } from './harshOnSelf.ts';
import { mildOath, profanity } from './profanity.ts';
import type { Reading } from './reading.ts';
import { askAtEnd, hitsOf } from './rule.ts';
import type { Hit, Rule } from './rule.ts';

const shoutedWord = /\b[A-Z][A-Z']+\b/g;
/** Words that stand in capitals only when somebody raises the voice; acronyms are not among them. */
const everyday =
  /\b(?:THIS|THAT|NOT|DON'T|DONT|DO|THE|YOU|YOUR|WHY|WHAT|NEVER|ALWAYS|STOP|PLEASE|AGAIN|WRONG|ALL|NO|IS|ARE|HOW|WRITE|READ|WORK|FIX|TOLD|SAID|EVERY|MUST)\b/g;
const shoutedRun = /\b[A-Z][A-Z']+(?:[ ,]{1,2}[A-Z][A-Z']*){2,60}\b/g;

const acronyms =
  /^(?:HTTP|HTTPS|GET|POST|PUT|SQL|API|URL|URI|JSON|XML|YAML|HTML|CSS|UI|ID|CI|CD|PR|DB|CPU|GPU|IO|TODO|README|TCP|UDP|DNS|TLS|SSL|SSH|UTF|ASCII|NULL|JS|TS|OS|RAM)$/;

const shouting: Rule = {
  code: 'shouting',
  topic: 'tone',
  principle: 'self-reflection',
  severity: 'hint',
  reason: 'anger-drowns-the-point',
  flagged: ['DO NOT TOUCH THIS FILE AGAIN.', 'This is NOT WHAT THE SPEC SAYS, see section 4.'],
  notFlagged: ['Use HTTP GET here, not POST.', 'The SQL SELECT reads ALL rows.', 'This must NOT be public.'],
  find({ masked, text }): readonly Hit[] {
    const hits: Hit[] = [];
    for (const run of masked.matchAll(shoutedRun)) {
      if ((run[0].match(everyday) ?? []).length < 2 || (run[0].match(shoutedWord) ?? []).length < 3) continue;
      const range = { start: run.index, end: run.index + run[0].length };
      const low = text
        .slice(range.start, range.end)
        .replace(/[A-Z']+/g, (word) => (acronyms.test(word) ? word : word.toLowerCase()))
        .replace(/\bi(?=$|[ ,'])/g, 'I');
      const startsSentence = /(?:^|[.!?\n]\s*)$/.test(masked.slice(Math.max(0, run.index - 8), run.index));
      const rewritten = startsSentence ? low.charAt(0).toUpperCase() + low.slice(1) : low;
      hits.push({ range, data: {}, fix: { code: 'reword', range, text: rewritten, isPreferred: false } });
    }
    return hits;
  },
};

const exclamations: Rule = {
  code: 'exclamations',
  topic: 'tone',
  principle: 'self-reflection',
  severity: 'hint',
  reason: 'anger-drowns-the-point',
  flagged: ['This breaks the build again!!!', 'Why is this public?!'],
  notFlagged: ['Great work!!', 'This breaks the build!', 'Is `!!value` needed here?', 'Why is this public?'],
  find(reading): readonly Hit[] {
    if (praises(reading.prose)) return [];
    return hitsOf(reading, /(?<=[a-z)'"\ufffc])(?:!{2,}|\?{3,}|[!?]*(?:\?!|!\?)[!?]*)(?=\s|$)/g, (found) => ({
      code: 'reword',
      range: { start: found.index, end: found.index + found[0].length },
      text: found[0].includes('?') ? '?' : '.',
      isPreferred: true,
    }));
  },
};

const concern =
  /\b(?:i'm (?:really |a bit |a little |quite |very )?(?:concerned|worried)|i am (?:concerned|worried)|my (?:main |only |biggest )?(?:concern|worry|problem)|i have (?:a|some) (?:concerns?|doubts?)|i'm not (?:happy|comfortable|a fan|convinced)|not a fan of|i don't like|i dislike|i disagree|this worries me|this bothers me)\b/g;

const importanceUnclear: Rule = {
  code: 'importance-unclear',
  topic: 'importance',
  principle: 'self-reflection',
  severity: 'hint',
  reason: 'say-how-much-it-matters',
  flagged: [
    "I'm worried about the lock that is held while the callback runs, since the callback takes the other lock.",
    "I don't like that the parser knows about the file system now, it was free of it before.",
  ],
  notFlagged: [
    "I'm worried about the lock; this is blocking for me.",
    "Not blocking: I don't like the name, it was clearer before.",
    'Why does the parser know about the file system now?',
  ],
  find(reading): readonly Hit[] {
    if (reading.words.length < 8 || saysImportance(reading)) return [];
    const at = ownStart(reading);
    return hitsOf(reading, concern, () => ({
      code: 'insert',
      range: { start: at, end: at },
      text: '(blocking / non-blocking …) ',
      isPreferred: false,
    })).slice(0, 1);
  },
};

/** Where the writer's own words begin: behind a quotation or a block of code, before the first word on its line. */
function ownStart({ text, words }: Reading): number {
  const first = words[0]?.start ?? 0;
  const line = text.lastIndexOf('\n', first - 1) + 1;
  return line + (/^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?/.exec(text.slice(line, first))?.[0].length ?? 0);
}

const vague =
  /^\s*(?:please |pls |can you |could you |maybe |you should |this should be |we should )*(?:clean (?:this |it |that )?up|improve(?: this| it)?|improved|make (?:this|it) (?:better|cleaner|nicer|prettier|more readable|work)|there (?:must|has to) be a better way|(?:can|could) (?:we|you) do (?:this|it|that) better|(?:this |it )?needs to be (?:cleaned up|improved|reworked|refactored|simplified|rewritten|redone)|(?:please )?(?:rewrite|redo|rework)|(?:hmm+,? |hm,? )?(?:i'm )?not sure about this|this (?:really )?(?:needs?|could use) (?:some |more |a lot of )?(?:work|cleanup|clean up|improvement|love|thought)|do better|(?:think|rethink)(?: about)? (?:this|it)(?: again)?|refactor(?: this| it)?|fix(?: this| it| that)|rework(?: this| it)?|simplify(?: this| it)?|redo(?: this| it)|(?:this |it )?(?:can|could) be (?:better|improved|cleaner|nicer|simpler|done better)|not (?:great|good enough)|needs (?:some |more )?(?:work|love)|try again|no|nope)(?: please| again| here)?\s*[.!?]*\s*$/g;

const vagueRequest: Rule = {
  code: 'vague-request',
  topic: 'way-forward',
  principle: 'self-reflection',
  severity: 'hint',
  reason: 'say-what-must-change',
  flagged: ['Please clean this up.', 'This needs work.', 'Could be better.', 'Fix this.'],
  notFlagged: [
    'Please clean this up: the two branches do the same.',
    'Could this be a lookup table?',
    'Fixed, thanks.',
  ],
  find(reading): readonly Hit[] {
    if (reading.words.length > 10 || reading.prose.includes('\ufffc') || reading.text.includes('```'))
      return [];
    return hitsOf(reading, vague, () => askAtEnd(reading, 'For example, …'));
  },
};

/** Know what I stand for: what I feel, what I want and how much it matters, before I send it. */
export const selfReflection: readonly Rule[] = [
  harshOnSelf,
  profanity,
  mildOath,
  exasperation,
  shouting,
  exclamations,
  importanceUnclear,
  vagueRequest,
];
