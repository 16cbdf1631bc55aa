import * as vscode from 'vscode';

/** What sentences are made with. */
export interface Speech {
  readonly l10n: Pick<typeof vscode.l10n, 't'>;
  /** BCP 47 tag of the display language. */
  readonly language: string;
}

/** The person's language, as VS Code has it. */
export function hostSpeech(): Speech {
  return { l10n: vscode.l10n, language: vscode.env.language };
}
