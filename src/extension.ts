import type * as vscode from 'vscode';
import { nodePlatform } from './host/node/nodePlatform.ts';
import { placeParts } from './host/node/parts.ts';
import type { Running } from './start.ts';

let running: Promise<Running> | undefined;

/** Entry of the Node extension host (desktop, server). */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  placeParts(context.extensionPath);
  running = import('./start.ts').then(({ start }) => start(context, nodePlatform(context.extensionPath)));
  await running;
}

/** VS Code waits a few seconds for this before the host ends. */
export function deactivate(): Promise<void> | undefined {
  return running?.then((each) => each.stop());
}
