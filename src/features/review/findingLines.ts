import * as vscode from 'vscode';
import type { Finding } from '../../core/review/balance/finding.ts';
import { lineOfFinding } from '../../core/review/preview.ts';
import { findingText } from './findingText.ts';

/** What the balance check finds in a text, one line each, for a preview. */
export function findingLines(text: string, findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) =>
    vscode.l10n.t('Line {0}: {1}', lineOfFinding(text, finding), findingText(finding)),
  );
}
