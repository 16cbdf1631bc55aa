import type * as vscode from 'vscode';
import { placeParts } from './host/web/parts.ts';
import { webPlatform } from './host/web/webPlatform.ts';
import type { Running } from './start.ts';

let running: Promise<Running> | undefined;

/** Entry of the web worker extension host (a browser without a server). */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  placeParts(context.extensionUri);
  running = import('./start.ts').then(({ start }) => start(context, webPlatform()));
  await running;
}

/** VS Code waits a few seconds for this before the host ends. */
export function deactivate(): Promise<void> | undefined {
  return running?.then((each) => each.stop());
}
