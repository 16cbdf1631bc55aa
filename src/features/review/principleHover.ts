import * as vscode from 'vscode';
import type { BoxCheck } from './boxCheck.ts';
import { boxScheme } from './commentBox.ts';
import { principleMarkdown } from './ruleAddress.ts';

/** Below the sentence of a finding, with its link to the rule: the principle that it comes from. */
export function registerPrincipleHover(check: BoxCheck): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { scheme: boxScheme },
    {
      provideHover(document, position) {
        const here = check.findingsIn(document).find(({ diagnostic }) => diagnostic.range.contains(position));
        if (!here) return undefined;
        // No trusted Markdown: a link of http is all there is in it, and nothing of the comment.
        const text = new vscode.MarkdownString(principleMarkdown(here.finding.principle));
        return new vscode.Hover(text, here.diagnostic.range);
      },
    },
  );
}
