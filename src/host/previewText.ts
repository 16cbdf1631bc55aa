import * as vscode from 'vscode';
import { textFacts, type TextFacts } from '../core/review/preview.ts';
import type { Preview } from './previews.ts';

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

/** How far it came. */
export type PreviewState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'posting' }
  /** It was not done; `why` is a sentence. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Nobody knows whether it was; `why` is a sentence. */
  | { readonly kind: 'unknown'; readonly why: string };

const ruler = '─'.repeat(72);

/** What is odd about the text itself. */
function oddities(facts: TextFacts): readonly string[] {
  return [
    ...(facts.placeholders === 1
      ? [t('A placeholder is still in the text: something like ‹…› or “because …”.')]
      : []),
    ...(facts.placeholders > 1
      ? [t('{0} placeholders are still in the text: something like ‹…› or “because …”.', facts.placeholders)]
      : []),
    ...(facts.hasOpenFence
      ? [t('A code block is opened and never closed: all that follows would be shown as code.')]
      : []),
    ...(facts.invisible > 0
      ? [t('The text has signs that are not seen and may make it read differently: {0}.', facts.invisible)]
      : []),
  ];
}

function lengthText({ characters, lines }: TextFacts): string {
  if (characters === 1) return t('1 character');
  return lines === 1
    ? t('{0} characters in one line', characters)
    : t('{0} characters in {1} lines', characters, lines);
}

/** The preview as a document of plain text: nothing in it comes to life, whatever the comment or the pull request says. */
export function previewText({ kind, body, target, findings }: Preview, state: PreviewState): string {
  const isText = kind === 'text';
  const facts = textFacts(body);
  const ways = isText
    ? t('“Post It” and “Don’t Post” are in the title bar of this editor,\nand in the command palette.')
    : t('“Ask Now” and “Don’t Ask” are in the title bar of this editor,\nand in the command palette.');
  return [
    heading(state, isText),
    '',
    `${t('To')}:       ${target.to}`,
    `${t('As')}:       ${target.as}`,
    `${t('Account')}:  ${target.account}`,
    ...(isText ? [`${t('Length')}:   ${lengthText(facts)}`] : []),
    '',
    ...section(t('Please look'), [...target.notes, ...(isText ? oddities(facts) : [])]),
    ...section(t('Open findings of the balance check'), findings),
    `${isText ? t('The exact text') : t('What happens')}:`,
    ruler,
    body,
    ruler,
    '',
    state.kind === 'posting' ? '' : ways,
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  - ${line}`), ''];
}

function heading(state: PreviewState, isText: boolean): string {
  switch (state.kind) {
    case 'asking':
      return isText ? t('PREVIEW: nothing has been posted.') : t('PREVIEW: nobody has been asked.');
    case 'posting':
      return isText ? t('POSTING…') : t('ASKING…');
    case 'refused':
      return `${isText ? t('NOT POSTED') : t('NOT ASKED')}: ${state.why}`;
    case 'unknown':
      return `${isText ? t('NOT KNOWN whether it was posted') : t('NOT KNOWN whether anybody was asked')}: ${state.why}`;
  }
}
