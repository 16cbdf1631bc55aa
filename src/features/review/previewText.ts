import * as vscode from 'vscode';
import type { Finding } from '../../core/review/balance/finding.ts';
import { lineOfFinding, textFacts } from '../../core/review/preview.ts';
import { findingText } from './findingText.ts';

const { t } = vscode.l10n;

/** What a preview says beside the text. Each is one line of plain text. */
export interface PreviewTarget {
  /** The pull request and the place in it. */
  readonly to: string;
  /** As what, and who sees it when. */
  readonly as: string;
  /** The account it is posted with. */
  readonly account: string;
  /** What else the person should know: lines that moved, a place that was chosen instead. */
  readonly notes: readonly string[];
}

/** How far the posting came. */
export type PreviewState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'posting' }
  /** Nothing was posted; `why` is a sentence. */
  | { readonly kind: 'refused'; readonly why: string };

const ruler = '─'.repeat(72);

/** The preview as a document of plain text: nothing in it comes to life, whatever the comment or the pull request says. */
export function previewText(
  body: string,
  target: PreviewTarget,
  findings: readonly Finding[],
  state: PreviewState,
): string {
  const facts = textFacts(body);
  const remarks = [
    ...target.notes,
    ...(facts.placeholders > 0
      ? [t('A placeholder ‹…› is still in the text: {0} of them.', facts.placeholders)]
      : []),
    ...(facts.hasOpenFence
      ? [t('A code block is opened and never closed: all that follows would be shown as code.')]
      : []),
    ...(facts.invisible > 0
      ? [t('The text has signs that are not seen and may make it read differently: {0}.', facts.invisible)]
      : []),
  ];
  const open = findings.map((finding) =>
    t('Line {0}: {1}', lineOfFinding(body, finding), findingText(finding)),
  );
  return [
    heading(state),
    '',
    `${t('To')}:       ${target.to}`,
    `${t('As')}:       ${target.as}`,
    `${t('Account')}:  ${target.account}`,
    `${t('Length')}:   ${t('{0} characters in {1} lines', facts.characters, facts.lines)}`,
    '',
    ...section(t('Please look'), remarks),
    ...section(t('Open findings of the balance check'), open),
    `${t('The exact text')}:`,
    ruler,
    body,
    ruler,
    '',
    state.kind === 'posting'
      ? ''
      : t('“Post It” and “Don’t Post” are in the title bar of this editor, and in the command palette.'),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  - ${line}`), ''];
}

function heading(state: PreviewState): string {
  switch (state.kind) {
    case 'asking':
      return t('PREVIEW: nothing has been posted.');
    case 'posting':
      return t('POSTING…');
    case 'refused':
      return `${t('NOT POSTED')}: ${state.why}`;
  }
}
