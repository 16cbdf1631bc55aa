import type * as vscode from 'vscode';
import { nodePlatform } from './host/node/nodePlatform.ts';
import { start, type Running } from './start.ts';

let running: Promise<Running> | undefined;

/** Entry of the Node extension host (desktop, server). */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  running = start(context, nodePlatform(context.extensionPath));
  await running;
}

/** VS Code waits a few seconds for this before the host ends. */
export function deactivate(): Promise<void> | undefined {
  return running?.then((each) => each.stop());
}
