import * as vscode from 'vscode';
import { lineOfFinding } from '../../core/review/preview.ts';
import { findingText } from './findingText.ts';

/** What the balance check finds in a text, one line each, for a preview. */
export async function findingLines(text: string): Promise<readonly string[]> {
  const { checkBalance } = await import('../../core/review/balance/check.ts');
  return checkBalance(text).map((finding) =>
    vscode.l10n.t('Line {0}: {1}', lineOfFinding(text, finding), findingText(finding)),
  );
}
