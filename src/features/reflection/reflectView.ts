import * as vscode from 'vscode';
import { localDayAt } from '../../core/dates.ts';
import type { Clock } from '../../core/ports.ts';
import { webviewDocument, webviewOptions } from '../../host/webviewPage.ts';
import { reflectOutline } from './reflectOutline.ts';
import type { ReflectSession } from './reflectSession.ts';
import type { ReflectWords } from './reflectSessionDoors.ts';

/** Makes the page each time the view is shown; between two showings only the session lives. */
export class ReflectView implements vscode.WebviewViewProvider {
  readonly #extensionUri: vscode.Uri;
  readonly #session: ReflectSession;
  readonly #words: ReflectWords;
  readonly #clock: Clock;
  readonly #shown: () => void;

  /** @param shown called each time the view is shown */
  constructor(
    extensionUri: vscode.Uri,
    session: ReflectSession,
    words: ReflectWords,
    clock: Clock,
    shown: () => void,
  ) {
    this.#shown = shown;
    this.#extensionUri = extensionUri;
    this.#session = session;
    this.#words = words;
    this.#clock = clock;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { webview } = view;
    webview.options = webviewOptions(this.#extensionUri);
    const connection = this.#session.connect((message) => void webview.postMessage(message));
    this.#shown();
    const receiving = webview.onDidReceiveMessage((message: unknown) => this.#session.receive(message));
    view.onDidDispose(() => {
      receiving.dispose();
      connection.dispose();
    });
    const today = localDayAt(this.#clock.now(), this.#clock.timeZone());
    webview.html = webviewDocument(webview, this.#extensionUri, {
      script: 'reflect.js',
      styles: ['page.css', 'reflect.css'],
      title: vscode.l10n.t('Reflect'),
      body: reflectOutline({
        title: this.#words.title(today),
        practice: (principle) => this.#words.practice(principle),
        slow: vscode.l10n.t('Your journal is still being read.'),
        broken: vscode.l10n.t(
          'This page has stopped working. What you typed is kept: close and open the view to go on.',
        ),
      }),
    });
  }
}
