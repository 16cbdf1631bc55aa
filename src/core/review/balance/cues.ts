import type { Reading } from './reading.ts';

/** What a comment already gives: signs that a rule asking for it has nothing to say. */

const reason =
  /\b(?:because|cause|since|so that|so (?:we|it|you|the|i|they)|otherwise|as (?:it|this|that|we|the|you|they)|due to|to (?:avoid|prevent|make|keep|allow|ensure|reduce|be (?:safe|consistent|sure))|in order to|for (?:consistency|readability|clarity|performance|safety|the sake)|that way|this way|which (?:means|makes|would|could|will|is|can)|reason|if (?:we|you|it|the|this|there|not)|when|leads? to|causes?d?|means|unless|easier|simpler|cleaner|faster|safer|clearer|more (?:readable|consistent|robust)|no longer|not (?:used|needed|necessary|required)|unused|unnecessary|redundant|duplicated?s?|already|instead|consistent|prefer|matches?|like (?:the|we|in)|see)\b|:\s|--|\u2014|;|\(|, (?!but|and|so|this|that|it)(?:[a-z\ufffc]+ ){1,3}(?:is|are|was|were|has|have|will|still|does|doesn't|isn't|can't|cannot)\b/;

const guidance =
  /\b(?:should|could|would|instead|how about|what about|suggest\w*|consider|try|maybe|perhaps|let's|please|need(?:s)? to|rather|better to|use|add|move|you can|i'd|recommend\w*|for example|i'll|i will|e\.g|such as|like this)\b|\ufffc/;

const minor =
  /\b(?:nits?|nitpick\w*|typos?|spell\w*|minor|whitespaces?|spaces?|newlines?|blank|indent\w*|align\w*|format\w*|renam\w+|imports?|lint\w*|semi-?colons?|commas?|trailing|capital\w*|grammar|optional\w*|style|period|quotes?|brackets?|parens?|parenthes[ei]s|todo|ditto|same|here too|as above|s\/)\b/;

const importance =
  /\b(?:block\w*|non-?blocking|nits?|minor|optional\w*|must|need(?:s)? to|before (?:we |this |it )?(?:merg|land|ship|releas)\w*|up to you|your call|feel free|nice to have|not a big deal|no big deal|follow[- ]?up|later|critical\w*|important|importantly|required|priority|suggestion|could|might|maybe|perhaps|would be (?:nice|good|great|better)|i'd (?:prefer|like|rather)|prefer|not (?:a )?blocker|blocker|either way|lgtm|approv\w*|don't feel strongly|no strong|fine (?:with|by|to)|should|please|let's|can we|can you)\b/;

const praise =
  /\b(?:thanks?|thank you|thx|nice\w*|great|good|love|like (?:how|that|the|this)|well done|awesome|excellent|cool|clean|elegant|neat|impressive|appreciate\w*|lgtm|works? well|helpful|clever|wonderful|amazing|congrat\w*|happy|glad|yay|woo\w*|wow|perfect|beautiful)\b|:\+1:|\u{1f44d}|\+1/u;

export function givesReason(reading: Reading): boolean {
  return reason.test(reading.prose);
}

/** True when something to do, to try or to compare with is named; a piece of code counts. */
export function givesGuidance(reading: Reading): boolean {
  return guidance.test(reading.prose) || reading.text.includes('```');
}

/** A matter of spelling, spacing or naming, where a reason would only be noise. */
export function isMinor(reading: Reading): boolean {
  return minor.test(reading.prose);
}

export function saysImportance(reading: Reading): boolean {
  return importance.test(reading.prose);
}

/** What looks like praise and is none: "clean this up", "the happy path", "no, thanks", "good for nothing". */
const noPraise =
  /\bclean(?:s|ed|ing)? (?:[a-z]+ ){0,2}?up\b|\bhappy path\b|\bno,? thanks?\b|\bgood for nothing\b|\b(?:not|isn't|aren't|doesn't|don't|n't|never|nothing|hardly|neither|nor|no) (?:[a-z']+ ){0,2}?(?:great|good|nice|love|like|happy|glad|helpful|clean|clever|works? well|work well|elegant|neat|perfect|cool|impressive|beautiful)\b|\bgood enough\b|\bclean (?:build|install|checkout|state|shutdown|exit|slate|room)\b|\bthanks to\b/g;

export function praises(prose: string): boolean {
  return praise.test(prose) && praise.test(prose.replace(noPraise, ' '));
}

export function asks(reading: Reading): boolean {
  return reading.sentences.some((sentence) => sentence.isQuestion);
}

/** A link or a code block: something the author can look at. */
export function showsEvidence(reading: Reading): boolean {
  return /https?:\/\/|```|\b\d{2,}\b/.test(reading.text);
}
