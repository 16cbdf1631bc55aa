import { readPrefix } from '../conventionalComment.ts';
import { asks, givesGuidance, praises } from './cues.ts';
import type { Finding } from './finding.ts';
import { readComment } from './reading.ts';

/** What a comment does in a review, as far as its words say. */
export type CommentPart = 'blocker' | 'question' | 'suggestion' | 'praise' | 'remark';

/** One comment of a review that is to be gone through. */
export interface ReadReviewComment {
  /** Its number, from 0. */
  readonly comment: number;
  readonly part: CommentPart;
  /** Its own findings; the warnings among them stand first. */
  readonly findings: readonly Finding[];
}

/** A comment with what was found in it, by the check as the person has it. */
export interface CheckedComment {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Longer comments are read up to here for what they do. */
const readLength = 10_000;

const blocking =
  /(?:^|[.!(\n] ?|\b(?:is|it's|that's|am|are|as|be|this|still|now|also|really|considers?|call|calling|mark|marked) )blocking\b(?! (?:call|queue|read|write|io|i\/o|socket|operation|thread|wait|api|function|method|code|the|a|an|other|all|until|version|mode|request|lock)\b)|\b(?:blocker|must be (?:fixed|settled|changed)|before (?:we |this |it )?(?:is |gets )?(?:merge[sd]?|merging|land(?:s|ed)?|ship(?:s|ped)?))\b/;
/** "Use a non-blocking read" is about the code and says nothing of the comment. */
const notBlocking =
  /\b(?:non-?blocking(?! (?:call|queue|read|write|io|i\/o|socket|operation|wait|api|mode|version|code)\b)|not (?:a )?block(?:ing|er)|no blocker|nothing blocking)\b/;

/** The comments of one review as a list to go through, without a score. Takes time linear in their length. */
export function readWholeReview(comments: readonly CheckedComment[]): readonly ReadReviewComment[] {
  return comments.map(({ text, findings }, comment) => ({
    comment,
    part: partOf(text.slice(0, readLength)),
    findings: findings.toSorted((one, other) => severity(one) - severity(other)),
  }));
}

function severity(finding: Finding): number {
  return finding.severity === 'warning' ? 0 : 1;
}

/** A label of Conventional Comments says it outright; else the words do. */
function partOf(text: string): CommentPart {
  const { label, decorations } = readPrefix(text.trimStart());
  const reading = readComment(text);
  if (decorations.includes('blocking')) return 'blocker';
  if (label === 'praise' || label === 'question' || label === 'suggestion') return label;
  if (
    !decorations.includes('non-blocking') &&
    blocking.test(reading.prose) &&
    !notBlocking.test(reading.prose)
  )
    return 'blocker';
  if (label !== undefined) return label === 'note' || label === 'thought' ? 'remark' : 'suggestion';
  if (asks(reading)) return 'question';
  if (praises(reading.prose) && !givesGuidance(reading)) return 'praise';
  return givesGuidance(reading) ? 'suggestion' : 'remark';
}
