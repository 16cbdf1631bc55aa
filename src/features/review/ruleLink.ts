import * as vscode from 'vscode';
import type { Principle } from '../../core/principle.ts';

/** The page that `scripts/balanceDoc.ts` writes: a heading for each rule, by its code. */
const page = 'https://github.com/those-guys/those-guys/blob/main/docs/balance-check.md';

/** Where the rules of a principle begin. */
export function principleLink(principle: Principle): vscode.Uri {
  return vscode.Uri.parse(page).with({ fragment: principle });
}

/** Where a rule is explained with examples. Codes are ours, so nothing of a comment gets into the address. */
export function ruleLink(code: string): vscode.Uri {
  return vscode.Uri.parse(page).with({ fragment: code });
}
