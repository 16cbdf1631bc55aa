import * as vscode from 'vscode';

/** Our comment in a thread. VS Code hands the same object back to a command of its menus, with the box's text as body. */
export class DraftComment implements vscode.Comment {
  readonly draftId: string;
  readonly author: vscode.CommentAuthorInformation = { name: vscode.l10n.t('Your draft') };
  readonly mode = vscode.CommentMode.Editing;
  readonly contextValue = 'draft';
  readonly label = vscode.l10n.t('kept on this machine, not sent');
  body: string | vscode.MarkdownString;

  constructor(draftId: string, text: string) {
    this.draftId = draftId;
    this.body = text;
  }

  /** The text as VS Code last handed it over. */
  get text(): string {
    return typeof this.body === 'string' ? this.body : this.body.value;
  }
}
