import * as vscode from 'vscode';
import { errorTrace } from '../core/errorTrace.ts';
import type { Disposable, Log } from '../core/ports.ts';

/** The output channel "Those Guys", shown by the command Show Log. */
export interface ShownLog extends Log, Disposable {
  show(): void;
}

/** Opens the output channel. VS Code keeps its level and its file. */
export function openLog(): ShownLog {
  const channel = vscode.window.createOutputChannel('Those Guys', { log: true });
  return {
    info: (message) => channel.info(message),
    warn: (message) => channel.warn(message),
    // An error's message may quote what a person wrote, so only its name and its place are written.
    error: (message, error) =>
      channel.error(error === undefined ? message : `${message}: ${errorTrace(error)}`),
    show: () => channel.show(),
    dispose: () => channel.dispose(),
  };
}
