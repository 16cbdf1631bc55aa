import * as vscode from 'vscode';
import type { Finding, Fix } from '../../core/review/balance/finding.ts';
import { findingSentence, shorten } from './findingSentence.ts';

const { t } = vscode.l10n;

/** The finding in words, with its reason. */
export function findingText(finding: Finding): string {
  return findingSentence(finding, vscode.l10n);
}

/** What the fix does, as the title of an action. */
export function fixTitle(fix: Fix, current: string): string {
  switch (fix.code) {
    case 'reword':
      return t('Write “{0}” instead of “{1}”', shorten(fix.text), shorten(current));
    case 'remove':
      // What stays is the next word's first letter, written large.
      return t('Remove “{0}”', shorten(current.slice(0, current.length - fix.text.length)));
    case 'insert':
      return t('Add “{0}” to fill in', shorten(fix.text.trim()));
  }
}
