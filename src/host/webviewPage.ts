import * as vscode from 'vscode';
import { pageDocument } from './pageDocument.ts';

declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

/** What a page is made of. Everything but `body` is put in as text. */
export interface WebviewPage {
  /** File name of the script in `dist/webview`. */
  readonly script: string;
  /** File names of the style sheets in `media`, in their order. */
  readonly styles: readonly string[];
  readonly title: string;
  /** What stands in the page before its script runs: markup of our own, in which every text is escaped. */
  readonly body: string;
}

/** The folders that a page may load from, and what it may do: scripts, nothing else. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    localResourceRoots: [
      vscode.Uri.joinPath(extensionUri, 'media'),
      vscode.Uri.joinPath(extensionUri, 'dist', 'webview'),
    ],
  };
}

/** The document of a page, with addresses that the webview may load. */
export function webviewDocument(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  page: WebviewPage,
): string {
  const nonce = makeNonce();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', page.script));
  const styles = page.styles.map((style) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'media', style)).toString(),
  );
  return pageDocument({
    nonce,
    language: vscode.env.language,
    source: webview.cspSource,
    script: script.toString(),
    styles,
    title: page.title,
    body: page.body,
  });
}

/** 128 bits that nobody can guess. */
function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
