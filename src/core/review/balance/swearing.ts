import { closesClause, directionOf, isOrderNotToBe, isReported } from './direction.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Reading } from './reading.ts';
import { rangeOf } from './rule.ts';

/** The swear words of a comment, without other people's words, names, terms and working talk. */
export function swearing(reading: Reading): readonly PhraseMatch[] {
  return (reading.bySense.get('swearing') ?? []).filter(
    (match) =>
      !isReported(reading, match) &&
      !isName(reading, match) &&
      isExclaimed(reading, match) &&
      !isSuction(reading, match) &&
      !isWorkingTalk(reading, match),
  );
}

/** What may follow "sucks" when it is a verdict; a noun behind it is what is drawn in. */
const behindSucks =
  /^(?:that|when|to|for|if|and|but|or|because|as|so|at|on|with|here|too|more|less|really|big|ass|balls|hard|badly|a|i|i'm|i'd|we|you|it|this|though|doing|having|being|since|how|right|now|enough|anyway|imo|in|less|even|either|less)$/;

/** "The pump sucks water", "the parser sucks whitespace in". */
function isSuction(reading: Reading, match: PhraseMatch): boolean {
  if (!/^suc?k/.test(match.expression) && match.expression !== 'sucking') return false;
  const next = reading.words[match.endWord];
  if (!next || next.sentence !== reading.words[match.firstWord]?.sentence) return false;
  const isAdjacent = reading.prose.slice(reading.words[match.endWord - 1]?.end ?? 0, next.start) === ' ';
  return isAdjacent && !behindSucks.test(next.text);
}

/** What stands before and behind an expression in its sentence. */
function around(reading: Reading, match: PhraseMatch): { readonly before: string; readonly behind: string } {
  const { words, prose } = reading;
  const sentence = reading.sentences[words[match.firstWord]?.sentence ?? -1];
  const { start, end } = rangeOf(reading, match);
  return {
    before: prose.slice(Math.max(sentence?.start ?? 0, start - 30), start),
    behind: prose.slice(end, Math.min(sentence?.end ?? end, end + 30)),
  };
}

/** "ffs" is a bit operation and "hell" stands in names ("dependency hell"): both count where they are called out. */
function isExclaimed(reading: Reading, match: PhraseMatch): boolean {
  if (match.expression !== 'ffs' && match.expression !== 'hell') return true;
  const { before, behind } = around(reading, match);
  if (match.expression === 'hell') {
    const isVerdict = /\b(?:is|was|living|pure|absolute|total|complete|utter) $/.test(before);
    return (before === '' && /[a-z]/.test(behind)) || (isVerdict && closesClause(reading, match));
  }
  if (/\boh,? $/.test(before)) return true;
  if (before === '') {
    const { start, end } = rangeOf(reading, match);
    // "FFS" alone, in capitals, is a sigh; the function has arguments.
    if (!/[a-z]/.test(behind)) return reading.text.slice(start, end) === 'FFS';
    return /^(?:,|:| -)? (?:why|what|who|how|this|that|it's|stop|just|can|could|please|not|don't|again)\b/.test(
      behind,
    );
  }
  return (
    /^[\s.!,]*$/.test(behind) &&
    !/\b(?:the|an?|use|using|uses|call|calls|of|with|by|via|to|and|or) $/.test(before)
  );
}

/** Words that swear in one place and work in another: what is around them tells. */
function isWorkingTalk(reading: Reading, match: PhraseMatch): boolean {
  const { before, behind } = around(reading, match);
  const { start, end } = rangeOf(reading, match);
  switch (match.expression) {
    // "This blows" at the end of its clause; a stack blows up, a wind blows through.
    case 'blows':
      return (
        !/\b(?:this|that|it|code|api|really|just|totally) $/.test(before) || !closesClause(reading, match)
      );
    // "Screw this" sends it away; "if we screw this up" fears a mistake, and a screw is a part.
    case 'screw':
      return (
        !/(?:^|[,;:\u2014-] ?|\b(?:and|so|just|oh|well|okay|ok) )$/.test(before) ||
        !/^ (?:this|that|it|them|these|those)\b(?! (?:up|in|on|into|together|down)\b)/.test(behind)
      );
    // "We're screwed"; "screwed up" is a mistake, "screwed into" a place.
    case 'screwed':
      return (
        !/\b(?:are|is|am|was|were|be|being|been|get|gets|got|we're|i'm|you're|they're|totally|completely|royally|so) $/.test(
          before,
        ) || /^ (?:up|in|on|into|together|down|onto|tight)\b/.test(behind)
      );
    // A variable or a degree is called so too.
    case 'bs':
      return (
        !closesClause(reading, match) ||
        !(
          /\b(?:is|was|that's|it's|total|complete|pure|utter|such|absolute|just|more|like|calling|call) $/.test(
            before,
          ) ||
          (/(?:^|\b(?:this|of|some|the) )$/.test(before) && reading.text.slice(start, end) === 'BS')
        )
      );
    // The end of a line is cut off so, and beams are joined so.
    case 'butt':
    case 'butts':
      return (
        !/\b(?:my|your|his|her|our|their|the|a|big|dumb) $/.test(before) ||
        /^(?:-| )?(?:joint|cap|caps|end|ends|line|lines|weld|hinge|splice|or|and (?:round|square|miter))\b/.test(
          behind,
        )
      );
    // "Users can bugger up the file": breaks it.
    case 'bugger*':
      return /^ (?:up|with)\b/.test(behind);
    // "What the actual f"; a degree and a function are called f, too.
    case 'actual f':
      return !/\bwhat the $/.test(before);
    case 'f ed':
      return !/^ up\b/.test(behind);
    // The emoji's own name.
    case 'poop*':
      return /\b(?:pile of )$/.test(before) || /^ emoji\b/.test(behind);
    default:
      return false;
  }
}

/** "Dick" and "Fanny" are first names, "ASS" and "AF" formats: a capital or a neighbour says so. */
function isName(reading: Reading, match: PhraseMatch): boolean {
  // WebKit's WTF is a library; its paths are written without code marks.
  if (match.expression === 'wtf') {
    const { start, end } = rangeOf(reading, match);
    return reading.text.charAt(start - 1) === '/' || /^[/:]/.test(reading.text.slice(end, end + 1));
  }
  if (match.expression !== 'dick' && match.expression !== 'ass') return false;
  const { start } = rangeOf(reading, match);
  const written = reading.text.slice(start, start + 4);
  if (match.expression === 'dick') return written === 'Dick';
  return /^ASS\b/.test(written) && /\b(?:subtitles?|ssa|srt|libass|format)\b/.test(reading.prose);
}

const praised = new Set(
  'good great awesome brilliant nice cool amazing clever smart right fine beautiful impressive fast well'.split(
    ' ',
  ),
);

/** Whether a swear word is aimed at a person, and not at a thing or at nothing. */
export function isAtPerson(reading: Reading, match: PhraseMatch): boolean {
  const { words } = reading;
  const next = words[match.endWord];
  if (next && praised.has(next.text)) return false;
  const sentence = words[match.firstWord]?.sentence;
  if (next && next.sentence === sentence) {
    const second = words[match.endWord + 1];
    if (/^(?:are|were|did|do|is|was|have)$/.test(next.text) && second && /^(?:you|u|your)$/.test(second.text))
      return true;
    if (
      /^(?:you|u|yourself|yourselves|off)$/.test(next.text) &&
      /^(?:f(?!rea|ri)|damn|screw)/.test(match.expression)
    )
      return true;
  }
  if (match.expression === 'screw you' || match.expression === 'stfu' || match.expression === 'gtfo')
    return true;
  if (/^(?:su[cx]k?|piss|the hell|wtf|to hell|crap)/.test(match.expression)) {
    // "you suck" is aimed at the reader, "your tests suck" and "I wrote you a crappy fix" at things.
    return words[match.firstWord - 1]?.text === 'you' && /^(?:suck|to hell)/.test(match.expression);
  }
  if (isNoun(match) && isOrderNotToBe(reading, match)) return true;
  return (
    isNoun(match) && directionOf(reading, match) === 'person' && words[match.firstWord - 1]?.text !== 'your'
  );
}

/** Swear words that name a person; the others describe a thing even behind "you are". */
function isNoun(match: PhraseMatch): boolean {
  return /^(?:ass|arse|asses|dumbass|jackass|smartass|asshole|asshat|arsehole|bitch|bastard|dick|cocksuck|cunt|twat|prick|whore|slut|douche|wank|motherfuck|dipshit|turd|shit)/.test(
    match.expression,
  );
}
