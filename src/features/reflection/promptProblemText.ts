import * as vscode from 'vscode';
import { longestPrompt, type PromptFileProblemCode } from '../../core/reflection/promptFile.ts';

/** What is wrong with a line of a file of prompts, what happens instead, and what would help. */
export function promptProblemText(code: PromptFileProblemCode): string {
  switch (code) {
    case 'header-unclosed':
      return vscode.l10n.t(
        'The header is never closed: end it with a line of three hyphens. It is not read.',
      );
    case 'unclosed':
      return vscode.l10n.t('What begins here is never closed, so that no prompt behind it is read.');
    case 'ask':
      return vscode.l10n.t('“ask” is the number of prompts for one day, or “all”. All are asked now.');
    case 'no-principle':
      return vscode.l10n.t(
        'This prompt belongs to no principle and is not asked: put it under “## Self-reflection”, “## Balanced perspective”, “## True self-confidence” or “## Genuine humility”.',
      );
    case 'too-long':
      return vscode.l10n.t('This prompt has more than {0} characters and is not asked.', longestPrompt);
    case 'twice':
      return vscode.l10n.t('This prompt stands in the file twice; it is asked once.');
    case 'empty':
      return vscode.l10n.t(
        'No prompt was found: write each as a list item (“- …”) under the heading of a principle.',
      );
    case 'too-large':
      return vscode.l10n.t('This file is too long for a list of prompts and is not read.');
    case 'unreadable':
      return vscode.l10n.t(
        'This file is too long for a list of prompts, or is no UTF-8 text, and is not read.',
      );
  }
}
