import * as vscode from 'vscode';
import { type Principle, principleHeadings } from '../../core/principle.ts';
import type { BoxCheck } from './boxCheck.ts';
import { boxScheme } from './commentBox.ts';
import { principleLink, ruleLink } from './ruleLink.ts';

const { t } = vscode.l10n;

/** Below the sentence of a finding: the principle it comes from, what that asks, and where its rule is explained. */
export function registerPrincipleHover(check: BoxCheck): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { scheme: boxScheme },
    {
      provideHover(document, position) {
        const here = check.findingsIn(document).find(({ diagnostic }) => diagnostic.range.contains(position));
        if (!here) return undefined;
        const { code, principle } = here.finding;
        // No trusted Markdown: a link of http is all there is in it, and nothing of the comment.
        const text = new vscode.MarkdownString(
          `**[${principleHeadings[principle]}](${principleLink(principle).toString()})**: ${practice(principle)} [${t('The rule, with examples')}](${ruleLink(code).toString()})`,
        );
        return new vscode.Hover(text, here.diagnostic.range);
      },
    },
  );
}

/** What the principle asks, in one sentence. */
function practice(principle: Principle): string {
  switch (principle) {
    case 'self-reflection':
      return t('know what really matters to you here, before you send it.');
    case 'balanced-perspective':
      return t('understand all sides before you hold a view, and show that you did.');
    case 'true-self-confidence':
      return t('know what you know, and admit what you do not.');
    case 'genuine-humility':
      return t('every single person matters, and nobody is below you.');
  }
}
