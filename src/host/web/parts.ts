import * as vscode from 'vscode';
import { partLoader, type RunPart } from '../parts.ts';

let folder: vscode.Uri | undefined;

/** Says where the extension is, before any part of it is asked for. */
export function placeParts(extensionUri: vscode.Uri): void {
  folder = vscode.Uri.joinPath(extensionUri, 'dist', 'parts');
}

/** Parts are read as this host itself reads the extension: it has no `require` for a second file. */
export const loadPart = partLoader(async (name) => {
  if (!folder) throw new Error('The place of the parts is not known yet.');
  const text = new TextDecoder().decode(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, `${name}.js`)),
  );
  // The way in which this host itself starts an extension's file. The text is a file that this extension ships, never
  // data.
  // oxlint-disable-next-line no-implied-eval
  return new Function('module', 'exports', 'require', text) as RunPart;
});

/** Of the web worker; this project's types have neither the browser's nor Node's. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
