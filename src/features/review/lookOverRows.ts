import * as vscode from 'vscode';
import type { ReviewFinding } from '../../core/review/balance/review.ts';
import {
  readWholeReview,
  type CheckedComment,
  type ReadReviewComment,
} from '../../core/review/balance/wholeReview.ts';
import { allSides, unansweredBy } from '../../core/review/perspectives.ts';
import type { ReviewTarget } from '../../core/review/submission.ts';
import type { Wording } from '../../core/review/wording.ts';
import { withoutIcons } from '../../core/waiting/shownText.ts';
import { findingText } from './findingText.ts';
import { firstLineOf } from './keptDraftText.ts';
import { missingText, questionText, unnamedText, unreadText } from './sidesText.ts';
import { findingsCountText, partTitle, reviewFindingText } from './wholeReviewText.ts';

const { t } = vscode.l10n;

/** One comment of the review, wherever it is kept. */
export interface ReviewEntry extends CheckedComment {
  /** Where it stands, in words. */
  readonly place: string;
  readonly go: () => Promise<void>;
}

export interface LookOverRow extends vscode.QuickPickItem {
  /** Where choosing the row leads; nowhere for what is only said. */
  readonly go?: () => Promise<void>;
}

/** What hurts first, then what decides, then the rest. */
const order = ['blocker', 'question', 'suggestion', 'remark', 'praise'] as const;

/** The review as rows to go through: the whole of it, warnings, each part, and the sides that were not answered. */
export function lookOverRows(
  entries: readonly ReviewEntry[],
  ofAll: readonly ReviewFinding[],
  target: ReviewTarget | undefined,
  owners: readonly string[],
  wording: Wording,
): LookOverRow[] {
  const review = readWholeReview(entries);
  const row = (comment: ReadReviewComment): LookOverRow[] => {
    const entry = entries[comment.comment];
    return entry ? [rowOf(entry, comment, wording)] : [];
  };
  const withWarnings = review.filter(hasWarning);
  return [
    ...section(
      t('The review as a whole'),
      ofAll.map((finding) => said(reviewFindingText(finding))),
    ),
    ...section(t('With warnings: {0}', withWarnings.length), withWarnings.flatMap(row)),
    ...order.flatMap((part) => {
      const comments = review.filter((comment) => comment.part === part && !hasWarning(comment));
      return section(t('{0}: {1}', partTitle(part), comments.length), comments.flatMap(row));
    }),
    ...(target
      ? unheardRows(target, owners)
      : [said(t('Only your drafts here: no pending review on GitHub was read.'))]),
  ];
}

/** Sides that the review leaves without an answer. */
function unheardRows(target: ReviewTarget, owners: readonly string[]): readonly LookOverRow[] {
  const questions = unansweredBy(target.viewer, target).map((question): LookOverRow => ({
    label: `$(question) ${withoutIcons(questionText({ ...question, url: '' }))}`,
    go: async () => {
      if (/^https?:/.test(question.url)) await vscode.env.openExternal(vscode.Uri.parse(question.url));
    },
  }));
  const { missing, unnamed, unread } = allSides(target, undefined, { viewer: target.viewer, owners });
  return section(t('Sides without an answer'), [
    ...questions,
    ...missing.map((view) => said(t('Not heard: {0}', missingText(view, true)))),
    ...unnamed.map((owner) => said(t('Cannot tell whether heard: {0}', unnamedText(owner)))),
    ...(unread > 0 ? [said(unreadText(unread))] : []),
  ]);
}

function hasWarning({ findings }: ReadReviewComment): boolean {
  return findings.some(({ severity }) => severity === 'warning');
}

function rowOf(
  { text, place, go }: ReviewEntry,
  { part, findings }: ReadReviewComment,
  wording: Wording,
): LookOverRow {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const counts = findingsCountText(warnings, findings.length - warnings);
  const [first] = findings;
  return {
    label: `${warnings > 0 ? '$(warning) ' : ''}${withoutIcons(firstLineOf(text, wording))}`,
    description: [
      withoutIcons(place),
      ...(warnings > 0 ? [partTitle(part)] : []),
      ...(counts === undefined ? [] : [counts]),
    ].join(' · '),
    ...(first ? { detail: withoutIcons(findingText(first)) } : {}),
    go,
  };
}

function said(sentence: string): LookOverRow {
  return { label: `$(info) ${withoutIcons(sentence)}`, alwaysShow: true };
}

/** A heading with its rows; nothing without rows. */
function section(label: string, rows: readonly LookOverRow[]): readonly LookOverRow[] {
  return rows.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}
