import * as vscode from 'vscode';
import type { ReviewFinding } from '../../core/review/balance/review.ts';
import type { CommentPart } from '../../core/review/balance/wholeReview.ts';

const { t } = vscode.l10n;

/** What a review as a whole lacks, and why it matters. */
export function reviewFindingText({ code, comments }: ReviewFinding): string {
  switch (code) {
    case 'one-sided-review':
      return t(
        '{0} comments ask for changes, and none asks a question or names what works. Is there a side that you have not heard?',
        comments.length,
      );
    case 'review-without-credit':
      return t(
        '{0} comments ask for changes, and none gives credit. Is there something in the work that you would keep?',
        comments.length,
      );
    case 'review-importance-unclear':
      return t(
        '{0} comments ask for changes, and none says what has to change before it is merged. The author cannot see it from there.',
        comments.length,
      );
  }
}

/** The heading of each part of a review. */
export function partTitle(part: CommentPart): string {
  switch (part) {
    case 'blocker':
      return t('Blocking');
    case 'question':
      return t('Questions');
    case 'suggestion':
      return t('Suggestions');
    case 'praise':
      return t('What works');
    case 'remark':
      return t('Remarks');
  }
}

/** How many findings a comment has, in words; undefined when it has none. */
export function findingsCountText(warnings: number, hints: number): string | undefined {
  const parts = [
    ...(warnings > 0 ? [warnings === 1 ? t('1 warning') : t('{0} warnings', warnings)] : []),
    ...(hints > 0 ? [hints === 1 ? t('1 hint') : t('{0} hints', hints)] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}
