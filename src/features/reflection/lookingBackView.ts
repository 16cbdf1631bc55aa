import * as vscode from 'vscode';
import { webviewDocument, webviewOptions } from '../../host/webviewPage.ts';
import { lookingBackOutline } from './lookingBackOutline.ts';
import type { LookingBackSession } from './lookingBackSession.ts';

/** Makes the page each time the view is shown; between two showings only the session lives. */
export class LookingBackView implements vscode.WebviewViewProvider {
  readonly #extensionUri: vscode.Uri;
  readonly #session: LookingBackSession;

  constructor(extensionUri: vscode.Uri, session: LookingBackSession) {
    this.#extensionUri = extensionUri;
    this.#session = session;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { webview } = view;
    webview.options = webviewOptions(this.#extensionUri);
    const connection = this.#session.connect((message) => void webview.postMessage(message));
    const receiving = webview.onDidReceiveMessage((message: unknown) => this.#session.receive(message));
    const showing = view.onDidChangeVisibility(() => connection.setVisible(view.visible));
    view.onDidDispose(() => {
      showing.dispose();
      receiving.dispose();
      connection.dispose();
    });
    webview.html = webviewDocument(webview, this.#extensionUri, {
      script: 'lookingBack.js',
      styles: ['page.css', 'lookingBack.css'],
      title: vscode.l10n.t('Looking back'),
      body: lookingBackOutline({
        title: vscode.l10n.t('Looking back'),
        reading: vscode.l10n.t('Reading your journal…'),
        broken: vscode.l10n.t('This page has stopped working. Close and open the view to go on.'),
      }),
    });
  }
}
